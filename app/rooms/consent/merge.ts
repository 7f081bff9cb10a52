/** Two records of one child become one: what their consents come to. A no of either wins, and so does a doubt. */
import { consentOf } from './consent.ts';
import type { Answer, Consent, PurposeConsent, TextState } from './consent.ts';
import type { GuardianTerm } from './guardian.ts';
import { forEveryPurpose, purposes } from './purpose.ts';
import type { ConsentState, Purpose } from './purpose.ts';

/** Strictest first. Only `notAsked` gives way to consent: there nobody spoke. */
const strictest: readonly ConsentState[] = ['disputed', 'refused', 'withdrawn', 'toRenew', 'invalid', 'given', 'notAsked'];

/** The stricter of both, purpose by purpose; a yes beside a no is a dispute. */
export function mergeConsent(one: Consent, other: Consent): Consent {
  return forEveryPurpose((purpose) => stricter(one[purpose], other[purpose]));
}

function stricter(one: PurposeConsent, other: PurposeConsent): PurposeConsent {
  const [first, second] = strictest.indexOf(one.state) <= strictest.indexOf(other.state) ? [one, other] : [other, one];
  const isNo = first.state === 'refused' || first.state === 'withdrawn';
  if (!isNo || second.state !== 'given') return first;
  return { state: 'disputed', since: first.since, byWhom: [...first.byWhom, ...second.byWhom], why: 'guardiansDisagree' };
}

/** Everything said about a child, and who could say it. */
export interface SpokenRecord {
  answers: readonly Answer[];
  guardians: readonly GuardianTerm[];
}

/**
 * One record out of two: the words of `from` come behind those of `to`.
 * @returns also the purposes that must be asked anew, because either record alone did not stand open: what was given before
 *   the merge opens nothing there, and only what is said after it does
 */
export function joinRecords(from: SpokenRecord, to: SpokenRecord, texts: TextState): SpokenRecord & { offset: number; doubtful: Purpose[] } {
  const offset = Math.max(0, ...to.answers.map(({ seq }) => seq));
  const merged = mergeConsent(consentOf(from.answers, from.guardians, texts), consentOf(to.answers, to.guardians, texts));
  const answers = [...to.answers, ...from.answers.map((answer) => ({ ...answer, seq: answer.seq + offset }))];
  const guardians = [...to.guardians, ...from.guardians.map((one) => (one.leftSeq === null ? one : { ...one, leftSeq: one.leftSeq + offset }))];
  const wasAsked = (purpose: Purpose): boolean => answers.some((one) => one.purpose === purpose);
  return { answers, guardians, offset, doubtful: purposes.filter((purpose) => merged[purpose].state !== 'given' && wasAsked(purpose)) };
}

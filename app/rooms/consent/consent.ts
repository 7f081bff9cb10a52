/**
 * What the guardians' words come to: a fold over everything that was said about a child, in the order it was recorded.
 * Of two readings the stricter one holds throughout.
 */
import { isCurrent, isOfAgeOn } from './guardian.ts';
import type { GuardianTerm } from './guardian.ts';
import { forEveryPurpose } from './purpose.ts';
import type { ConsentReason, ConsentState, Purpose, Way, Word } from './purpose.ts';

/** One word on one purpose. */
export interface Answer {
  /** Place among the answers about the child. */
  seq: number;
  purpose: Purpose;
  answer: Word;
  guardianId: string | null;
  /** Whether the guardian counted as of age when it was recorded. */
  ofAge: boolean | null;
  day: string;
  textVersion: number | null;
  way: Way | null;
}

/** The texts as they are now. */
export interface TextState {
  /** Version in force. */
  current: number;
  /** Newest version that changed the purpose in substance; answers under earlier ones are to be given anew. */
  renewedBy: Readonly<Record<Purpose, number>>;
}

export interface PurposeConsent {
  state: ConsentState;
  /** Day of the answer that decides; null when nothing was said. */
  since: string | null;
  /** Guardians whose answers decide. */
  byWhom: readonly string[];
  why: ConsentReason | null;
}

export type Consent = Readonly<Record<Purpose, PurposeConsent>>;

const NOT_ASKED: PurposeConsent = { state: 'notAsked', since: null, byWhom: [], why: null };

/**
 * The consent that stands.
 * - No one's word is refused or withdrawn among those who answer for the child now, or it is not given.
 * - A word counts while its guardian answers for the child, under a text not changed in substance since.
 * - Who is under age cannot consent alone; their refusal counts like any other.
 * - Where a guardian who had refused is gone, the others are asked anew: nobody is removed to get a yes.
 */
export function consentOf(history: readonly Answer[], guardians: readonly GuardianTerm[], texts: TextState): Consent {
  return forEveryPurpose((purpose) => {
    const said = history.filter((answer) => answer.purpose === purpose).toSorted(inOrder);
    return said.length === 0 ? NOT_ASKED : settle(said, guardians, texts.renewedBy[purpose]);
  });
}

/** By day, then as recorded. A signed paper bears no hour: it never overrules a no of its day. */
function inOrder(one: Answer, other: Answer): number {
  const rank = (answer: Answer): number => (answer.answer === 'given' && answer.way === 'paper' ? 0 : 1);
  return one.day === other.day ? rank(one) - rank(other) || one.seq - other.seq : one.day < other.day ? -1 : 1;
}

const isNo = (answer: Answer): boolean => answer.answer === 'refused' || answer.answer === 'withdrawn';

function settle(said: readonly Answer[], guardians: readonly GuardianTerm[], renewedBy: number): PurposeConsent {
  const lastOf = (guardian: GuardianTerm): Answer | undefined => said.findLast(({ guardianId }) => guardianId === guardian.id);
  const words = guardians.filter(isCurrent).flatMap((guardian) => {
    const last = lastOf(guardian);
    return last === undefined ? [] : [{ guardian, last }];
  });
  const noes = words.filter(({ last }) => isNo(last));
  const yeses = words.filter(({ last }) => last.answer === 'given');
  const latest = (some: typeof words): PurposeConsent => {
    const { last } = some.toSorted((one, other) => inOrder(one.last, other.last)).at(-1)!;
    return { state: last.answer as ConsentState, since: last.day, byWhom: [last.guardianId!], why: null };
  };
  if (noes.length > 0) {
    if (yeses.length === 0) return latest(noes);
    return { ...latest([...noes, ...yeses]), state: 'disputed', byWhom: words.map(({ guardian }) => guardian.id), why: 'guardiansDisagree' };
  }
  const left = guardians.filter((guardian) => !isCurrent(guardian) && isNo(lastOf(guardian) ?? NOTHING));
  const doubtOf = ({ guardian, last }: (typeof words)[number]): ConsentReason | null => {
    if (last.ofAge !== true || !isOfAgeOn(guardian, last.day)) return 'underAge';
    if ((last.textVersion ?? 0) < renewedBy) return 'textChanged';
    if (said.some((other) => other.answer === 'renew' && (last.seq < other.seq || last.day < other.day))) return 'recordsMerged';
    return left.some(({ leftSeq, until }) => last.seq <= leftSeq! || last.day < until!) ? 'guardianChanged' : null;
  };
  const holding = yeses.filter((one) => doubtOf(one) === null);
  if (holding.length > 0) return latest(holding);
  const stale = yeses.filter((one) => doubtOf(one) !== 'underAge');
  if (stale.length > 0) return { ...latest(stale), state: 'toRenew', why: doubtOf(stale.toSorted((one, other) => inOrder(one.last, other.last)).at(-1)!) };
  if (yeses.length > 0) return { ...latest(yeses), state: 'invalid', why: 'underAge' };
  const last = said.at(-1)!;
  return { state: 'toRenew', since: last.day, byWhom: [], why: last.answer === 'renew' ? 'recordsMerged' : 'guardianChanged' };
}

const NOTHING: Answer = { seq: 0, purpose: 'pairing', answer: 'renew', guardianId: null, ofAge: null, day: '', textVersion: null, way: null };

/** What may be shown: consent alone, and nothing while the child is restricted. */
export function shownBy(consent: Consent, restricted: boolean): Record<Purpose, boolean> {
  return forEveryPurpose((purpose) => !restricted && consent[purpose].state === 'given');
}

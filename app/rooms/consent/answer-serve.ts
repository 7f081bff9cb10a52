/** Recording and withdrawing answers. The functions demand nothing themselves: the guardian's own door uses them too. */
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { sealForChild } from '../children/server.ts';
import type { Consent } from './consent.ts';
import { findGuardian } from './family-store.ts';
import type { GuardianRow } from './family-store.ts';
import { faultOfDay, isCurrent, isOfAgeOn } from './guardian.ts';
import { findPaper } from './paper-store.ts';
import { purposes } from './purpose.ts';
import type { Purpose, Way } from './purpose.ts';
import { followConsent, getConsentChild, getHeldChild } from './state-serve.ts';
import { insertAnswers } from './store.ts';
import type { ConsentChild } from './store.ts';
import { findText, holdText } from './text-store.ts';

/** What a guardian said at one time. */
export interface Said {
  guardianId: string;
  answers: Partial<Record<Purpose, 'given' | 'refused' | undefined>>;
  textVersion: number;
  /** Day on which it was said. */
  day: string;
  way: Way;
  /** Name of who heard it; needed when it was spoken. */
  witness?: string | undefined;
  /** Photograph of the paper; needed for paper. */
  paperId?: string | undefined;
}

/**
 * Records what a guardian said. Must be preceded by a demand, and the child must be within reach.
 * @returns the consent that stands now
 * @throws Problem record.missing, consent.guardian, consent.day, consent.text, consent.incomplete
 */
export async function recordConsent(tx: Tx, childId: string, said: Said): Promise<Consent> {
  await holdText(tx);
  const child = await getHeldChild(tx, await getConsentChild(tx, childId));
  const guardian = await getAnswering(tx, child, said.guardianId);
  const fault = faultOfDay(said.day, { today: tx.today, bornOn: child.bornOn, since: guardian.since });
  if (fault !== null) throw new Problem('consent.day', { reason: fault });
  const text = await findText(tx, said.textVersion);
  if (text === undefined || said.day < text.inForceFrom) throw new Problem('consent.text', { version: said.textVersion });
  const answered = purposes.filter((purpose) => said.answers[purpose] !== undefined);
  if (answered.length === 0) throw new Problem('consent.incomplete', { missing: 'answers' });
  await mustBeProved(tx, child, said);
  const witnessSealed = said.witness === undefined ? null : await sealForChild(tx, child.id, said.witness);
  const ofAge = isOfAgeOn(guardian, said.day);
  await insertAnswers(
    tx,
    child,
    answered.map((purpose) => ({
      id: newId(),
      purpose,
      answer: said.answers[purpose]!,
      guardianId: guardian.id,
      ofAge,
      day: said.day,
      textVersion: said.textVersion,
      way: said.way,
      witnessSealed,
      paperId: said.paperId ?? null,
    })),
  );
  return followConsent(tx, child);
}

/** Spoken words need somebody who heard them, paper its photograph; through the link the guardian's session is the proof. */
async function mustBeProved(tx: Tx, child: ConsentChild, said: Said): Promise<void> {
  if (said.way === 'spoken' && said.witness === undefined) throw new Problem('consent.incomplete', { missing: 'witness' });
  if (said.way !== 'paper') return;
  if (said.paperId === undefined || (await findPaper(tx, child.id, said.paperId)) === undefined) throw new Problem('consent.incomplete', { missing: 'paper' });
}

/**
 * Takes consent back, today, in one step: with the reply it is in force everywhere. Also for what was never given: then it
 * says that it must not be.
 * @returns the consent that stands now
 * @throws Problem record.missing, consent.guardian
 */
export async function withdrawConsent(tx: Tx, childId: string, asked: { guardianId: string; purposes: readonly Purpose[]; way: Way }): Promise<Consent> {
  const child = await getHeldChild(tx, await getConsentChild(tx, childId));
  const guardian = await getAnswering(tx, child, asked.guardianId);
  const ofAge = isOfAgeOn(guardian, tx.today);
  await insertAnswers(
    tx,
    child,
    [...new Set(asked.purposes)].map((purpose) => ({
      id: newId(), purpose, answer: 'withdrawn', guardianId: guardian.id, ofAge, day: tx.today, textVersion: null, way: asked.way,
    })),
  );
  return followConsent(tx, child);
}

/** Who answers for this child now. @throws Problem consent.guardian for anybody else */
async function getAnswering(tx: Tx, child: ConsentChild, guardianId: string): Promise<GuardianRow> {
  const guardian = await findGuardian(tx, child.id, guardianId);
  if (guardian === undefined || !isCurrent(guardian)) throw new Problem('consent.guardian', { reason: guardian === undefined ? 'unknown' : 'ended' });
  return guardian;
}

/** What follows from the guardians' words, kept in the transaction in which they were said. */
import type { Tx } from '../../platform/db/actor.ts';
import { together } from '../../platform/db/together.ts';
import { Problem } from '../../platform/problem/index.ts';
import { endPairings } from '../access/server.ts';
import { setShown } from '../children/server.ts';
import { consentOf, shownBy } from './consent.ts';
import type { Consent } from './consent.ts';
import { purposes } from './purpose.ts';
import type { Purpose } from './purpose.ts';
import { findConsentChild, findState, fitQuestions, holdChild, loadAnswers, loadGuardians, saveState } from './store.ts';
import type { ConsentChild } from './store.ts';
import { loadTextState } from './text-store.ts';

/** The consent of a child as it stands now. */
export async function readConsentOf(tx: Tx, childId: string): Promise<Consent> {
  const [answers, guardians, text] = await together(
    tx,
    () => loadAnswers(tx, childId),
    () => loadGuardians(tx, childId),
    () => loadTextState(tx),
  );
  return consentOf(answers, guardians, text);
}

/** A child within reach. @throws Problem record.missing when it is not there or not to be seen: which, is not told */
export async function getConsentChild(tx: Tx, childId: string): Promise<ConsentChild> {
  const child = await findConsentChild(tx, childId);
  if (child === undefined) throw new Problem('record.missing', {});
  return child;
}

/** The same child, held until the transaction ends. @throws Problem record.changed when it was merged away meanwhile */
export async function getHeldChild(tx: Tx, child: ConsentChild): Promise<ConsentChild> {
  const held = await holdChild(tx, child);
  if (held === undefined) throw new Problem('record.changed', {});
  return held;
}

/**
 * Works out what follows and writes it to the child: what may be shown, pairings that end, questions for a person. Call it
 * after every change of answers, guardians or restriction, with the child held.
 */
export async function followConsent(tx: Tx, child: ConsentChild): Promise<Consent> {
  const before = await findState(tx, child.id);
  const consent = await readConsentOf(tx, child.id);
  const shown = shownBy(consent, child.restricted);
  if (!(await setShown(tx, child.id, shown))) throw new Problem('record.missing', {});
  if (!shown.pairing) await endPairings(tx, child.id, child.restricted ? 'restricted' : 'withdrawn');
  await saveState(tx, child.id, consent);
  await fitQuestions(tx, child, questionsOf(consent));
  if (purposes.some((purpose) => before?.[purpose] !== consent[purpose].state)) announceConsent(tx, child);
  return consent;
}

/** Tells higher rooms that what may be shown of a child may have changed. */
export function announceConsent(tx: Tx, child: { id: string; area: string }): void {
  tx.announce({ topic: 'consent.changed', subjectId: child.id, area: child.area, payload: { childId: child.id } });
}

function questionsOf(consent: Consent): Map<Purpose, 'disagreement' | 'under_age'> {
  const kinds = { disputed: 'disagreement', invalid: 'under_age' } as const;
  return new Map(purposes.flatMap((purpose) => {
    const { state } = consent[purpose];
    return state === 'disputed' || state === 'invalid' ? [[purpose, kinds[state]] as const] : [];
  }));
}

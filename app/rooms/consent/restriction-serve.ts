/** Restricting a child, and lifting it. */
import type { Tx } from '../../platform/db/actor.ts';
import { commands } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { setShown } from '../children/server.ts';
import { liftRestriction, restrictChild } from './contract.ts';
import type { RestrictionReason } from './contract.ts';
import { mayRecord } from './family-serve.ts';
import { endRestriction, findRestriction, insertRestriction } from './restriction-store.ts';
import { followConsent, getConsentChild, getHeldChild } from './state-serve.ts';

/**
 * Restricts a child: pairing, story and photo close at once. Must be preceded by a demand; a child restricted already stays so.
 * @returns id of the restriction
 * @throws Problem record.missing out of reach
 */
export async function restrict(tx: Tx, childId: string, asked: { reason: RestrictionReason; guardianId?: string | null }): Promise<string> {
  const child = await getHeldChild(tx, await getConsentChild(tx, childId));
  const known = await findRestriction(tx, child.id);
  const id = known?.id ?? (await insertRestriction(tx, child, asked.reason, asked.guardianId ?? null));
  await followConsent(tx, { ...child, restricted: true });
  await setShown(tx, child.id, { restricted: true });
  tx.announce({ topic: 'child.restricted', subjectId: child.id, area: child.area, payload: { childId: child.id } });
  return id;
}

/** Ends a restriction; what the guardians allow holds again. Must be preceded by a demand. */
export async function lift(tx: Tx, childId: string): Promise<void> {
  const child = await getHeldChild(tx, await getConsentChild(tx, childId));
  const known = await findRestriction(tx, child.id);
  if (known !== undefined) await endRestriction(tx, known.id);
  await setShown(tx, child.id, { restricted: false });
  await followConsent(tx, { ...child, restricted: false });
  tx.announce({ topic: 'child.restricted', subjectId: child.id, area: child.area, payload: { childId: child.id } });
}

export const restrictionAnswers: Answer[] = [
  commands(restrictChild, mayRecord, async (tx, input, child) => {
    const id = await restrict(tx, child.id, { reason: input.reason, guardianId: input.guardianId ?? null });
    return { id, outcome: 'restricted' };
  }),

  commands(
    liftRestriction,
    async (tx, input) => {
      const child = await getConsentChild(tx, input.childId);
      tx.must('task.do', child.area);
      tx.must('consent.record', child.area);
      tx.shows([child.id]);
      return child;
    },
    async (tx, _input, child) => {
      await lift(tx, child.id);
      return { id: child.id, outcome: 'lifted' };
    },
  ),
];

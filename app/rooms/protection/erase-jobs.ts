/** Carries a confirmed erasure out, as the keeper: the identity goes with its key, what was measured stays. */
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { queue, work } from '../../platform/jobs/index.ts';
import type { JobEnvironment, Work } from '../../platform/jobs/index.ts';
import { osUser, serviceAccount } from '../access/server.ts';
import { followMovesOfCases } from '../cases/server.ts';
import { destroyIdentity } from '../children/server.ts';
import { endDoors, followMovesOfConsent, restrict } from '../consent/server.ts';
import { followMovesOfMeasurements } from '../measurements/server.ts';
import { followMovesOfNeeds } from '../needs/server.ts';
import { findKeepingFacts } from './child-store.ts';
import { retentionRules } from './data/retention-rules.ts';
import { findErasure, finishErasure } from './erasure-store.ts';
import type { ErasureRow } from './erasure-store.ts';
import { countIdentifying, forgetWords } from './forget-store.ts';
import { findChoices } from './retention-store.ts';
import { erasureVerdict, rulesHeld } from './retention.ts';

export const eraseQueue = queue<{ erasureId: string }>('protection.erase', { lane: 'protection.erase' });

/**
 * Does what was confirmed. What the law keeps is looked at once more: a case may have been opened since, and then the child
 * is restricted in place of being erased. Safe to repeat.
 */
async function carryOut(tx: Tx, erasure: ErasureRow): Promise<void> {
  const facts = await findKeepingFacts(tx, erasure.childId);
  if (facts === undefined) return;
  const now = erasureVerdict(facts, rulesHeld(retentionRules, (await findChoices(tx)).choices), tx.today);
  tx.shows([erasure.childId]);
  if (now.verdict === 'restrict') {
    await restrict(tx, erasure.childId, { reason: 'kept_by_law' });
    await finishErasure(tx, erasure.id, { ...now, counts: {} });
    return;
  }
  const counts = await countIdentifying(tx, erasure.childId);
  await forget(tx, erasure.childId);
  await finishErasure(tx, erasure.id, { ...now, counts });
}

async function forget(tx: Tx, childId: string): Promise<void> {
  await endDoors(tx, { childId }, 'erased');
  await forgetWords(tx, childId);
  if (!(await destroyIdentity(tx, childId))) return;
  await followMovesOfMeasurements(tx);
  await followMovesOfCases(tx);
  await followMovesOfNeeds(tx);
  await followMovesOfConsent(tx);
}

/** Erases again, after a restore, children whose erasure came after the backup: their key is gone, what hung on them goes too. */
export async function eraseAgain({ pool, regency }: Pick<JobEnvironment, 'pool' | 'regency'>, childIds: readonly string[]): Promise<void> {
  for (const childId of childIds)
    await asActor(pool, regency, serviceAccount('keeper', osUser()), { need: 'task.do', records: 'erasure.repeated' }, async (tx) => {
      tx.mustSomewhere('task.do');
      tx.shows([childId]);
      await forget(tx, childId);
    });
}

/** One erasure, by its id; one that is not confirmed, or is done already, is left alone. */
export async function erase({ pool, regency }: Pick<JobEnvironment, 'pool' | 'regency'>, erasureId: string): Promise<void> {
  await asActor(pool, regency, serviceAccount('keeper', osUser()), { need: 'task.do', records: 'erasure.carried_out' }, async (tx) => {
    tx.mustSomewhere('task.do');
    const erasure = await findErasure(tx, erasureId);
    if (erasure?.state === 'confirmed') await carryOut(tx, erasure);
  });
}

export const works: readonly Work[] = [work(eraseQueue, (environment, { erasureId }) => erase(environment, erasureId))];

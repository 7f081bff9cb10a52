/** What consent does in the transaction of what it hears. */
import { sql } from 'kysely';
import type { Projection } from '../../platform/db/projections.ts';
import { Problem } from '../../platform/problem/index.ts';
import type { MergeObstacle } from '../children/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { takeOverConsent } from './merge-serve.ts';
import { followMovesOfConsent } from './store.ts';

/** What guardians said of one record is said of the other; a pairing that the stricter word would end is ended by a person first. */
const childMerging: Projection = async (tx, { payload }) => {
  const before = await countPairings(tx, payload['childId'] as string);
  await takeOverConsent(tx, payload['mergedId'] as string, payload['childId'] as string);
  if ((await countPairings(tx, payload['childId'] as string)) < before) throw new Problem('merge.refused', { reason: 'pairingWouldEnd' });
};

async function countPairings(tx: Tx, childId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from child_grant where child_id = ${childId} and kind = 'pairing' and ended_at is null`.execute(tx.sql);
  return rows[0]!.n;
}

/** A guardian's link or a foster parent leads to this very record: it goes on, or those end first. */
export async function consentObstacles(tx: Tx, _keptId: string, mergedId: string): Promise<MergeObstacle[]> {
  const { rows } = await sql<{ door: boolean }>`select exists (select from guardian_door where child_id = ${mergedId} and ended_at is null and ends_at > ${tx.now}) as door`.execute(tx.sql);
  return [...((await countPairings(tx, mergedId)) > 0 ? (['pairingRuns'] as const) : []), ...(rows[0]!.door ? (['doorOpen'] as const) : [])];
}

export const projections: Readonly<Record<string, Projection>> = { 'child.moved': followMovesOfConsent, 'child.merging': childMerging };

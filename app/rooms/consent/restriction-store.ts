/** SQL of restrictions. */
import { newId } from '../../platform/ids/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import type { RestrictionReason } from './contract.ts';
import type { ConsentChild } from './store.ts';

/** The restriction in force, or undefined. */
export async function findRestriction(tx: Tx, childId: string): Promise<{ id: string; reason: RestrictionReason; startedAt: Date } | undefined> {
  return (await tx.sql
    .selectFrom('child_restriction')
    .select(['id', 'reason', 'started_at as startedAt'])
    .where('child_id', '=', childId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()) as { id: string; reason: RestrictionReason; startedAt: Date } | undefined;
}

/** @returns its id */
export async function insertRestriction(tx: Tx, child: ConsentChild, reason: RestrictionReason, guardianId: string | null): Promise<string> {
  const id = newId();
  await tx.sql
    .insertInto('child_restriction')
    .values({ id, child_id: child.id, area: child.area, reason, guardian_id: guardianId, started_at: tx.now, started_by: tx.actor.id })
    .execute();
  return id;
}

export async function endRestriction(tx: Tx, id: string): Promise<void> {
  await tx.sql.updateTable('child_restriction').set({ lifted_at: tx.now, lifted_by: tx.actor.id }).where('id', '=', id).where('lifted_at', 'is', null).execute();
}

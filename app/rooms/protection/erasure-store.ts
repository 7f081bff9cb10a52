/** SQL of erasures: proposed by one person, decided by another, carried out by the software. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { GroundToKeep } from './retention.ts';

export interface ErasureRow {
  id: string;
  childId: string;
  area: string;
  requestId: string | null;
  cause: 'request' | 'retention';
  verdict: 'erase' | 'restrict';
  grounds: GroundToKeep[];
  keepUntil: string | null;
  reason: string;
  proposedBy: string;
  proposedByName: string;
  proposedAt: Date;
  state: 'proposed' | 'confirmed' | 'declined' | 'done';
  decidedByName: string | null;
  decidedAt: Date | null;
  doneAt: Date | null;
  counts: Record<string, number> | null;
}

const columns = sql`e.id, e.child_id as "childId", e.area, e.request_id as "requestId", e.cause, e.verdict, e.grounds, e.keep_until as "keepUntil", e.reason,
  e.proposed_by as "proposedBy", coalesce(p.name, '') as "proposedByName", e.proposed_at as "proposedAt", e.state, d.name as "decidedByName",
  e.decided_at as "decidedAt", e.done_at as "doneAt", e.counts
  from erasure e left join person p on p.id = e.proposed_by left join person d on d.id = e.decided_by`;

/** Erasures that the actor may see, waiting ones first, then the newest. */
export async function loadErasures(tx: Tx, limit: number): Promise<ErasureRow[]> {
  return (await sql<ErasureRow>`select ${columns} order by e.state <> 'proposed', e.proposed_at desc limit ${limit}`.execute(tx.sql)).rows;
}

export async function findErasure(tx: Tx, id: string): Promise<ErasureRow | undefined> {
  return (await sql<ErasureRow>`select ${columns} where e.id = ${id}`.execute(tx.sql)).rows[0];
}

/** The erasure that a request led to, or undefined. */
export async function findErasureOfRequest(tx: Tx, requestId: string): Promise<{ id: string; state: string } | undefined> {
  return tx.sql
    .selectFrom('erasure')
    .select(['id', 'state'])
    .where('request_id', '=', requestId)
    .orderBy('proposed_at', 'desc')
    .executeTakeFirst();
}

export interface NewErasure {
  id: string;
  childId: string;
  area: string;
  requestId: string | null;
  cause: 'request' | 'retention';
  verdict: 'erase' | 'restrict';
  grounds: readonly string[];
  keepUntil: string | null;
  reason: string;
}

/** @returns false when an erasure of that child waits already */
export async function insertErasure(tx: Tx, one: NewErasure): Promise<boolean> {
  const done = await tx.sql
    .insertInto('erasure')
    .values({
      id: one.id,
      child_id: one.childId,
      area: one.area,
      request_id: one.requestId,
      cause: one.cause,
      verdict: one.verdict,
      grounds: sql<string[]>`${sql.val(one.grounds)}::text[]`,
      keep_until: one.keepUntil,
      reason: one.reason,
      proposed_by: tx.actor.id,
      proposed_at: tx.now,
      state: 'proposed',
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The second person's word. @returns false when it was decided meanwhile */
export async function decide(tx: Tx, id: string, state: 'confirmed' | 'declined'): Promise<boolean> {
  const done = await tx.sql
    .updateTable('erasure')
    .set({ state, decided_by: tx.actor.id, decided_at: tx.now })
    .where('id', '=', id)
    .where('state', '=', 'proposed')
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Writes what was done in the end: the law may have come to keep more since the proposal. */
export async function finishErasure(
  tx: Tx,
  id: string,
  done: { verdict: 'erase' | 'restrict'; grounds: readonly string[]; keepUntil: string | null; counts: Record<string, number> },
): Promise<void> {
  await tx.sql
    .updateTable('erasure')
    .set({
      state: 'done',
      done_at: tx.now,
      verdict: done.verdict,
      grounds: sql<string[]>`${sql.val(done.grounds)}::text[]`,
      keep_until: done.keepUntil,
      counts: JSON.stringify(done.counts),
    })
    .where('id', '=', id)
    .execute();
}

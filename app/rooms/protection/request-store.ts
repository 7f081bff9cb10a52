/** SQL of the desk on requests: lists without anybody's words, and corrections handed to the puskesmas. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { RequestKind, RequestOutcome } from '../consent/index.ts';

export interface RequestLine {
  id: string;
  childId: string;
  kind: RequestKind;
  openedAt: Date;
  dueAt: Date;
  outcome: RequestOutcome | null;
  answeredAt: Date | null;
}

/** Waiting requests by what is due first, or answered ones, the newest answer first. */
export async function listLines(tx: Tx, which: 'waiting' | 'answered', limit: number): Promise<RequestLine[]> {
  const order =
    which === 'waiting' ? sql`where outcome is null order by due_at, id` : sql`where outcome is not null order by answered_at desc, id`;
  const { rows } = await sql<RequestLine>`
    select id, child_id as "childId", kind, opened_at as "openedAt", due_at as "dueAt", outcome, answered_at as "answeredAt"
    from rights_request ${order} limit ${limit}`.execute(tx.sql);
  return rows;
}

/** When a correction was handed to the puskesmas, and what it found. */
export async function findHandOver(
  tx: Tx,
  requestId: string,
): Promise<{ handedAt: Date; doneAt: Date | null; found: string | null; area: string; childId: string } | undefined> {
  return tx.sql
    .selectFrom('correction_task')
    .select(['handed_at as handedAt', 'done_at as doneAt', 'found', 'area', 'child_id as childId'])
    .where('request_id', '=', requestId)
    .executeTakeFirst();
}

/** Hands a correction to the puskesmas of the area. @returns false when that was done before */
export async function handOver(tx: Tx, request: { id: string; childId: string; area: string }): Promise<boolean> {
  const done = await tx.sql
    .insertInto('correction_task')
    .values({ request_id: request.id, child_id: request.childId, area: request.area, handed_at: tx.now, handed_by: tx.actor.id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Writes what the puskesmas found. */
export async function finishHandOver(tx: Tx, requestId: string, found: string): Promise<void> {
  await tx.sql
    .updateTable('correction_task')
    .set({ done_at: tx.now, done_by: tx.actor.id, found })
    .where('request_id', '=', requestId)
    .execute();
}

/** Corrections within reach that wait, oldest first. */
export async function listHandOvers(tx: Tx, limit: number): Promise<{ requestId: string; childId: string; handedAt: Date }[]> {
  return tx.sql
    .selectFrom('correction_task')
    .select(['request_id as requestId', 'child_id as childId', 'handed_at as handedAt'])
    .where('done_at', 'is', null)
    .orderBy('handed_at')
    .limit(limit)
    .execute();
}

/** Name of a person of the staff; null for a guardian and for who is unknown. */
export async function nameOf(tx: Tx, personId: string): Promise<string | null> {
  return (await tx.sql.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst())?.name ?? null;
}

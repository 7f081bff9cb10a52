/** SQL of what the door alone shows: who read the record. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { Reading } from './readers.ts';

/** Who read or changed the record of the guardian's child, newest first. Nothing for who is no guardian with a door. */
export async function listReadings(tx: Tx, atMost: number): Promise<Reading[]> {
  const { rows } = await sql<Reading>`
    select at, verb, actor_kind as "actorKind", role, workplace, workplace_level as "workplaceLevel", reason
    from readings_for_guardian(null, ${atMost})`.execute(tx.sql);
  return rows;
}

/** Urgent calls to the puskesmas, newest first; nobody's name. */
export function listCalls(tx: Tx, childId: string): Promise<{ reasons: string[]; openedAt: Date; doneAt: Date | null }[]> {
  return tx.sql
    .selectFrom('urgent_task')
    .select(['reasons', 'opened_at as openedAt', 'done_at as doneAt'])
    .where('child_id', '=', childId)
    .orderBy('opened_at', 'desc')
    .limit(50)
    .execute();
}

/** Names of areas by code. */
export async function namePlaces(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await tx.sql.selectFrom('area').select(['code', 'name']).where('code', 'in', [...new Set(codes)]).execute();
  return new Map(rows.map((row) => [row.code, row.name]));
}

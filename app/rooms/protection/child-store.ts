/** Coarse facts of children, through functions of the database that tell no more: village, alias, age group. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { CoarseChildView } from './contract.ts';
import type { KeepingFacts } from './retention.ts';

/** What the desk may know of some children, by id. Merged and erased ones are among them; unknown ids are left out. */
export async function coarseChildren(tx: Tx, ids: readonly string[]): Promise<Map<string, CoarseChildView>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<CoarseChildView>`
    select c.child_id as "childId", c.area, coalesce(a.name, c.area) as "areaName", p.name as "puskesmasName", c.alias_seed as "aliasSeed",
      c.age_band as "ageBand", c.state
    from children_for_desk(${sql.val([...new Set(ids)])}::uuid[]) c left join area a on a.code = c.area left join area p on p.code = c.puskesmas`.execute(
    tx.sql,
  );
  tx.shows(rows.map(({ childId }) => childId));
  return new Map(rows.map((row) => [row.childId, row]));
}

/** Which of these ids are children, with their present area. */
export async function areasOfChildren(tx: Tx, ids: readonly string[]): Promise<{ childId: string; area: string }[]> {
  return (
    await sql<{
      childId: string;
      area: string;
    }>`select child_id as "childId", area from areas_for_desk(${sql.val([...ids])}::uuid[])`.execute(tx.sql)
  ).rows;
}

/** Children of an area, of an import, or of both. */
export async function childrenOf(tx: Tx, where: { area?: string; importId?: string }): Promise<{ childId: string; area: string }[]> {
  const { rows } = await sql<{ childId: string; area: string }>`
    select child_id as "childId", area from child_ids_for_desk(${where.area ?? null}::text, ${where.importId ?? null}::uuid)`.execute(
    tx.sql,
  );
  return rows;
}

/** Children within an area that somebody was shown, by the audit, between two instants. */
export async function childrenReadBy(
  tx: Tx,
  reader: { readerId: string; from: Date; to: Date },
): Promise<{ childId: string; area: string }[]> {
  const { rows } = await tx.client.query<{ id: string }>(
    `select distinct s.id from audit_entry e cross join lateral unnest(e.subject_ids) s (id) where e.actor_id = $1 and e.at >= $2 and e.at <= $3`,
    [reader.readerId, reader.from, reader.to],
  );
  return areasOfChildren(
    tx,
    rows.map(({ id }) => id),
  );
}

/** Facts for the verdict on an erasure; undefined for an id that is no child. */
export async function findKeepingFacts(tx: Tx, childId: string): Promise<(KeepingFacts & { area: string; state: string }) | undefined> {
  const { rows } = await sql<KeepingFacts & { area: string; state: string }>`
    select area, state, last_visit_on as "lastVisitOn", open_case as "openCase", open_tasks as "openTasks", measurements
    from keeping_facts(${sql.val([childId])}::uuid[])`.execute(tx.sql);
  return rows[0];
}

/** SQL of what the desk asks of the puskesmas; row security shows what lies within reach alone. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { followMoves } from '../children/server.ts';

export interface ChildLine {
  childId: string;
  area: string;
  areaName: string;
  aliasSeed: number;
  ageMonths: number;
}

/** Children within reach as lines that lead to their pages. */
export async function childLines(tx: Tx, ids: readonly string[], today: string): Promise<ChildLine[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ChildLine>`
    select c.id as "childId", c.area, coalesce(a.name, v.name, c.area) as "areaName", c.alias_seed as "aliasSeed",
      (extract(year from age(${today}::date, c.born_on)) * 12 + extract(month from age(${today}::date, c.born_on)))::int as "ageMonths"
    from child c left join area a on a.code = c.area left join area v on v.code = left(c.area, 13)
    where c.id = any (${sql.val([...ids])}::uuid[])`.execute(tx.sql);
  return rows;
}

/** Area of a child on the list of a breach; undefined when it stands on none within reach. */
export async function findTold(tx: Tx, breachId: string, childId: string): Promise<string | undefined> {
  return (
    await tx.sql
      .selectFrom('breach_child')
      .select('area')
      .where('breach_id', '=', breachId)
      .where('child_id', '=', childId)
      .executeTakeFirst()
  )?.area;
}

/** Rows of this room follow the children that a transaction moved. */
export async function followMovesOfProtection(tx: Tx): Promise<void> {
  await followMoves(tx, 'breach_child');
  await followMoves(tx, 'correction_task');
  await tx.client.query('select move_erasures(array_agg(child_id), array_agg(area)) from moved_child having count(*) > 0');
}

/** SQL of the healing desk: doubtful values with the child's other figures, for those whom row security lets see them. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { openIdentities } from '../children/server.ts';
import type { MeasurementRow } from '../measurements/server.ts';

export interface UnitErrorRow extends MeasurementRow {
  sex: 'M' | 'F';
  bornOn: string;
  aliasSeed: number;
  villageName: string | null;
  posyanduName: string | null;
  decidedByName: string | null;
  others: { on: string; weightG: number | null; lengthMm: number | null }[];
}

/** Waiting ones place by place, so that alike ones stand together; decided ones newest first. */
export async function listUnitErrorRows(tx: Tx, show: 'waiting' | 'decided', limit: number): Promise<(UnitErrorRow & { name: string })[]> {
  const which =
    show === 'waiting'
      ? sql`(select m.* from measurement m join child c on c.id = m.child_id and c.state = 'active' where m.unit_error = 'proposed' and m.superseded_by is null order by m.area, m.id limit ${limit})`
      : sql`(select m.* from measurement m join child c on c.id = m.child_id and c.state = 'active' where m.unit_decision is not null and m.superseded_by is null order by m.unit_decided_at desc, m.id limit ${limit})`;
  const { rows } = await sql<UnitErrorRow>`
    select m.*, c.sex, c.born_on as "bornOn", c.alias_seed as "aliasSeed", v.name as "villageName", p.name as "posyanduName", u.name as "decidedByName", coalesce(o.list, '[]') as others
    from ${which} m join child c on c.id = m.child_id
    left join area v on v.code = left(m.area, 13) left join area p on p.code = m.area and p.level = 'posyandu' left join person u on u.id = m.unit_decided_by
    left join lateral (select json_agg(json_build_object('on', x.measured_on, 'weightG', x.weight_g, 'lengthMm', x.length_mm) order by x.measured_on) as list
      from (select measured_on, weight_g, length_mm from measurement where child_id = m.child_id and id <> m.id and superseded_by is null and flags = 0
              and (unit_error is null or unit_error = 'accepted') order by abs(measured_on - m.measured_on) limit 12) x) o on true
    order by ${show === 'waiting' ? sql`m.area, m.id` : sql`m.unit_decided_at desc, m.id`}`.execute(tx.sql);
  const identities = await openIdentities(
    tx,
    rows.map(({ child_id }) => child_id),
  );
  return rows.map((row) => ({ ...row, name: identities.get(row.child_id)?.name ?? '' }));
}

/** How many wait, and how many were decided. */
export async function countUnitErrors(tx: Tx): Promise<{ waiting: number; decided: number }> {
  const { rows } = await sql<{ waiting: number; decided: number }>`select
    (select count(*)::int from measurement where unit_error = 'proposed' and superseded_by is null) as waiting,
    (select count(*)::int from measurement where unit_decision is not null and superseded_by is null) as decided`.execute(tx.sql);
  return rows[0]!;
}

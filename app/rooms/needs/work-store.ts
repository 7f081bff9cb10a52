/** SQL of needs that wait for a decision, by child. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { openIdentities } from '../children/server.ts';
import type { NeedWorkItem } from './work-contract.ts';

export interface NeedWorkFor {
  areas: readonly string[];
  /** Days within which a proposal is decided. */
  days: number;
  today: string;
}

export interface NeedWorkCounts {
  late: number;
  today: number;
  soon: number;
}

/** Children with waiting lines: each once, due so many days after the first of them was proposed. Whose work is not shown is left out. */
function everything({ areas, days }: NeedWorkFor): RawBuilder<unknown> {
  const reach = sql.join(areas.map((area) => sql`(n.area >= ${area} and n.area < ${`${area}/`})`), sql` or `);
  return sql`(select n.case_id as "caseId", n.child_id as "childId", count(*)::int as waiting, (min(n.proposed_at) at time zone 'Asia/Jakarta')::date + ${days}::int as "dueOn"
      from need_line n where n.state = 'proposed' and (${reach}) and n.child_id not in (select a.child_id from children_aside() a) group by 1, 2)`;
}

/** One page, the longest waiting first, and how much there is by clock. */
export async function listNeedWorkRows(tx: Tx, who: NeedWorkFor, show: 'late' | 'today' | 'soon' | undefined, limit: number): Promise<{ counts: NeedWorkCounts; rows: NeedWorkItem[] }> {
  if (who.areas.length === 0) return { counts: { late: 0, today: 0, soon: 0 }, rows: [] };
  const when = { late: sql`w."dueOn" < ${who.today}`, today: sql`w."dueOn" = ${who.today}`, soon: sql`w."dueOn" > ${who.today}`, all: sql`true` }[show ?? 'all'];
  // Lines are gone through once, for the counts and for the page; children are looked up for the page. A page without lines still has its counts.
  const { rows } = await sql<NeedWorkCounts & Omit<NeedWorkItem, 'name' | 'childId'> & { area: string; childId: string | null }>`
    with e as materialized (select * from ${everything(who)} w),
      n as (select count(*) filter (where w."dueOn" < ${who.today})::int as late, count(*) filter (where w."dueOn" = ${who.today})::int as today, count(*) filter (where w."dueOn" > ${who.today})::int as soon from e w)
    select n.*, w.*, c.area, c.alias_seed as "aliasSeed", c.rt, c.rw, coalesce(v.name, '') as "villageName", p.name as "posyanduName"
    from n left join ((select * from e w where ${when} order by w."dueOn", w."caseId" limit ${limit}) w join child c on c.id = w."childId") on true
    left join area v on v.code = left(c.area, 13) left join area p on p.code = c.area and p.level = 'posyandu' order by w."dueOn", w."caseId"`.execute(tx.sql);
  const { late, today, soon } = rows[0]!;
  const found = rows.flatMap(({ late: _late, today: _today, soon: _soon, area: _area, childId, ...row }) => (childId === null ? [] : [{ ...row, childId }]));
  const names = await openIdentities(tx, found.map(({ childId }) => childId));
  return { counts: { late, today, soon }, rows: found.map((row) => ({ ...row, name: names.get(row.childId)?.name ?? '' })) };
}

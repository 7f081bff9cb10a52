/** SQL of visits on the list of work. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { openIdentities } from '../children/server.ts';

export interface VisitWorkRow {
  id: string;
  kind: 'visit' | 'worry';
  childId: string;
  area: string;
  aliasSeed: number;
  rt: number | null;
  rw: number | null;
  villageName: string;
  posyanduName: string | null;
  keeper: 'foster_parent' | 'kader' | null;
  dueOn: string;
  name: string;
}

/** What is asked for: areas, the last due days that are on the list, and whether worries are the person's. */
export interface VisitWorkFor {
  areas: readonly string[];
  dueUntil: { kader: string; fosterParent: string };
  worries: boolean;
  today: string;
}

export interface VisitWorkCounts {
  late: number;
  today: number;
  soon: number;
}

const inReach = (areas: readonly string[], table: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`(${sql.join(areas.map((area) => sql`(${table}.area >= ${area} and ${table}.area < ${`${area}/`})`), sql` or `)})`;

/** Clocks and worries of children that are in the register and that row security shows. */
function everything({ areas, dueUntil, worries }: VisitWorkFor): RawBuilder<unknown> {
  const clocks = sql`select v.child_id as id, 'visit' as kind, v.child_id as "childId", v.keeper, v.due_on as "dueOn" from visit_clock v
    where v.due_on <= greatest(${dueUntil.kader}::date, ${dueUntil.fosterParent}::date)
      and v.due_on <= case when v.keeper = 'kader' then ${dueUntil.kader}::date else ${dueUntil.fosterParent}::date end and ${inReach(areas, sql`v`)}`;
  const open = sql`select v.id, 'worry' as kind, v.child_id as "childId", null as keeper, v.made_on as "dueOn" from visit v
    where v.worry and v.worry_answered_at is null and ${inReach(areas, sql`v`)}`;
  return sql`(${worries ? sql`${clocks} union all ${open}` : clocks}) w where w."childId" not in (select a.child_id from children_aside() a)`;
}

/** One page, nearest day first, and how much there is by clock. */
export async function listVisitWorkRows(tx: Tx, who: VisitWorkFor, show: 'late' | 'today' | 'soon' | undefined, limit: number): Promise<{ counts: VisitWorkCounts; rows: VisitWorkRow[] }> {
  if (who.areas.length === 0) return { counts: { late: 0, today: 0, soon: 0 }, rows: [] };
  const when = { late: sql`w."dueOn" < ${who.today}`, today: sql`w."dueOn" = ${who.today}`, soon: sql`w."dueOn" > ${who.today}`, all: sql`true` }[show ?? 'all'];
  // Clocks are gone through once, for the counts and for the page; children are looked up for the page. A page without lines still has its counts.
  const { rows } = await sql<VisitWorkCounts & Omit<VisitWorkRow, 'name' | 'childId'> & { childId: string | null }>`
    with e as materialized (select w.* from ${everything(who)}),
      n as (select count(*) filter (where w."dueOn" < ${who.today})::int as late, count(*) filter (where w."dueOn" = ${who.today})::int as today, count(*) filter (where w."dueOn" > ${who.today})::int as soon from e w)
    select n.*, w.*, c.area, c.alias_seed as "aliasSeed", c.rt, c.rw, coalesce(v.name, '') as "villageName", p.name as "posyanduName"
    from n left join ((select * from e w where ${when} order by w."dueOn", w.id limit ${limit}) w join child c on c.id = w."childId") on true
    left join area v on v.code = left(c.area, 13) left join area p on p.code = c.area and p.level = 'posyandu' order by w."dueOn", w.id`.execute(tx.sql);
  const { late, today, soon } = rows[0]!;
  const found = rows.flatMap(({ late: _late, today: _today, soon: _soon, childId, ...row }) => (childId === null ? [] : [{ ...row, childId }]));
  const names = await openIdentities(tx, [...new Set(found.map(({ childId }) => childId))]);
  return { counts: { late, today, soon }, rows: found.map((row) => ({ ...row, name: names.get(row.childId)?.name ?? '' })) };
}

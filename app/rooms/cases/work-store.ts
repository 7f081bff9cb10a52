/** SQL of the list of today: one query over cases, their tasks, urgent tasks and orders to measure again. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { openIdentities } from '../children/server.ts';
import type { NextStep } from './case-next.ts';
import { ownersOf, stepsOf } from './work.ts';
import type { Audience } from './work.ts';

export interface WorkRow {
  id: string;
  kind: 'step' | 'plan' | 'referral' | 'conference' | 'urgent' | 'remeasure' | 'audit';
  childId: string;
  caseId: string | null;
  step: NextStep | null;
  title: string;
  owner: string | null;
  dueOn: string;
  offTrack: boolean;
}

/** Who asks: the reach as areas, the audience, and whether urgent tasks and orders to measure again are theirs. */
export interface WorkFor {
  areas: readonly string[];
  audience: Audience;
  today: string;
  /** Whether what follows from case audits is theirs to look after. */
  audits: boolean;
}

const words = (list: readonly string[]): RawBuilder<unknown> => sql`array[${sql.join(list.map((one) => sql`${one}`))}]::text[]`;
const inReach = (areas: readonly string[], table: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`(${sql.join(areas.map((area) => sql`(${table}.area >= ${area} and ${table}.area < ${`${area}/`})`), sql` or `)})`;

/** Everything that is somebody's work. Those who lead see of others what is late. */
function everything({ areas, audience, today, audits }: WorkFor): RawBuilder<unknown> {
  const lateOnly = audience === 'leads';
  const steps = sql`select f.id, 'step' as kind, f.child_id as "childId", f.id as "caseId", f.next_step as step, '' as title, null as owner, f.due_on as "dueOn", f.track = 'off' as "offTrack"
    from case_file f where f.closed_on is null and f.due_on is not null and f.next_step = any(${words(stepsOf[audience])}) and ${inReach(areas, sql`f`)}
    ${lateOnly ? sql`and f.due_on < ${today}` : sql``}`;
  const tasks = sql`select t.id, t.kind, t.child_id as "childId", t.case_id as "caseId", null as step, t.title, t.owner, t.due_on as "dueOn", false as "offTrack"
    from case_task t where t.done_on is null and t.kind <> 'conference' and t.owner = any(${words(ownersOf[audience])}) and ${inReach(areas, sql`t`)}
    ${lateOnly ? sql`and (t.owner = 'village_head' or t.due_on < ${today})` : sql``}`;
  const urgent = sql`select u.id, 'urgent' as kind, u.child_id as "childId", null::uuid as "caseId", null as step, '' as title, null as owner,
      (u.due_at at time zone 'Asia/Jakarta')::date as "dueOn", false as "offTrack"
    from urgent_task u where u.done_at is null and ${inReach(areas, sql`u`)} ${lateOnly ? sql`and u.due_at < ${new Date(`${today}T00:00:00+07:00`)}` : sql``}`;
  const again = sql`select r.id, 'remeasure' as kind, r.child_id as "childId", null::uuid as "caseId", null as step, '' as title, null as owner, r.due_on as "dueOn", false as "offTrack"
    from remeasure_order r where r.done_on is null and ${inReach(areas, sql`r`)} ${lateOnly ? sql`and r.due_on < ${today}` : sql``}`;
  const follow = sql`select a.id, 'audit' as kind, a.child_id as "childId", a.case_id as "caseId", null as step, a.follow_up as title, a.follow_up_owner as owner, a.follow_up_due as "dueOn", false as "offTrack"
    from case_audit a where a.follow_up_due is not null and a.follow_up_done_on is null and ${inReach(areas, sql`a`)}`;
  const parts = audience === 'treats' ? [steps, tasks, urgent, again] : audience === 'field' ? [steps, tasks, again] : [steps, tasks, urgent, again];
  return sql`(${sql.join(audits ? [...parts, follow] : parts, sql` union all `)}) w`;
}

export interface WorkCounts {
  late: number;
  today: number;
  soon: number;
  offTrack: number;
}

type ShownWork = WorkRow & Omit<ChildOfWork, 'childId'>;
/** A line beside the counts; without a line its columns are null. */
type CountedRow = Omit<ShownWork, 'childId'> & { childId: string | null; counts: WorkCounts };

/**
 * One page, nearest deadline first, with how much there is by clock and how many cases are off track; children that left or that
 * row security hides are in none of it. What waits is gone through once, and children are looked up for the page alone.
 */
export async function listWorkRows(tx: Tx, who: WorkFor, show: 'late' | 'today' | 'soon' | 'off_track' | undefined, limit: number): Promise<{ counts: WorkCounts; rows: ShownWork[] }> {
  if (who.areas.length === 0) return { counts: { late: 0, today: 0, soon: 0, offTrack: 0 }, rows: [] };
  const when = { late: sql`e."dueOn" < ${who.today}`, today: sql`e."dueOn" = ${who.today}`, soon: sql`e."dueOn" > ${who.today}`, off_track: sql`true`, all: sql`true` }[show ?? 'all'];
  const offTrack = sql`case_file f where f.closed_on is null and f.track = 'off' and ${inReach(who.areas, sql`f`)} and f.child_id not in (select a.child_id from aside a)`;
  const source =
    show === 'off_track'
      ? sql`(select f.id, 'step' as kind, f.child_id as "childId", f.id as "caseId", f.next_step as step, '' as title, null as owner, coalesce(f.due_on, ${who.today}::date) as "dueOn", true as "offTrack" from ${offTrack})`
      : sql`everything`;
  const { rows } = await sql<CountedRow>`
    with aside as materialized (select child_id from children_aside()),
      everything as materialized (select w.* from ${everything(who)} where w."dueOn" <= ${who.today}::date + 7 and w."childId" not in (select a.child_id from aside a)),
      counted as (select json_build_object('late', count(*) filter (where e."dueOn" < ${who.today}), 'today', count(*) filter (where e."dueOn" = ${who.today}),
        'soon', count(*) filter (where e."dueOn" > ${who.today}), 'offTrack', (select count(*) from ${offTrack})) as counts from everything e)
    select n.counts, w.*, c.alias_seed as "aliasSeed", c.born_on as "bornOn", c.area, c.rt, c.rw, v.name as "villageName", p.name as "posyanduName"
    from counted n left join ((select e.* from ${source} e where ${when} order by e."dueOn", e."offTrack" desc, e.id limit ${limit}) w join child c on c.id = w."childId") on true
    left join area v on v.code = left(c.area, 13) left join area p on p.code = c.area and p.level = 'posyandu'
    order by w."dueOn", w."offTrack" desc, w.id`.execute(tx.sql);
  const shown = rows.flatMap(({ counts: _counts, childId, ...row }) => (childId === null ? [] : [{ ...row, childId }]));
  const identities = await openIdentities(tx, shown.map(({ childId }) => childId));
  return { counts: rows[0]!.counts, rows: shown.map((row) => ({ ...row, name: identities.get(row.childId)?.name ?? '' })) };
}

/** The child of a line of work, by name and address. */
export interface ChildOfWork {
  childId: string;
  name: string;
  aliasSeed: number;
  bornOn: string;
  area: string;
  rt: number | null;
  rw: number | null;
  villageName: string | null;
  posyanduName: string | null;
}

/** Whether every one of some children is within the reach of the request. */
export async function areWithinReach(tx: Tx, childIds: readonly string[]): Promise<boolean> {
  const { rows } = await tx.client.query<{ n: number }>('select count(*)::int as n from child where id = any($1::uuid[])', [[...new Set(childIds)]]);
  return rows[0]!.n === new Set(childIds).size;
}

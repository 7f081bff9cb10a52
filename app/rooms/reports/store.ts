/** SQL of counts. Everything here is numbers; who may see which is decided in the reply. */
import { sql } from 'kysely';
import { lastDayOfMonth } from '../../platform/clock/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { recountQuality } from './quality-store.ts';

const WITHIN = `((area >= nullif(current_setting('app.scope_from', true), '') and area < nullif(current_setting('app.scope_to', true), '')) or area_in_scopes(area))`;
/** A village code has 13 characters, `32.71.01.1001`; what follows is the posyandu. */
const villageOf = (column: string): string => `left(${column}, 13)`;

/**
 * Counts a month anew for the villages within reach: registered by present area and age on its last day; measured ones
 * by the area of measuring and the child's last plausible value of the month.
 * @param only one village, when nothing else can have changed
 */
export async function recountMonth(tx: Tx, month: string, only: string | null = null): Promise<void> {
  const last = lastDayOfMonth(month);
  const here = (column: string): string => (only === null ? '' : `and ${column} >= '${only}' and ${column} < '${only}/'`);
  if (only !== null && !/^[0-9.]+$/.test(only)) throw new Error(`Not a village code: ${only}`);
  await tx.client.query(`delete from area_month where month = $1 and ${WITHIN} ${here('area')}`, [month]);
  await tx.client.query(
    `with registered as (
       select ${villageOf('area')} as village, count(*) as n from child
       where (state = 'active' or (state <> 'merged' and state_on > $2)) and born_on <= $2 and born_on > ($2::date - interval '60 months')::date ${here('area')} group by 1),
     values_of_month as (
       select child_id, ${villageOf('measured_area')} as village, measured_on, oedema,
         case when flags & 1 = 0 and not (proposed_length_mm is not null and unit_error in ('proposed', 'rejected')) then len_z end as len_z,
         case when flags & 2 = 0 and not (proposed_weight_g is not null and unit_error in ('proposed', 'rejected')) then wei_z end as wei_z,
         case when flags & 5 = 0 and not (unit_error in ('proposed', 'rejected') is true) then wfl_z end as wfl_z
       from measurement where superseded_by is null and measured_on between $1 and $2 and age_days < 1826.25 ${here('measured_area')}),
     last_of_child as (
       select child_id, (array_agg(village order by measured_on desc))[1] as village, bool_or(oedema) as oedema,
         (array_agg(len_z order by measured_on desc) filter (where len_z is not null))[1] as len_z,
         (array_agg(wei_z order by measured_on desc) filter (where wei_z is not null))[1] as wei_z,
         (array_agg(wfl_z order by measured_on desc) filter (where wfl_z is not null))[1] as wfl_z
       from values_of_month group by child_id),
     measured as (
       select village, count(*) as n, count(len_z) as length_counted, count(*) filter (where len_z < -200) as stunted, count(*) filter (where len_z < -300) as severe,
         count(wei_z) as weight_counted, count(*) filter (where wei_z < -200) as underweight,
         count(*) filter (where wfl_z is not null or oedema) as wasting_counted, count(*) filter (where wfl_z < -200 or oedema) as wasted,
         count(*) filter (where wfl_z < -300 or oedema) as severely_wasted from last_of_child group by village)
     insert into area_month (area, month, registered, measured, length_counted, stunted, severely_stunted, weight_counted, underweight, wasting_counted, wasted, severely_wasted)
     select village, $1, coalesce(r.n, 0), coalesce(m.n, 0), coalesce(length_counted, 0), coalesce(stunted, 0), coalesce(severe, 0), coalesce(weight_counted, 0),
       coalesce(underweight, 0), coalesce(wasting_counted, 0), coalesce(wasted, 0), coalesce(severely_wasted, 0)
     from registered r full join measured m using (village) where village is not null
     on conflict (area, month) do update set registered = excluded.registered, measured = excluded.measured, length_counted = excluded.length_counted,
       stunted = excluded.stunted, severely_stunted = excluded.severely_stunted, weight_counted = excluded.weight_counted, underweight = excluded.underweight,
       wasting_counted = excluded.wasting_counted, wasted = excluded.wasted, severely_wasted = excluded.severely_wasted`,
    [month, last],
  );
  await recountQuality(tx, month, only);
}

/** Takes away the counts of months in which nobody is measured any more, but for the month of the date of counts. */
export async function forgetEmptyMonths(tx: Tx, asOf: string | null): Promise<void> {
  await tx.client.query(
    `delete from area_month where month is distinct from date_trunc('month', $1::date)::date and ${WITHIN} and month not in (select month from area_month where measured > 0)`,
    [asOf],
  );
}

/**
 * Counts the cells of the register anew for the villages within reach. One at a time in a regency: of two at once the second
 * would delete what the first has not yet written, and then meet it.
 */
export async function recountRegister(tx: Tx, only: string | null = null): Promise<void> {
  await tx.client.query(`select pg_advisory_xact_lock(hashtext('register ' || $1))`, [tx.regency.schema]);
  const values = only === null ? [] : [only, `${only}/`];
  const here = only === null ? '' : 'area >= $1 and area < $2';
  await tx.client.query(`delete from register_count where ${WITHIN} ${here === '' ? '' : `and ${here}`}`, values);
  await tx.client.query(
    `insert into register_count (area, class, attention, age_band, children, open_cases)
     select ${villageOf('area')}, class, attention,
       case when age_months >= 60 then 60 when age_months >= 48 then 48 when age_months >= 36 then 36 when age_months >= 24 then 24
            when age_months >= 12 then 12 when age_months >= 6 then 6 else 0 end, count(*), count(case_id)
     from child_standing ${here === '' ? '' : `where ${here}`} group by 1, 2, 3, 4`,
    values,
  );
}

export interface MonthCounts {
  registered: number;
  measured: number;
  lengthCounted: number;
  stunted: number;
  severelyStunted: number;
  weightCounted: number;
  underweight: number;
  wastingCounted: number;
  wasted: number;
  severelyWasted: number;
}

/** Counts of one month by village. */
export async function listVillageCounts(tx: Tx, month: string): Promise<(MonthCounts & { area: string })[]> {
  const { rows } = await sql<MonthCounts & { area: string }>`
    select area, registered, measured, length_counted as "lengthCounted", stunted, severely_stunted as "severelyStunted", weight_counted as "weightCounted",
      underweight, wasting_counted as "wastingCounted", wasted, severely_wasted as "severelyWasted"
    from area_month where month = ${month}`.execute(tx.sql);
  return rows;
}

/** Sums by month over areas at or below one, oldest first. */
export async function listTrend(tx: Tx, area: string): Promise<{ month: string; registered: number; measured: number; lengthCounted: number; stunted: number }[]> {
  const { rows } = await sql<{ month: string; registered: number; measured: number; lengthCounted: number; stunted: number }>`
    select month, sum(registered)::int as registered, sum(measured)::int as measured, sum(length_counted)::int as "lengthCounted", sum(stunted)::int as stunted
    from area_month where area >= ${area} and area < ${`${area}/`} group by month having sum(measured) > 0 order by month`.execute(tx.sql);
  return rows;
}

/** Open cases by village, out of the counted cells. */
export async function listOpenCases(tx: Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ area: string; n: number }>`select area, sum(open_cases)::int as n from register_count group by area`.execute(tx.sql);
  return new Map(rows.map((row) => [row.area, row.n]));
}

/** Villages with the names of their districts, by code. */
export async function listVillageNames(tx: Tx): Promise<{ code: string; name: string; district: string }[]> {
  const { rows } = await sql<{ code: string; name: string; district: string }>`
    select v.code, v.name, coalesce(d.name, '') as district from area v left join area d on d.code = v.parent where v.level = 'village' order by v.code`.execute(tx.sql);
  return rows;
}

/** Months with measurements, newest first. */
export async function listMonths(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`select month from area_month group by month having sum(measured) > 0 order by month desc`.execute(tx.sql);
  return rows.map((row) => row.month);
}

/** Instant of the last committed import, or null. Imports name no child, but their reach is walled: this asks the log of events' clock in settings. */
export async function findLastCommit(tx: Tx): Promise<Date | null> {
  const row = await tx.sql.selectFrom('setting').select('changed_at').where('key', '=', 'report.newest_measured_on').executeTakeFirst();
  return row?.changed_at ?? null;
}

/** Months and villages in which something of some children is counted: where they were measured, and where they live in every month that is counted. */
export async function listMonthsOf(tx: Tx, childIds: readonly string[]): Promise<{ month: string; village: string }[]> {
  const { rows } = await tx.client.query<{ month: string; village: string }>(
    `select date_trunc('month', measured_on)::date as month, left(measured_area, 13) as village from measurement where child_id = any($1::uuid[])
     union select distinct a.month, left(c.area, 13) from area_month a cross join child c where c.id = any($1::uuid[])`,
    [childIds],
  );
  return rows;
}

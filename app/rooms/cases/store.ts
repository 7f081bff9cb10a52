/** SQL of cases: standings, cases, urgent tasks, the register. */
import { copyInto } from '../../platform/db/copy.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { addMonths } from '../../platform/clock/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { followMoves } from '../children/server.ts';
import { measurementText, refreshRow, standingColumns, standingValues, urgentState } from './refresh.ts';
import type { Refreshed, RefreshRow } from './refresh.ts';
import { stepDays } from './case-next.ts';
import { AGED_OUT_MONTHS, standingSettings, urgentReasons } from './standing.ts';
import { completedMonths } from '@anakkita/growth';

/** How far back the standing looks: the months that count, and those before them that tell whether a line falls. */
const LOOK_BACK_MONTHS = 9;

const refreshQuery = (onlySome: boolean): string => `
  select c.id, c.area, c.puskesmas, c.sex, c.born_on, c.birth_weight_g, f.id, f.opened_on, o.child_id is not null, u.tasks, m.list, c.restricted, k.answered, k.closed_on
  from child c
  left join (select child_id, string_agg(${measurementText}, ';' order by measured_on) as list from measurement
    where superseded_by is null and measured_on > $1 ${onlySome ? 'and child_id = any($2)' : ''} group by child_id) m on m.child_id = c.id
  left join case_file f on f.child_id = c.id and f.closed_on is null
  left join (select distinct child_id from remeasure_order where done_on is null) o on o.child_id = c.id
  left join (select child_id, string_agg(case when done_at is null then 'o' else ((done_at at time zone 'Asia/Jakarta')::date)::text end, ';') as tasks from urgent_task group by child_id) u on u.child_id = c.id
  left join (select f.child_id, string_agg(distinct f.measurement_id::text, ';') as answered, max(greatest(f.closed_on, a.on_date)) as closed_on from case_file f
    left join case_action a on a.case_id = f.id and a.kind = 'approve_closing' where f.closed_on is not null group by f.child_id) k on k.child_id = c.id
  where c.state = 'active' ${onlySome ? 'and c.id = any($2)' : ''}`;

async function readForRefresh(tx: Tx, asOf: string, childIds: readonly string[] | null): Promise<RefreshRow[]> {
  const from = addMonths(asOf, -LOOK_BACK_MONTHS);
  const { rows } = await tx.client.query({ rowMode: 'array', text: refreshQuery(childIds !== null), values: childIds === null ? [from] : [from, childIds] });
  return rows as unknown as RefreshRow[];
}

export interface Opened {
  cases: number;
  tasks: number;
}

/**
 * Works out anew where children stand as of a date, and writes it: all within reach when `childIds` is null, else those.
 * Only with `mayOpen` are the cases and urgent tasks opened that follow from their measurements.
 * @returns how many of each were opened
 */
export async function refreshStandings(tx: Tx, asOf: string, childIds: readonly string[] | null, mayOpen: boolean): Promise<Opened> {
  const opened = { cases: [] as Refreshed[], tasks: [] as Refreshed[] };
  await writeStandings(tx, asOf, standing(await readForRefresh(tx, asOf, childIds)), childIds === null);
  await insertCases(tx, opened.cases);
  await insertTasks(tx, opened.tasks);
  return { cases: opened.cases.length, tasks: opened.tasks.length };

  /** One after another, each let go of once it is written: a city's children do not all stand in memory at once. */
  function* standing(rows: RefreshRow[]): Generator<Refreshed> {
    rows.reverse();
    for (let row = rows.pop(); row !== undefined; row = rows.pop()) {
      const one = refreshRow(row, asOf, standingSettings);
      yield mayOpen ? open(one, asOf, opened) : one;
    }
  }
}

/** Opens a case for a stunted child without one, and a task for an urgent last measurement; gives the standing with it. */
function open(one: Refreshed, asOf: string, opened: { cases: Refreshed[]; tasks: Refreshed[] }): Refreshed {
  const { standing, row, measurements } = one;
  if (standing.ageMonths >= AGED_OUT_MONTHS) return one;
  const last = measurements.findLast((m) => m.on <= asOf);
  const urgent = last !== undefined && last.on > addMonths(asOf, -1) ? urgentReasons(last, completedMonths(row[4], last.on)) : [];
  // One open task is enough for a child, and one done since the measurement has answered it.
  const known = urgentState(row[9], last?.on) !== 'none';
  const stunted = standing.class === 'stunted' || standing.class === 'severely_stunted';
  let next = row;
  if (urgent.length > 0 && !known) opened.tasks.push(one);
  const counted = measurements.find((m) => m.id === standing.countedId);
  const answered = counted === undefined || row[12]?.includes(counted.id) === true || (row[13] !== null && counted.on <= row[13]);
  if (stunted && row[6] === null && !answered) {
    next = [row[0], row[1], row[2], row[3], row[4], row[5], newId(), counted.on, row[8], row[9], row[10], row[11], row[12], row[13]];
    opened.cases.push({ ...one, row: next });
  }
  return next === row ? one : { ...one, row: next };
}

async function insertCases(tx: Tx, list: readonly Refreshed[]): Promise<void> {
  if (list.length === 0) return;
  await tx.client.query(
    `insert into case_file (id, child_id, area, opened_on, opened_at, opened_by, reason, measurement_id, len_z, due_on)
     select *  from (select id, child_id, area, opened_on, $7::timestamptz, $8::uuid, reason, measurement_id, len_z, ($7::timestamptz at time zone 'Asia/Jakarta')::date + ${stepDays.verify}
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::text[], $6::uuid[], $9::smallint[]) as t (id, child_id, area, opened_on, reason, measurement_id, len_z)) x
     on conflict do nothing`,
    [
      list.map((one) => one.row[6]), list.map((one) => one.row[0]), list.map((one) => one.row[1]), list.map((one) => one.row[7]),
      list.map((one) => one.standing.class), list.map((one) => one.standing.countedId), tx.now, tx.actor.id, list.map((one) => one.standing.lenZ),
    ],
  );
  for (const one of list) tx.announce({ topic: 'case.opened', subjectId: one.row[6], area: one.row[1], payload: { childId: one.row[0] } });
}

async function insertTasks(tx: Tx, list: readonly Refreshed[]): Promise<void> {
  if (list.length === 0) return;
  const tasks = list.map(({ row, measurements }) => {
    const last = measurements.at(-1)!;
    return { id: newId(), child: row[0], area: row[1], measurement: last.id, reasons: urgentReasons(last, completedMonths(row[4], last.on)) };
  });
  await tx.client.query(
    `insert into urgent_task (id, child_id, area, measurement_id, reasons, opened_at, opened_by, due_at)
     select id, child, area, measurement, array(select jsonb_array_elements_text(reasons)), $2, $3, $2::timestamptz + interval '24 hours'
     from jsonb_to_recordset($1::jsonb) as t (id uuid, child uuid, area text, measurement uuid, reasons jsonb) on conflict do nothing`,
    [JSON.stringify(tasks), tx.now, tx.actor.id],
  );
}

async function writeStandings(tx: Tx, asOf: string, refreshed: Iterable<Refreshed>, all: boolean): Promise<void> {
  // Only what is written: the table also keeps columns that follow from these.
  await tx.client.query(`create temp table if not exists fresh_standing on commit drop as select ${standingColumns.join()} from child_standing with no data; truncate fresh_standing`);
  const writer = copyInto(tx.client, 'fresh_standing', standingColumns);
  for (const one of refreshed) await writer.write(standingValues(one, asOf));
  await writer.end();
  if (all) await tx.client.query('delete from child_standing');
  else await tx.client.query('delete from child_standing s using fresh_standing f where s.child_id = f.child_id');
  const list = standingColumns.join(', ');
  await tx.client.query(`insert into child_standing (${list}) select ${list} from fresh_standing on conflict do nothing`);
}

/** Takes a child out of the register; its cases and tasks stay. */
export async function forgetStanding(tx: Tx, childId: string): Promise<void> {
  await tx.client.query('delete from child_standing where child_id = $1', [childId]);
}

export async function followMovesOfCases(tx: Tx): Promise<void> {
  await followMoves(tx, 'case_file');
  await followMoves(tx, 'urgent_task');
  await followMoves(tx, 'case_action');
  await followMoves(tx, 'case_task');
  await followMoves(tx, 'case_audit');
}

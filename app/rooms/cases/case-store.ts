/** SQL of cases: the case with its child, its actions and measurements; a step written, with what follows from it. */
import { sql } from 'kysely';
import { jakartaDay } from '../../platform/clock/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { together } from '../../platform/db/together.ts';
import { newId } from '../../platform/ids/index.ts';
import { countedLength, countedWasting, countedWeight } from '../measurements/index.ts';
import type { Counted } from '../measurements/index.ts';
import { caseOf } from './case.ts';
import type { CaseAction, CaseState } from './case.ts';
import type { CaseSummary } from './case-next.ts';
import { tasksOf } from './case-task.ts';
import type { CaseMeasurement } from './plan.ts';

/** A case with all that its rules ask for. */
export interface LoadedCase {
  id: string;
  child: { id: string; area: string; sex: 'M' | 'F'; bornOn: string };
  state: CaseState;
  /** What lists have of it now. */
  kept: CaseSummary;
  measurements: MeasuredForCase[];
}

/** A measurement with what the danger signs and the needs ask for, beside what the case asks for. */
export interface MeasuredForCase extends CaseMeasurement {
  wflZ: number | null;
  weiZ: number | null;
  weightG: number | null;
  lengthMm: number | null;
  armMm: number | null;
  oedema: boolean;
  gain: string | null;
}

interface CaseRow {
  id: string;
  child_id: string;
  area: string;
  sex: 'M' | 'F';
  born_on: string;
  opened_on: string;
  opened_at: Date;
  measurement_id: string;
  stage: CaseSummary['stage'];
  seq: number;
  next_step: CaseSummary['nextStep'];
  due_on: string | null;
  plan_from: string | null;
  plan_until: string | null;
  track: CaseSummary['track'];
  off_track: number;
}

/** Which cases: by case or by child; of children whom row security shows. */
type Which = { caseId: string } | { childIds: readonly string[] } | 'all_with_a_plan';
/** The newest of a child: open before closed. */
type Newest = { newestOf: string };

async function caseRows(tx: Tx, which: Which | Newest, hold: boolean): Promise<CaseRow[]> {
  const where =
    which === 'all_with_a_plan'
      ? sql`f.closed_on is null and f.stage in ('in_treatment', 'recovered', 'relapse_watch')`
      : 'caseId' in which
        ? sql`f.id = ${which.caseId}`
        : 'newestOf' in which
          ? sql`f.id = (select id from case_file where child_id = ${which.newestOf} order by closed_on is null desc, opened_at desc limit 1)`
          : sql`f.child_id = any(${which.childIds}::uuid[]) and f.closed_on is null`;
  const { rows } = await sql<CaseRow>`
    select f.id, f.child_id, c.area, c.sex, c.born_on, f.opened_on, f.opened_at, f.measurement_id, f.stage, f.seq, f.next_step, f.due_on, f.plan_from, f.plan_until, f.track, f.off_track
    from case_file f join child c on c.id = f.child_id where ${where} order by f.id ${hold ? sql`for update of f` : sql``}`.execute(tx.sql);
  return rows;
}

/**
 * Cases of children within reach, with everything their rules ask for. With `hold` nobody else moves them until the end
 * of the transaction.
 */
export async function loadCases(tx: Tx, which: Which, hold: boolean): Promise<LoadedCase[]> {
  const rows = await caseRows(tx, which, hold);
  if (rows.length === 0) return [];
  const [actions, measurements] = await together(
    tx,
    () => actionsOf(tx, rows.map(({ id }) => id)),
    () => measurementsOf(tx, rows.map((row) => row.child_id)),
  );
  return rows.map((row) => loadedFrom(row, actions.get(row.id) ?? [], measurements.get(row.child_id) ?? []));
}

function loadedFrom(row: CaseRow, actions: readonly CaseAction[], measurements: MeasuredForCase[]): LoadedCase {
  return {
    id: row.id,
    child: { id: row.child_id, area: row.area, sex: row.sex, bornOn: row.born_on },
    state: caseOf({ foundBy: row.measurement_id, foundOn: row.opened_on, openedOn: jakartaDay(row.opened_at) }, actions),
    kept: {
      stage: row.stage, seq: row.seq, nextStep: row.next_step, dueOn: row.due_on, planFrom: row.plan_from, planUntil: row.plan_until, track: row.track, offTrack: row.off_track,
    },
    measurements,
  };
}

/** An action with its place and the instant at which it was recorded. */
export type KeptAction = CaseAction & { seq: number; at: Date };

async function actionsOf(tx: Tx, caseIds: readonly string[]): Promise<Map<string, KeptAction[]>> {
  const { rows } = await tx.client.query('select case_id, seq, kind, on_date as "on", at, actor_id as by, told from case_action where case_id = any($1) order by case_id, seq', [caseIds]);
  return grouped(rows, ({ case_id: caseId, ...action }) => [caseId as string, action as unknown as KeptAction]);
}

/** Rows by a key, in their order. */
function grouped<Row, Value>(rows: readonly Row[], part: (row: Row) => [key: string, value: Value]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const [key, value] = part(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

async function measurementsOf(tx: Tx, childIds: readonly string[]): Promise<Map<string, MeasuredForCase[]>> {
  const { rows } = await tx.client.query(
    `select id, child_id, measured_on, len_z, wei_z, wfl_z, flags, unit_error, proposed_weight_g is not null as weight_doubt, proposed_length_mm is not null as length_doubt,
       oedema, arm_mm, weight_g, length_mm, gain, measurer
     from measurement where child_id = any($1) and superseded_by is null order by child_id, measured_on`,
    [childIds],
  );
  return grouped(rows, (row) => {
    const counted: Counted = { lenZ: row.len_z, weiZ: row.wei_z, wflZ: row.wfl_z, flags: row.flags, unitError: row.unit_error, weightInDoubt: row.weight_doubt, lengthInDoubt: row.length_doubt, oedema: row.oedema };
    const one: MeasuredForCase = {
      id: row.id, on: row.measured_on, lenZ: countedLength(counted), trained: row.measurer === 'trained', wflZ: countedWasting(counted), weiZ: countedWeight(counted),
      weightG: row.weight_g, lengthMm: row.length_mm, armMm: row.arm_mm, oedema: row.oedema, gain: row.gain,
    };
    return [row.child_id as string, one];
  });
}

/** Writes an action as the next of its case. Two at once: the second breaks `a_case_moves_one_step_at_a_time`. */
export async function insertAction(tx: Tx, loaded: LoadedCase, action: CaseAction): Promise<void> {
  await tx.sql
    .insertInto('case_action')
    .values({
      id: newId(), case_id: loaded.id, child_id: loaded.child.id, area: loaded.child.area, seq: loaded.state.seq + 1, kind: action.kind,
      on_date: action.on, at: tx.now, actor_id: tx.actor.id, told: action.told,
    })
    .execute();
}

/** Keeps what lists need of cases, and closes the file of one at its end. */
export async function writeSummaries(tx: Tx, list: readonly { id: string; summary: CaseSummary; state: CaseState }[]): Promise<void> {
  if (list.length === 0) return;
  const rows = list.map(({ id, summary: s, state }) => ({ id, ...s, closedOn: state.ending?.on ?? null, ending: state.ending?.ending ?? null }));
  await tx.client.query(
    `update case_file f set stage = s.stage, seq = s.seq, next_step = s."nextStep", due_on = s."dueOn", plan_from = s."planFrom", plan_until = s."planUntil", track = s.track,
       off_track = s."offTrack", closed_on = s."closedOn", closed_reason = s.ending
     from jsonb_to_recordset($1::jsonb) as s (id uuid, stage text, seq integer, "nextStep" text, "dueOn" date, "planFrom" date, "planUntil" date, track text, "offTrack" smallint, "closedOn" date, ending text)
     where f.id = s.id`,
    [JSON.stringify(rows)],
  );
}

/** Keeps the tasks of a case as its state has them. */
export async function writeTasks(tx: Tx, loaded: LoadedCase, state: CaseState): Promise<void> {
  await tx.sql.deleteFrom('case_task').where('case_id', '=', loaded.id).execute();
  const rows = tasksOf(state).map((task) => ({
    id: task.id, case_id: loaded.id, child_id: loaded.child.id, area: loaded.child.area, kind: task.kind, title: task.title, owner: task.owner,
    due_on: task.dueOn, opened_on: task.openedOn, done_on: task.doneOn,
  }));
  if (rows.length > 0) await tx.sql.insertInto('case_task').values(rows).execute();
}

/** The newest case of a child with its actions as they were told, an open one before closed ones; undefined when there was never one. */
export async function findNewestCase(tx: Tx, childId: string): Promise<{ loaded: LoadedCase; actions: KeptAction[] } | undefined> {
  const [[row], measurements] = await together(
    tx,
    () => caseRows(tx, { newestOf: childId }, false),
    () => measurementsOf(tx, [childId]),
  );
  if (row === undefined) return undefined;
  const actions = (await actionsOf(tx, [row.id])).get(row.id) ?? [];
  return { loaded: loadedFrom(row, actions, measurements.get(childId) ?? []), actions };
}

/** Closed cases of a child, newest first. */
export async function listClosedCases(tx: Tx, childId: string): Promise<{ id: string; openedOn: string; closedOn: string; ending: string }[]> {
  const { rows } = await sql<{ id: string; openedOn: string; closedOn: string; ending: string }>`
    select id, opened_on as "openedOn", closed_on as "closedOn", coalesce(closed_reason, '') as ending
    from case_file where child_id = ${childId} and closed_on is not null order by closed_on desc, id limit 10`.execute(tx.sql);
  return rows;
}

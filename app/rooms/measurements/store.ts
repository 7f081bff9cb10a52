/** SQL of measurements. Bulk intake goes through a temporary table that this room defines and a higher room fills. */
import type { Tx } from '../../platform/db/actor.ts';
import { followMoves } from '../children/server.ts';
import type { UnitErrorState } from './measurement.ts';

const columns = `id, child_id, area, measured_on, age_days, weight_g, length_mm, posture, arm_mm, len_z, wei_z, wfl_z, bmi_z, flags, gain,
  raw_weight, raw_length, proposed_weight_g, proposed_length_mm, reported_len_z, reported_wei_z, reported_wfl_z, parity`;

/** Opens `incoming_measurement`; `supersedes` names the row that a new one replaces. */
export async function openIncomingMeasurements(tx: Tx): Promise<void> {
  await tx.client
    .query(`create temp table incoming_measurement (id uuid, child_id uuid, area text collate "C", measured_on date, age_days integer,
    weight_g integer, length_mm integer, posture text, arm_mm integer, len_z smallint, wei_z smallint, wfl_z smallint, bmi_z smallint, flags smallint, gain text,
    raw_weight text, raw_length text, proposed_weight_g integer, proposed_length_mm integer, reported_len_z smallint, reported_wei_z smallint,
    reported_wfl_z smallint, parity text, unit_error text, supersedes uuid) on commit drop`);
}

/** Takes `incoming_measurement` in; replaced rows stay and point to what replaced them. Orders a re-measurement where a z is flagged. */
export async function takeInMeasurements(tx: Tx, importId: string): Promise<{ created: number; replaced: number; ordered: number }> {
  const replaced = await tx.client.query(
    `update measurement m set superseded_by = i.id from incoming_measurement i where i.supersedes = m.id and m.superseded_by is null`,
  );
  await tx.client.query(
    `update remeasure_order o set done_on = $1 from incoming_measurement i where i.supersedes = o.measurement_id and o.done_on is null`,
    [tx.today],
  );
  const created = await tx.client.query(
    `insert into measurement (${columns}, measured_area, unit_error, measurer, import_id, recorded_at, recorded_by)
     select ${columns}, area, unit_error, 'unknown', $1, $2, $3 from incoming_measurement`,
    [importId, tx.now, tx.actor.id],
  );
  const ordered = await tx.client.query(
    `insert into remeasure_order (id, child_id, area, measurement_id, reason, due_on, ordered_at, ordered_by)
     select gen_random_uuid(), child_id, area, id, 'flagged', $1::date + 7, $2, $3 from incoming_measurement
     where flags <> 0 and unit_error is null on conflict do nothing`,
    [tx.today, tx.now, tx.actor.id],
  );
  await settleOrders(tx);
  return { created: created.rowCount ?? 0, replaced: replaced.rowCount ?? 0, ordered: ordered.rowCount ?? 0 };
}

/** A later plausible measurement answers an open order of the same child. */
async function settleOrders(tx: Tx): Promise<void> {
  await tx.client.query(
    `update remeasure_order o set done_on = i.measured_on from incoming_measurement i, measurement m
     where o.done_on is null and o.child_id = i.child_id and m.id = o.measurement_id and i.measured_on > m.measured_on
       and i.flags = 0 and i.unit_error is null and i.len_z is not null`,
  );
}

export async function followMovesOfMeasurements(tx: Tx): Promise<void> {
  await followMoves(tx, 'measurement');
  await followMoves(tx, 'remeasure_order');
}

/**
 * An erased child keeps its measurements without its birthday and its posyandu: the age counts from the first of the month of
 * birth, and was measured in the village. Who was below five years stays so: counts of the past do not change.
 */
export async function coarsenMeasurements(tx: Tx, childId: string): Promise<void> {
  await tx.client.query(
    `update measurement m set measured_area = left(m.measured_area, 13),
       age_days = case when m.age_days < 1826.25 then least(m.measured_on - c.born_on, 1826) else m.measured_on - c.born_on end
     from child c where m.child_id = $1 and c.id = $1`,
    [childId],
  );
}

/** A measurement already known on a child and date, as the import compares it. */
export interface KnownMeasurementRow {
  id: string;
  childId: string;
  on: string;
  weightG: number | null;
  lengthMm: number | null;
  posture: string | null;
  armMm: number | null;
  rawWeight: string | null;
  rawLength: string | null;
  fromImport: boolean;
}

/** Known measurements within reach between two dates, both included. */
export async function loadKnownMeasurements(tx: Tx, from: string, to: string): Promise<KnownMeasurementRow[]> {
  const { rows } = await tx.client.query({
    rowMode: 'array',
    text: `select id, child_id, measured_on, weight_g, length_mm, posture, arm_mm, raw_weight, raw_length, import_id is not null
           from measurement where superseded_by is null and measured_on between $1 and $2`,
    values: [from, to],
  });
  return rows.map((row) => ({
    id: row[0],
    childId: row[1],
    on: row[2],
    weightG: row[3],
    lengthMm: row[4],
    posture: row[5],
    armMm: row[6],
    rawWeight: row[7],
    rawLength: row[8],
    fromImport: row[9],
  }));
}

/** The last weighing of each child without doubt before a date: what a unit error is judged against. */
export async function loadLastWeighings(
  tx: Tx,
  before: string,
): Promise<Map<string, { measuredOn: string; weightG: number | null; lengthMm: number | null }>> {
  const { rows } = await tx.client.query({
    rowMode: 'array',
    text: `select distinct on (child_id) child_id, measured_on, weight_g, length_mm from measurement
           where superseded_by is null and unit_error is null and flags = 0 and measured_on < $1 and measured_on > $1::date - 200
           order by child_id, measured_on desc`,
    values: [before],
  });
  return new Map(rows.map((row) => [row[0], { measuredOn: row[1], weightG: row[2], lengthMm: row[3] }]));
}

export interface MeasurementRow {
  id: string;
  child_id: string;
  area: string;
  measured_on: string;
  measured_area: string;
  age_days: number;
  weight_g: number | null;
  length_mm: number | null;
  posture: 'L' | 'H' | null;
  arm_mm: number | null;
  head_mm: number | null;
  oedema: boolean;
  len_z: number | null;
  wei_z: number | null;
  wfl_z: number | null;
  bmi_z: number | null;
  flags: number;
  gain: string | null;
  raw_weight: string | null;
  raw_length: string | null;
  proposed_weight_g: number | null;
  proposed_length_mm: number | null;
  unit_error: UnitErrorState;
  unit_decision: 'accept' | 'figure' | 'remeasure' | 'leave' | null;
  written_weight_g: number | null;
  written_length_mm: number | null;
  unit_decided_at: Date | null;
  unit_decided_by: string | null;
  measured_by: string | null;
  reported_len_z: number | null;
  parity: string | null;
  measurer: 'unknown' | 'kader' | 'trained';
  import_id: string | null;
  recorded_at: Date;
  recorded_by: string;
}

/** A child's measurements, oldest first, superseded ones left out. */
export async function listMeasurements(tx: Tx, childId: string): Promise<MeasurementRow[]> {
  const rows = await tx.sql
    .selectFrom('measurement')
    .selectAll()
    .where('child_id', '=', childId)
    .where('superseded_by', 'is', null)
    .orderBy('measured_on')
    .execute();
  return rows as unknown as MeasurementRow[];
}

export async function findMeasurement(tx: Tx, childId: string, id: string): Promise<MeasurementRow | undefined> {
  const row = await tx.sql
    .selectFrom('measurement')
    .selectAll()
    .where('child_id', '=', childId)
    .where('id', '=', id)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  return row as unknown as MeasurementRow | undefined;
}

/** One measurement of a child, also one that was superseded since: what an order to measure again asks about. */
export async function findAnyMeasurement(tx: Tx, childId: string, id: string): Promise<MeasurementRow | undefined> {
  const row = await tx.sql.selectFrom('measurement').selectAll().where('child_id', '=', childId).where('id', '=', id).executeTakeFirst();
  return row as unknown as MeasurementRow | undefined;
}

export async function listRemeasureOrders(tx: Tx, childId: string) {
  return tx.sql
    .selectFrom('remeasure_order')
    .select(['id', 'measurement_id', 'reason', 'due_on', 'done_on'])
    .where('child_id', '=', childId)
    .orderBy('ordered_at', 'desc')
    .limit(20)
    .execute();
}

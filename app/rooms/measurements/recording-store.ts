/** SQL of measurements typed at a desk. What stood on that day before stays, superseded. */
import { addDays } from '../../platform/clock/index.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import type { Scores } from './measurement.ts';
import type { Earlier, MeasuringPlace } from './recording.ts';

/** The newest measuring before a day that nothing speaks against. */
export async function findEarlier(tx: Tx, childId: string, before: string): Promise<Earlier | null> {
  const row = await tx.sql
    .selectFrom('measurement')
    .select(['measured_on as on', 'weight_g as weightG', 'length_mm as lengthMm'])
    .where('child_id', '=', childId)
    .where('superseded_by', 'is', null)
    .where('unit_error', 'is', null)
    .where('flags', '=', 0)
    .where('measured_on', '<', before)
    .orderBy('measured_on', 'desc')
    .executeTakeFirst();
  return row ?? null;
}

/** One measurement as it is kept: grams and millimetres. */
export interface DeskMeasurement {
  id: string;
  child: { id: string; area: string };
  measuredOn: string;
  weightG: number | null;
  lengthMm: number | null;
  posture: 'L' | 'H' | null;
  armMm: number | null;
  headMm: number | null;
  oedema: boolean;
  measurer: 'kader' | 'trained';
  measuredBy: string;
  place: MeasuringPlace;
  scores: Scores;
}

/**
 * Keeps a measurement. One of the same day is superseded; open orders to measure again are answered by a plausible one;
 * a flagged one orders the next.
 * @returns the id of what it superseded, if any
 */
export async function insertDeskMeasurement(tx: Tx, m: DeskMeasurement): Promise<string | null> {
  const before = await tx.sql
    .updateTable('measurement')
    .set({ superseded_by: m.id })
    .where('child_id', '=', m.child.id)
    .where('measured_on', '=', m.measuredOn)
    .where('superseded_by', 'is', null)
    .returning('id')
    .executeTakeFirst();
  const { scores: s } = m;
  await tx.sql
    .insertInto('measurement')
    .values({
      id: m.id, child_id: m.child.id, area: m.child.area, measured_on: m.measuredOn, measured_area: m.child.area, age_days: s.ageDays,
      weight_g: m.weightG, length_mm: m.lengthMm, posture: m.posture, arm_mm: m.armMm, head_mm: m.headMm, oedema: m.oedema,
      len_z: s.lenZ, wei_z: s.weiZ, wfl_z: s.wflZ, bmi_z: s.bmiZ, flags: s.flags,
      measurer: m.measurer, measured_by: m.measuredBy, place: m.place, recorded_at: tx.now, recorded_by: tx.actor.id,
    })
    .execute();
  if (s.flags === 0 && s.lenZ !== null)
    await tx.sql.updateTable('remeasure_order').set({ done_on: m.measuredOn }).where('child_id', '=', m.child.id).where('done_on', 'is', null).execute();
  else if (s.flags !== 0) await orderMeasuringAgain(tx, m.child, m.id, 'flagged');
  return before?.id ?? null;
}

/** Orders a second measuring within seven days; once per measurement. `asked`: somebody or a rule asks, the value itself is plausible. */
export async function orderMeasuringAgain(tx: Tx, child: { id: string; area: string }, measurementId: string, reason: 'flagged' | 'asked'): Promise<void> {
  await tx.sql
    .insertInto('remeasure_order')
    .values({ id: newId(), child_id: child.id, area: child.area, measurement_id: measurementId, reason, due_on: addDays(tx.today, 7), ordered_at: tx.now, ordered_by: tx.actor.id, done_on: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

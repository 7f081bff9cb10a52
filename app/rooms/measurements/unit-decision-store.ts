/** SQL of decisions on unit errors: both values stay, and a decision can be taken back. */
import type { Tx } from '../../platform/db/actor.ts';
import { score } from './measurement.ts';
import type { Scores } from './measurement.ts';
import { orderMeasuringAgain } from './recording-store.ts';
import type { MeasurementRow } from './store.ts';

export type UnitDecision = 'accept' | 'figure' | 'remeasure' | 'leave';

/** A figure of the person's own, in grams and millimetres, in place of the one in doubt. */
export interface OwnFigure {
  weightG?: number;
  lengthMm?: number;
}

type ScoredChild = { sex: 'M' | 'F'; born_on: string };

/** What a measurement scores with other sizes than it has. */
export function scoreWith(child: ScoredChild, m: MeasurementRow, weightG: number | null, lengthMm: number | null): Scores {
  return score({
    sex: child.sex,
    bornOn: child.born_on,
    measuredOn: m.measured_on,
    weightG,
    lengthMm,
    posture: m.posture,
    armMm: m.arm_mm,
    headMm: m.head_mm,
    oedema: m.oedema,
  });
}

const scored = (s: Scores) => ({ len_z: s.lenZ, wei_z: s.weiZ, wfl_z: s.wflZ, bmi_z: s.bmiZ, flags: s.flags });

/**
 * Saves a person's word on a proposed unit error. Both values stay; an accepted one, or the person's own, is used and scored, any
 * other stays held back; `remeasure` also orders a second measuring within seven days.
 */
export async function decideUnit(
  tx: Tx,
  child: ScoredChild,
  m: MeasurementRow,
  decision: UnitDecision,
  own: OwnFigure = {},
): Promise<void> {
  const healed = decision === 'accept' || decision === 'figure';
  const meant = decision === 'accept' ? { weightG: m.proposed_weight_g, lengthMm: m.proposed_length_mm } : own;
  const weightG = healed ? (meant.weightG ?? m.weight_g) : m.weight_g;
  const lengthMm = healed ? (meant.lengthMm ?? m.length_mm) : m.length_mm;
  const s = scoreWith(child, m, weightG, lengthMm);
  await tx.sql
    .updateTable('measurement')
    .set({
      unit_error: healed ? 'accepted' : 'rejected',
      weight_g: weightG,
      length_mm: lengthMm,
      ...scored(s),
      unit_decision: decision,
      written_weight_g: m.weight_g,
      written_length_mm: m.length_mm,
      unit_decided_at: tx.now,
      unit_decided_by: tx.actor.id,
    })
    .where('id', '=', m.id)
    .execute();
  if (decision === 'remeasure' || (healed && s.flags !== 0))
    await orderMeasuringAgain(tx, { id: m.child_id, area: m.area }, m.id, decision === 'remeasure' ? 'asked' : 'flagged');
}

/** Takes a decision back: the value is in doubt again, as it was written. An order that the decision made, not yet answered, goes with it. */
export async function takeBackUnitDecision(tx: Tx, child: ScoredChild, m: MeasurementRow): Promise<void> {
  const s = scoreWith(child, m, m.written_weight_g, m.written_length_mm);
  await tx.sql
    .updateTable('measurement')
    .set({
      unit_error: 'proposed',
      weight_g: m.written_weight_g,
      length_mm: m.written_length_mm,
      ...scored(s),
      unit_decision: null,
      written_weight_g: null,
      written_length_mm: null,
      unit_decided_at: null,
      unit_decided_by: null,
    })
    .where('id', '=', m.id)
    .execute();
  await tx.sql.deleteFrom('remeasure_order').where('measurement_id', '=', m.id).where('done_on', 'is', null).execute();
}

/** SQL of measurements of two records that are one child, and of a child that is two again. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { score } from './measurement.ts';
import type { MeasurementRow } from './store.ts';

/**
 * What was measured under one record goes to the other. Of two measurings of one day the more trusted stands: by trained hands, without
 * doubt, of the record that goes on; the other stays, superseded. Orders to measure again and urgent tasks go along.
 */
export async function joinMeasurements(tx: Tx, keptId: string, mergedId: string): Promise<void> {
  await sql`
    with days as (
      select measured_on, (array_agg(id order by case measurer when 'trained' then 0 when 'kader' then 1 else 2 end,
        case when flags <> 0 or unit_error in ('proposed', 'rejected') then 1 else 0 end, case when child_id = ${keptId}::uuid then 0 else 1 end, id))[1] as stands
      from measurement where child_id in (${keptId}::uuid, ${mergedId}::uuid) and superseded_by is null group by measured_on having count(*) > 1)
    update measurement m set superseded_by = d.stands from days d
    where m.child_id in (${keptId}::uuid, ${mergedId}::uuid) and m.superseded_by is null and m.measured_on = d.measured_on and m.id <> d.stands`.execute(
    tx.sql,
  );
  for (const table of ['measurement', 'remeasure_order', 'urgent_task'])
    await tx.client.query(`update ${table} t set child_id = $1, area = c.area from child c where c.id = $1 and t.child_id = $2`, [
      keptId,
      mergedId,
    ]);
  await scoreAnew(tx, keptId);
}

/** After an undo: a measuring set aside for one that went back stands again, and all are scored by their own child. */
export async function partMeasurements(tx: Tx, keptId: string, mergedId: string): Promise<void> {
  await sql`
    update measurement m set superseded_by = (select n.id from measurement n where n.child_id = m.child_id and n.measured_on = m.measured_on and n.superseded_by is null and n.id <> m.id)
    from measurement o where m.child_id in (${keptId}::uuid, ${mergedId}::uuid) and o.id = m.superseded_by and o.child_id <> m.child_id`.execute(
    tx.sql,
  );
  for (const childId of [keptId, mergedId]) await scoreAnew(tx, childId);
}

/** Scores what was measured at another age or as another sex than the child's: only those change. */
async function scoreAnew(tx: Tx, childId: string): Promise<void> {
  const {
    rows: [child],
  } = await sql<{
    sex: 'M' | 'F';
    bornOn: string;
  }>`select sex, born_on as "bornOn" from child where id = ${childId} and state <> 'erased'`.execute(tx.sql);
  if (child === undefined) return;
  const { rows } =
    await sql<MeasurementRow>`select * from measurement where child_id = ${childId} and measured_on >= ${child.bornOn}::date`.execute(
      tx.sql,
    );
  for (const m of rows) {
    const s = score({
      sex: child.sex,
      bornOn: child.bornOn,
      measuredOn: m.measured_on,
      weightG: m.weight_g,
      lengthMm: m.length_mm,
      posture: m.posture,
      armMm: m.arm_mm,
      headMm: m.head_mm,
      oedema: m.oedema,
    });
    if (s.ageDays === m.age_days && s.lenZ === m.len_z && s.weiZ === m.wei_z && s.wflZ === m.wfl_z) continue;
    await tx.sql
      .updateTable('measurement')
      .set({ age_days: s.ageDays, len_z: s.lenZ, wei_z: s.weiZ, wfl_z: s.wflZ, bmi_z: s.bmiZ, flags: s.flags })
      .where('id', '=', m.id)
      .execute();
  }
}

/** SQL of taking measurements out again: what they replaced comes back, and what they answered is asked again. */
import type { Tx } from '../../platform/db/actor.ts';

/** Opens `undo_gone_measurement`, filled by a higher room: measurements that go. */
export async function openUndoneMeasurements(tx: Tx): Promise<void> {
  await tx.client.query('create temp table undo_gone_measurement (id uuid primary key, child_id uuid, measured_on date) on commit drop');
}

/**
 * Deletes the measurements of `undo_gone_measurement` with the orders that came with them. What one of them had replaced counts again, unless
 * something that stays replaced it too: then that stands in its place.
 */
export async function takeOutMeasurements(tx: Tx): Promise<number> {
  // Measurements of the children, those of the same day too, before anything is deleted.
  await tx.client.query(
    `create temp table undo_heir on commit drop as with recursive heir (id, to_id) as (
       select g.id, m.superseded_by from undo_gone_measurement g join measurement m on m.id = g.id
       union all select h.id, m.superseded_by from heir h join measurement m on m.id = h.to_id where exists (select from undo_gone_measurement g where g.id = h.to_id))
     select id, to_id from heir h where h.to_id is null or not exists (select from undo_gone_measurement g where g.id = h.to_id)`,
  );
  await tx.client.query('delete from remeasure_order o using undo_gone_measurement g where o.measurement_id = g.id');
  const gone = await tx.client.query('delete from measurement m using undo_gone_measurement g where m.id = g.id');
  // Of several that one replaced, the newest counts and stands for the others.
  await tx.client.query(
    `with back as (select m.id, h.to_id, m.child_id, m.measured_on, first_value(m.id) over (partition by m.child_id, m.measured_on, h.to_id order by m.recorded_at desc, m.id desc) as stands
       from measurement m join undo_heir h on m.superseded_by = h.id)
     update measurement m set superseded_by = case when b.to_id is not null then b.to_id when b.stands <> b.id then b.stands end from back b where m.id = b.id`,
  );
  await askAgain(tx);
  await tx.client.query('drop table undo_heir');
  return gone.rowCount ?? 0;
}

/** An order that a measurement had answered is open again, unless another one answers it or replaced what it asks about. */
async function askAgain(tx: Tx): Promise<void> {
  await tx.client.query(
    `update remeasure_order o set done_on = (
       select min(i.measured_on) from measurement i where i.child_id = o.child_id and i.superseded_by is null and i.measured_on > m.measured_on
         and i.flags = 0 and i.unit_error is null and i.len_z is not null)
     from measurement m where m.id = o.measurement_id and m.superseded_by is null and o.done_on is not null
       and o.child_id in (select child_id from undo_gone_measurement)`,
  );
}

/** Hands measurements that a later import told again on to it: they are its own now. */
export async function handOnMeasurements(tx: Tx, list: readonly { id: string; importId: string }[]): Promise<void> {
  await tx.client.query(
    'update measurement m set import_id = t.import_id from unnest($1::uuid[], $2::uuid[]) as t (id, import_id) where m.id = t.id',
    [list.map(({ id }) => id), list.map(({ importId }) => importId)],
  );
}

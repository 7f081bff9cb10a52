/** SQL of taking back cases and urgent tasks that nobody acted upon, and of the date of counts after an undo. */
import { lastDayOfMonth } from '../../platform/clock/index.ts';
import type { Tx } from '../../platform/db/actor.ts';

/** Opens `undo_gone_case`, filled by a higher room: cases that go. */
export async function openUndoneCases(tx: Tx): Promise<void> {
  await tx.client.query('create temp table undo_gone_case (id uuid primary key, child_id uuid, area text) on commit drop');
}

/** Deletes the cases of `undo_gone_case`, and the open urgent tasks of `undo_gone_measurement` and of children that go. Announces `case.withdrawn` for each case. */
export async function takeOutCases(tx: Tx): Promise<number> {
  const { rows } = await tx.client.query<{ id: string; childId: string; area: string }>(
    `delete from case_file f using undo_gone_case g where f.id = g.id and f.closed_on is null returning f.id, f.child_id as "childId", f.area`,
  );
  await tx.client.query('delete from urgent_task t using undo_gone_measurement g where t.measurement_id = g.id and t.done_at is null');
  for (const { id, childId, area } of rows) tx.announce({ topic: 'case.withdrawn', subjectId: id, area, payload: { childId } });
  return rows.length;
}

/** Takes the standings of children that are not in the register any more. */
export async function takeOutStandings(tx: Tx): Promise<void> {
  await tx.client.query('delete from child_standing s using undo_gone_child g where s.child_id = g.child_id');
}

/** Takes the date of counts back to what the imports that stand tell. @returns it, as `findAsOf` does */
export async function takeBackAsOf(tx: Tx): Promise<string | null> {
  const { rows } = await tx.client.query<{ newest: string | null }>('select set_newest_measuring($1, $2) as newest', [tx.now, tx.actor.id]);
  const newest = rows[0]!.newest;
  return newest === null ? null : lastDayOfMonth(newest);
}

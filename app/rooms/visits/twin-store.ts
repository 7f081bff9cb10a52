/** SQL of twins: what tells one from the other, and whether an own child has one. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';

/** Sex and last weight of children within reach that did not leave. */
export async function listLastWeights(tx: Tx, childIds: readonly string[]): Promise<{ childId: string; sex: 'M' | 'F'; weightG: number | null; on: string | null }[]> {
  const { rows } = await sql<{ childId: string; sex: 'M' | 'F'; weightG: number | null; on: string | null }>`
    select c.id as "childId", c.sex, m.weight_g as "weightG", m.measured_on as "on" from child c
    left join lateral (
      select weight_g, measured_on from measurement where child_id = c.id and superseded_by is null and weight_g is not null order by measured_on desc limit 1) m on true
    where c.id = any(${[...childIds]}::uuid[]) and c.state = 'active'`.execute(tx.sql);
  return rows;
}

/** Whether a child of the actor's own has a twin. */
export async function ownChildHasTwin(tx: Tx, childId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select own_child_has_twin(${childId}::uuid) as has`.execute(tx.sql);
  return rows[0]!.has;
}

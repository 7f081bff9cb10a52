/** SQL of orders to measure again: lists, one order with its first measuring, and the result. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { openIdentities } from '../children/server.ts';
import type { SecondResult } from '../measurements/index.ts';

export interface OrderRow {
  orderId: string;
  childId: string;
  area: string;
  aliasSeed: number;
  bornOn: string;
  rt: number | null;
  rw: number | null;
  villageName: string | null;
  posyanduName: string | null;
  orderReason: 'flagged' | 'posture' | 'asked';
  dueOn: string;
  doneOn: string | null;
  firstOn: string;
  firstBy: string | null;
  outcome: SecondResult['outcome'] | null;
  weightGapG: number | null;
  lengthGapMm: number | null;
  first: { weightG: number | null; lengthMm: number | null };
  second: { weightG: number | null; lengthMm: number | null; by: string | null; on: string } | null;
}

const fields = sql`r.id as "orderId", r.child_id as "childId", r.area, c.alias_seed as "aliasSeed", c.born_on as "bornOn", c.rt, c.rw, v.name as "villageName", p.name as "posyanduName",
  r.reason as "orderReason", r.due_on as "dueOn", r.done_on as "doneOn", m.measured_on as "firstOn", m.measured_by as "firstBy", r.outcome, r.weight_gap_g as "weightGapG",
  r.length_gap_mm as "lengthGapMm", json_build_object('weightG', m.weight_g, 'lengthMm', m.length_mm) as first,
  case when s.id is not null then json_build_object('weightG', s.weight_g, 'lengthMm', s.length_mm, 'by', s.measured_by, 'on', s.measured_on) end as second`;
const tables = sql`join child c on c.id = r.child_id and c.state = 'active' join measurement m on m.id = r.measurement_id left join measurement s on s.id = r.second_id
  left join area v on v.code = left(c.area, 13) left join area p on p.code = c.area and p.level = 'posyandu'`;

/** Open orders by due date; or those with a result, newest first. */
export async function listOrderRows(tx: Tx, show: 'open' | 'done', limit: number): Promise<(OrderRow & { name: string })[]> {
  const which = show === 'open' ? sql`r.done_on is null order by r.due_on, r.id` : sql`r.outcome is not null order by r.done_on desc, r.id`;
  const { rows } = await sql<OrderRow>`select ${fields} from remeasure_order r ${tables} where ${which} limit ${limit}`.execute(tx.sql);
  const identities = await openIdentities(
    tx,
    rows.map(({ childId }) => childId),
  );
  return rows.map((row) => ({ ...row, name: identities.get(row.childId)?.name ?? '' }));
}

export async function countOrders(tx: Tx): Promise<{ open: number; late: number; done: number }> {
  const { rows } = await sql<{ open: number; late: number; done: number }>`
    select count(*) filter (where r.done_on is null)::int as open, count(*) filter (where r.done_on is null and r.due_on < ${tx.today})::int as late,
      count(*) filter (where r.outcome is not null)::int as done
    from remeasure_order r join child c on c.id = r.child_id and c.state = 'active' where r.done_on is null or r.outcome is not null`.execute(
    tx.sql,
  );
  return rows[0]!;
}

/** Gaps of the last results within reach, for the technical error. */
export async function listGaps(tx: Tx): Promise<{ weightGapG: number | null; lengthGapMm: number | null }[]> {
  const { rows } = await sql<{ weightGapG: number | null; lengthGapMm: number | null }>`
    select weight_gap_g as "weightGapG", length_gap_mm as "lengthGapMm" from remeasure_order where outcome is not null order by done_on desc, id limit 300`.execute(
    tx.sql,
  );
  return rows;
}

/** One order, held for its result. */
export async function findOrder(
  tx: Tx,
  orderId: string,
): Promise<{ id: string; child_id: string; area: string; measurement_id: string; done_on: string | null } | undefined> {
  return tx.sql
    .selectFrom('remeasure_order')
    .select(['id', 'child_id', 'area', 'measurement_id', 'done_on'])
    .where('id', '=', orderId)
    .forUpdate()
    .executeTakeFirst();
}

export async function saveResult(tx: Tx, orderId: string, secondId: string, doneOn: string, result: SecondResult): Promise<void> {
  await tx.sql
    .updateTable('remeasure_order')
    .set({
      done_on: doneOn,
      outcome: result.outcome,
      second_id: secondId,
      weight_gap_g: result.weightGapG,
      length_gap_mm: result.lengthGapMm,
    })
    .where('id', '=', orderId)
    .execute();
}

/** Two people measured the same: the order that an implausible second value made asks nobody a third time. */
export async function dropOrderOf(tx: Tx, measurementId: string): Promise<void> {
  await tx.sql.deleteFrom('remeasure_order').where('measurement_id', '=', measurementId).where('done_on', 'is', null).execute();
}

/** The tolerance that the city set, or null. */
export async function findTolerance(tx: Tx): Promise<unknown> {
  return (await tx.sql.selectFrom('setting').select('value').where('key', '=', 'measuring.tolerance').executeTakeFirst())?.value ?? null;
}

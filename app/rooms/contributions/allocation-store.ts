/** SQL of allocations: what goes to which need, and where it is. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { followMoves } from '../children/server.ts';
import type { GiverKind, PledgeKind } from './pledge.ts';
import type { Position } from './step.ts';

export interface AllocationRow extends Position {
  id: string;
  pledgeId: string;
  giverPersonId: string | null;
  needId: string;
  childId: string;
  area: string;
  item: string;
  unit: string;
  unitPrice: number | null;
  reason: string | null;
  orderedAt: Date;
}

const columns = sql`a.id, a.pledge_id as "pledgeId", a.giver_person_id as "giverPersonId", a.need_id as "needId", a.child_id as "childId", a.area, a.item_code as item, a.unit,
  a.unit_price as "unitPrice", a.reason, a.ordered_at as "orderedAt", a.committed, a.covered, a.delivered, a.received, a.used, a.given_back, a.spoiled`;

export async function findAllocation(tx: Tx, id: string): Promise<AllocationRow | undefined> {
  const { rows } = await sql<AllocationRow>`select ${columns} from pledge_allocation a where a.id = ${id}`.execute(tx.sql);
  return rows[0];
}

/** Allocations of pledges, in the order they were made. */
export async function listAllocations(tx: Tx, pledgeIds: readonly string[]): Promise<AllocationRow[]> {
  const { rows } = await sql<AllocationRow>`select ${columns} from pledge_allocation a where a.pledge_id = any (${pledgeIds}::uuid[]) order by a.ordered_at, a.id`.execute(tx.sql);
  return rows;
}

export async function listAllocationsById(tx: Tx, ids: readonly string[]): Promise<AllocationRow[]> {
  const { rows } = await sql<AllocationRow>`select ${columns} from pledge_allocation a where a.id = any (${ids}::uuid[])`.execute(tx.sql);
  return rows;
}

/** Writes fresh allocations with nothing in them yet. @throws Error when one lies beyond the wall */
export async function addAllocations(tx: Tx, rows: readonly Omit<AllocationRow, keyof Position | 'orderedAt'>[]): Promise<void> {
  const stamped = rows.map(({ pledgeId, giverPersonId, needId, childId, unitPrice, item, ...rest }) => ({
    ...rest, pledge_id: pledgeId, giver_person_id: giverPersonId, need_id: needId, child_id: childId, unit_price: unitPrice, item_code: item,
  }));
  const written = await tx.client.query(
    `insert into pledge_allocation (id, pledge_id, giver_person_id, need_id, child_id, area, item_code, unit, unit_price, reason, ordered_at, ordered_by,
       committed, covered, delivered, received, used, given_back, spoiled)
     select id, pledge_id, giver_person_id, need_id, child_id, area, item_code, unit, unit_price, reason, $2, $3, 0, 0, 0, 0, 0, 0, 0
     from jsonb_to_recordset($1::jsonb) as t (id uuid, pledge_id uuid, giver_person_id uuid, need_id uuid, child_id uuid, area text, item_code text, unit text, unit_price bigint, reason text)
     on conflict do nothing`,
    [JSON.stringify(stamped), tx.now, tx.actor.id],
  );
  if (written.rowCount !== rows.length) throw new Error('An allocation of this id is there already.');
}

/** Writes what the ledger says of allocations. */
export async function keepPositions(tx: Tx, positions: readonly (Position & { id: string })[]): Promise<void> {
  if (positions.length === 0) return;
  await tx.client.query(
    `update pledge_allocation a set committed = t.committed, covered = t.covered, delivered = t.delivered, received = t.received, used = t.used,
       given_back = t.given_back, spoiled = t.spoiled
     from jsonb_to_recordset($1::jsonb) as t (id uuid, committed bigint, covered bigint, delivered bigint, received bigint, used bigint, given_back bigint, spoiled bigint)
     where a.id = t.id`,
    [JSON.stringify(positions)],
  );
}

export type Waiting = 'receipt' | 'delivery' | 'use';

export interface WaitingRow extends AllocationRow {
  giverName: string;
}

const waits = { receipt: sql`a.delivered > 0`, delivery: sql`a.covered > 0`, use: sql`a.received > 0` } as const;

/** What waits within some areas for a receipt, a delivery or word of its use: the oldest first. */
export function waitingQuery(what: Waiting, areas: readonly string[], limit: number) {
  const within = sql.join(areas.map((area) => sql`(a.area >= ${area} and a.area < ${`${area}/`})`), sql` or `);
  return sql<WaitingRow>`select ${columns}, g.name as "giverName"
    from (select * from pledge_allocation a where ${waits[what]} and (${within}) order by a.ordered_at, a.id limit ${limit}) a
    join pledge p on p.id = a.pledge_id join giver g on g.id = p.giver_id order by a.ordered_at, a.id`;
}

export async function listWaiting(tx: Tx, what: Waiting, areas: readonly string[], limit: number): Promise<WaitingRow[]> {
  return areas.length === 0 ? [] : (await waitingQuery(what, areas, limit).execute(tx.sql)).rows;
}

/** Undelivered cover that waits in vain: its need ended, or the day by which it was needed is over. */
export interface RedirectableRow extends AllocationRow {
  giverName: string;
  giverKind: GiverKind;
  pledgeKind: PledgeKind;
  wishArea: string;
  validUntil: string | null;
  needState: string;
  deadline: string;
  villageName: string;
}

/** Days that a giver has from the order on, also where the need was late already. */
const DAYS_TO_DELIVER = 14;

/** Within reach: ended needs first, then by the day they were needed. */
export async function listRedirectable(tx: Tx): Promise<RedirectableRow[]> {
  const { rows } = await sql<RedirectableRow>`select ${columns}, g.name as "giverName", g.kind as "giverKind", p.kind as "pledgeKind", p.wish_area as "wishArea", p.valid_until as "validUntil",
      n.state as "needState", n.deadline, coalesce(v.name, '') as "villageName"
    from pledge_allocation a join need_line n on n.id = a.need_id join pledge p on p.id = a.pledge_id join giver g on g.id = p.giver_id left join area v on v.code = left(a.area, 13)
    where a.covered > 0 and (n.state in ('expired', 'declined') or greatest(n.deadline, (a.ordered_at at time zone 'Asia/Jakarta')::date + ${DAYS_TO_DELIVER}::int) < ${tx.today}::date)
    order by (n.state in ('expired', 'declined')) desc, n.deadline, a.id limit 2000`.execute(tx.sql);
  return rows;
}

export interface HelpedChild {
  allocationId: string;
  village: string | null;
  villageName: string | null;
  ageBand: number | null;
  aliasSeed: number | null;
  /** What the need asks for in all, and how much of it anybody covers, in its unit. */
  asked: number | null;
  coveredByAll: number | null;
}

/** Coarse facts of the children that pledges helped; none of those who may not be told of. */
export async function listHelped(tx: Tx, pledgeIds: readonly string[]): Promise<Map<string, HelpedChild>> {
  const { rows } = await sql<HelpedChild>`select h.allocation_id as "allocationId", h.village, v.name as "villageName", h.age_band as "ageBand", h.alias_seed as "aliasSeed", h.asked::float8 as asked, h.covered::float8 as "coveredByAll"
    from children_helped(${pledgeIds}::uuid[]) h left join area v on v.code = h.village`.execute(tx.sql);
  return new Map(rows.map((row) => [row.allocationId, row]));
}

/** A child that moves takes along what was directed to it. */
export async function followMovesOfContributions(tx: Tx): Promise<void> {
  await followMoves(tx, 'pledge_allocation');
  await followMoves(tx, 'handover');
}

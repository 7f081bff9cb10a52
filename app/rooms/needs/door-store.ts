/**
 * SQL for higher rooms: open needs to give to, need lines locked for covering, and the cover written back. Whoever covers
 * needs locks them first, all at once: they come in the order of their ids, so that two givers never wait for each other.
 */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { Problem } from '../../platform/problem/index.ts';
import { currentCatalogue } from './catalogue-store.ts';
import { stateOfCover } from './need.ts';
import type { NeedState } from './need.ts';
import type { DonorWay } from './need-item.ts';
import { urgencyOn } from './urgency.ts';

/** A decided need line. Quantities in its unit, to two places; price in whole rupiah a unit. */
export interface NeedRow {
  id: string;
  caseId: string;
  childId: string;
  /** Present area of the child. */
  area: string;
  item: string;
  unit: string;
  state: NeedState;
  quantity: number;
  /** Allocations not reversed. */
  covered: number;
  /** Receipts. */
  met: number;
  unitPrice: number;
  deadline: string;
  department: string | null;
  donor: DonorWay;
  atHome: boolean;
  divisible: boolean;
  /** 0 to 100 as of today, and why, by the words of `urgencyPoints`. */
  urgency: number;
  urgencyReasons: string[];
  villageName: string;
}

export interface OpenNeedsFilter {
  /** Areas to look in; row security narrows them to the reach. Left out: the whole reach. */
  areas?: readonly string[];
  item?: string;
  childIds?: readonly string[];
  donor?: readonly DonorWay[];
  limit?: number;
}

interface KeptRow extends Omit<NeedRow, 'quantity' | 'covered' | 'met' | 'urgency' | 'urgencyReasons'> {
  quantity: string;
  covered: string;
  met: string;
  reasons: string[];
}

const columns = sql`n.id, n.case_id as "caseId", n.child_id as "childId", n.area, n.item, n.unit, n.state, n.quantity, n.covered_quantity as covered, n.met_quantity as met,
  n.unit_price_rp as "unitPrice", n.deadline, n.department, n.donor, n.at_home as "atHome", n.divisible, n.urgency_reasons as reasons`;

function readRow({ reasons, ...row }: KeptRow, today: string): NeedRow {
  const { urgency, reasons: urgencyReasons } = urgencyOn(reasons, row.deadline, today);
  return { ...row, quantity: Number(row.quantity), covered: Number(row.covered), met: Number(row.met), urgency, urgencyReasons };
}

/** Open lines within reach with something left to cover, most urgent first, then by deadline. Restricted children are left out. */
export async function findOpenNeeds(tx: Tx, filter: OpenNeedsFilter = {}): Promise<NeedRow[]> {
  const conditions = [sql`n.state = 'open'`, sql`n.covered_quantity < n.quantity`];
  if (filter.areas !== undefined) {
    if (filter.areas.length === 0) return [];
    conditions.push(sql`(${sql.join(filter.areas.map((area) => sql`(n.area >= ${area} and n.area < ${`${area}/`})`), sql` or `)})`);
  }
  if (filter.item !== undefined) conditions.push(sql`n.item = ${filter.item}`);
  if (filter.childIds !== undefined) conditions.push(sql`n.child_id = any(${[...filter.childIds]}::uuid[])`);
  if (filter.donor !== undefined) conditions.push(sql`n.donor = any(${[...filter.donor]}::text[])`);
  const { rows } = await sql<KeptRow>`select ${columns}, coalesce(v.name, '') as "villageName" from need_line n
    join child c on c.id = n.child_id and c.state = 'active' and not c.restricted
    left join area v on v.code = left(n.area, 13)
    where ${sql.join(conditions, sql` and `)} order by n.urgency desc, n.deadline, n.id limit ${filter.limit ?? 10_000}`.execute(tx.sql);
  return rows.map((row) => readRow(row, tx.today)).toSorted((one, other) => other.urgency - one.urgency || one.deadline.localeCompare(other.deadline) || one.id.localeCompare(other.id));
}

/**
 * Decided lines by id, each held until the end of the transaction, in the order of their ids. A line that is not within
 * reach or was never decided is not among them.
 */
export async function lockNeeds(tx: Tx, ids: readonly string[]): Promise<NeedRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<KeptRow>`select ${columns}, '' as "villageName" from need_line n
    where n.id = any(${[...ids]}::uuid[]) and n.quantity is not null and n.deadline is not null order by n.id for update of n`.execute(tx.sql);
  return rows.map((row) => readRow(row, tx.today));
}

/** How far a line is covered and met, in its unit. */
export interface Cover {
  needId: string;
  covered: number;
  met: number;
}

/** `setCoveredAll` for one line. */
export async function setCovered(tx: Tx, needId: string, covered: number, met: number): Promise<NeedState> {
  return (await setCoveredAll(tx, [{ needId, covered, met }])).get(needId)!;
}

/**
 * Writes how far lines are covered and met, and the states that follow: two statements for any number of lines. Only for lines
 * that `lockNeeds` holds.
 * @returns the state of each line
 * @throws Problem record.missing when one is not within reach; the database refuses more than the quantity
 */
export async function setCoveredAll(tx: Tx, covers: readonly Cover[]): Promise<Map<string, NeedState>> {
  const known = await tx.sql
    .selectFrom('need_line')
    .select(['id', 'quantity', 'state', 'child_id', 'area', 'ended_on'])
    .where(sql<boolean>`id = any(${covers.map(({ needId }) => needId)}::uuid[])`)
    .execute();
  const rowOf = new Map(known.map((row) => [row.id, row]));
  const states = new Map<string, NeedState>();
  const rows = covers.map(({ needId, covered, met }) => {
    const row = rowOf.get(needId);
    if (row?.quantity == null) throw new Problem('record.missing', {});
    const inForce = row.state === 'open' || row.state === 'covered' || row.state === 'met';
    const state = inForce ? stateOfCover(Number(row.quantity), covered, met) : (row.state as NeedState);
    states.set(needId, state);
    return { id: needId, covered: String(covered), met: String(met), state, ended_on: inForce ? (state === 'met' ? tx.today : null) : row.ended_on };
  });
  await sql`update need_line n set covered_quantity = t.covered, met_quantity = t.met, state = t.state, ended_on = t.ended_on
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (id uuid, covered numeric, met numeric, state text, ended_on date) where n.id = t.id`.execute(tx.sql);
  for (const [needId, state] of states) {
    const row = rowOf.get(needId)!;
    if (state !== row.state) tx.announce({ topic: `need.${state}`, subjectId: needId, area: row.area, payload: { childId: row.child_id } });
  }
  return states;
}

/** What a child was given in full: item in the catalogue's words, how much, and the day it was met. Newest first. */
export async function listMet(tx: Tx, childId: string): Promise<{ label: string; quantity: number; unit: string; metOn: string }[]> {
  const rows = await tx.sql
    .selectFrom('need_line')
    .select(['item', 'met_quantity as quantity', 'unit', 'ended_on as metOn'])
    .where('child_id', '=', childId)
    .where('state', '=', 'met')
    .orderBy('ended_on', 'desc')
    .orderBy('id')
    .limit(100)
    .execute();
  if (rows.length === 0) return [];
  const { items } = await currentCatalogue(tx);
  const labelOf = new Map(items.map(({ code, label }) => [code, label]));
  return rows.flatMap(({ item, quantity, unit, metOn }) => (metOn === null ? [] : [{ label: labelOf.get(item) ?? item, quantity: Number(quantity), unit, metOn }]));
}

/**
 * What givers promised a child within reach or of one's own, as those who visit may ask for it: goods by the catalogue's words,
 * how much, and how much of it has come. Services and what only the health service gives are not in it: they tell of illness.
 */
export async function listPromised(tx: Tx, childId: string): Promise<{ label: string; labelEn: string; unit: string; covered: number; met: number }[]> {
  const { rows } = await sql<{ item: string; unit: string; covered: string; met: string }>`select item, unit, covered, met from promised_help(${childId}::uuid)`.execute(tx.sql);
  if (rows.length === 0) return [];
  const { items } = await currentCatalogue(tx);
  const known = new Map(items.map((item) => [item.code, item]));
  return rows.flatMap(({ item, unit, covered, met }) => {
    const found = known.get(item);
    return found === undefined || found.isService ? [] : [{ label: found.label, labelEn: found.labelEn, unit, covered: Number(covered), met: Number(met) }];
  });
}

/** Directing what was pledged to need lines, by hand or by the router, and taking cover back that was not delivered. */
import type { Tx } from '../../platform/db/actor.ts';
import { Problem } from '../../platform/problem/index.ts';
import { lockNeeds } from '../needs/server.ts';
import { addAllocations, findAllocation } from './allocation-store.ts';
import type { AllocationRow } from './allocation-store.ts';
import { commodityOf } from './ledger.ts';
import { misfitOf } from './match.ts';
import type { NeedFacts } from './match.ts';
import { lockPledges } from './pledge-store.ts';
import type { PledgeRow } from './pledge-store.ts';
import { amountOf } from './quantity.ts';
import { allocated, released, settled } from './step.ts';
import { takeSteps } from './transfer-serve.ts';
import type { Asked } from './transfer-serve.ts';
import type { NeedLot } from './weigh.ts';

/** One line of an order: so many units of what the need asks for, out of this pledge. */
export interface OrderLine {
  /** Id of the allocation, minted by whoever orders. */
  allocationId: string;
  pledgeId: string;
  needId: string;
  /** Units of the need. */
  quantity: number;
  /** Why this need, without a child in it. */
  reason: string | null;
}

/**
 * Directs pledges to needs: all lines or none. Two orders for one need take turns at its lock; the second finds what is left.
 * @throws Problem allocation.misfit (details `reason`), pledge.overspent, need.over_covered, record.missing beyond the wall
 */
export async function allocate(tx: Tx, lines: readonly OrderLine[]): Promise<void> {
  const pledges = await lockPledges(tx, [...new Set(lines.map(({ pledgeId }) => pledgeId))]);
  const needs = new Map((await lockNeeds(tx, [...new Set(lines.map(({ needId }) => needId))])).map((need) => [need.id, need]));
  const asked: Asked[] = [];
  const fresh: Parameters<typeof addAllocations>[1][number][] = [];
  for (const line of lines) {
    const [pledge, need] = [pledges.get(line.pledgeId), needs.get(line.needId)];
    if (pledge === undefined || need === undefined) throw new Problem('record.missing', {});
    const { amount, lot } = fitting(tx, line, pledge, need);
    fresh.push({
      id: line.allocationId, pledgeId: pledge.id, giverPersonId: pledge.giverPersonId, needId: need.id, childId: need.childId, area: need.area, item: need.item, unit: need.unit,
      unitPrice: lot.unitPrice, reason: line.reason,
    });
    asked.push({ kind: 'allocate', pledgeId: pledge.id, lot, moves: () => allocated(lot, amount), happenedOn: tx.today, reason: line.reason });
  }
  await addAllocations(tx, fresh);
  await takeSteps(tx, asked);
}

function fitting(tx: Tx, line: OrderLine, pledge: PledgeRow, need: NeedFacts & { id: string; unitPrice: number }): { amount: number; lot: NeedLot } {
  // Somebody else came first: that is another sentence than a promise that does not fit.
  if (need.state === 'covered' || need.state === 'met') throw new Problem('need.over_covered', { needId: need.id });
  const misfit = misfitOf(pledge, need, tx.today);
  const amount = amountOf(line.quantity, need.divisible ? need.unit : '');
  if (misfit !== null || amount === null) throw new Problem('allocation.misfit', { reason: misfit ?? 'amount', needId: need.id });
  const unitPrice = pledge.kind === 'money' ? need.unitPrice : null;
  return { amount, lot: { pledgeId: pledge.id, allocationId: line.allocationId, needId: need.id, goods: commodityOf(need.item, need.unit), unitPrice } };
}

/** The lot of an allocation that stands. */
export function lotOf(row: AllocationRow): NeedLot {
  return { pledgeId: row.pledgeId, allocationId: row.id, needId: row.needId, goods: commodityOf(row.item, row.unit), unitPrice: row.unitPrice };
}

/** @throws Problem record.missing beyond the wall */
export async function getAllocation(tx: Tx, id: string): Promise<AllocationRow> {
  const row = await findAllocation(tx, id);
  if (row === undefined) throw new Problem('record.missing', {});
  return row;
}

/** @throws Problem quantity.refused when it is no amount of that unit */
export function amountIn(unit: string, quantity: number): number {
  const amount = amountOf(quantity, unit);
  if (amount === null) throw new Problem('quantity.refused', { unit });
  return amount;
}

/** Undelivered cover that is taken back. */
export interface Freed {
  row: AllocationRow;
  /** Units of the need. */
  quantity: number;
  reason: string;
}

/**
 * Takes undelivered cover back and directs what became free anew, all in one transaction: all or nothing.
 * @returns ids of the transfers that released it, in order
 * @throws Problem delivery.too_much when more is asked for than is undelivered; all of `allocate`
 */
export async function redirect(tx: Tx, freed: readonly Freed[], onwards: readonly OrderLine[]): Promise<string[]> {
  const parts = freed.map((one) => ({ ...one, lot: lotOf(one.row), amount: amountIn(one.row.unit, one.quantity) }));
  // All pledges, then all needs are locked in one order before the first step, or two redirections could wait for each other.
  await lockPledges(tx, [...new Set([...freed.map(({ row }) => row.pledgeId), ...onwards.map(({ pledgeId }) => pledgeId)])]);
  if (onwards.length > 0) await lockNeeds(tx, [...new Set([...freed.map(({ row }) => row.needId), ...onwards.map(({ needId }) => needId)])]);
  const taken = await takeSteps(
    tx,
    parts.map(({ row, lot, amount, reason }) => ({
      kind: 'release' as const, pledgeId: row.pledgeId, lot, moves: (at) => (amount > at.covered ? tooMuch(at.covered, amount, row.unit) : released(lot, amount, at)), happenedOn: tx.today, reason,
    })),
  );
  if (onwards.length > 0) await allocate(tx, onwards);
  return taken.map(({ id }) => id);
}

/**
 * Takes undelivered cover of one allocation back and, when a need is named, directs it there.
 * @returns id of the transfer that released it
 * @throws Problem as `redirect` does
 */
export async function release(tx: Tx, row: AllocationRow, quantity: number, reason: string, onwards: { allocationId: string; needId: string; quantity: number } | null): Promise<string> {
  const [taken] = await redirect(tx, [{ row, quantity, reason }], onwards === null ? [] : [{ ...onwards, pledgeId: row.pledgeId, reason }]);
  return taken!;
}

function tooMuch(covered: number, amount: number, unit: string): never {
  throw new Problem('delivery.too_much', { unit, available: covered / 100, missing: (amount - covered) / 100 });
}

/**
 * The bill of what money bought: too much bound is free again, too little is bound now.
 * @throws Problem pledge.overspent when the pledge has not that much left; allocation.misfit for goods
 */
export async function settle(tx: Tx, row: AllocationRow, spent: number, on: string): Promise<string> {
  const lot = lotOf(row);
  if (lot.unitPrice === null) throw new Problem('allocation.misfit', { reason: 'goods', needId: row.needId });
  const [taken] = await takeSteps(tx, [{ kind: 'settle', pledgeId: row.pledgeId, lot, moves: (at) => settled(lot, spent, at), happenedOn: on }]);
  return taken!.id;
}

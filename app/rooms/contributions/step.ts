/** The steps of a contribution, as moves: from the promise to the day it is used, and all ways back. */
import { RUPIAH } from './ledger.ts';
import type { Account, AccountKind, Move } from './ledger.ts';

/** A part of a pledge that goes to one need: what the steps must know of it. */
export interface Lot {
  pledgeId: string;
  allocationId: string;
  /** Commodity that is needed: an item in its unit. */
  goods: string;
  /** Rupiah per whole unit when money covers it; null for goods and services. */
  unitPrice: number | null;
}

/** What stands where, of one allocation: rupiah bound to it, and its goods by account. */
export interface Position {
  committed: number;
  covered: number;
  delivered: number;
  received: number;
  used: number;
  given_back: number;
  spoiled: number;
}

export const nothingYet: Position = { committed: 0, covered: 0, delivered: 0, received: 0, used: 0, given_back: 0, spoiled: 0 };

/** Ways that goods go by themselves: where from, where to. */
export const carriages = {
  deliver: { from: 'covered', to: 'delivered' },
  receive: { from: 'delivered', to: 'received' },
  use: { from: 'received', to: 'used' },
  give_back: { from: 'delivered', to: 'given_back' },
  spoil: { from: 'delivered', to: 'spoiled' },
} as const;
export type Carriage = keyof typeof carriages;

const ofPledge = (pledgeId: string, kind: AccountKind, commodity: string): Account => ({ kind, commodity, pledgeId, allocationId: null });
const ofLot = ({ pledgeId, allocationId }: Lot, kind: AccountKind, commodity: string): Account => ({ kind, commodity, pledgeId, allocationId });
const some = (moves: readonly Move[]): Move[] => moves.filter(({ amount }) => amount > 0);

/** The promise itself. */
export function pledged(pledgeId: string, commodity: string, amount: number): Move[] {
  return [{ from: ofPledge(pledgeId, 'giver', commodity), to: ofPledge(pledgeId, 'unspent', commodity), amount }];
}

/** What was not directed in time lapses; what the giver takes back is withdrawn. */
export function ended(pledgeId: string, commodity: string, into: 'lapsed' | 'withdrawn', amount: number): Move[] {
  return [{ from: ofPledge(pledgeId, 'unspent', commodity), to: ofPledge(pledgeId, into, commodity), amount }];
}

/** Directs an amount of the item to a need: goods go themselves, money is bound and turns into goods. */
export function allocated(lot: Lot, amount: number): Move[] {
  const covered = ofLot(lot, 'covered', lot.goods);
  if (lot.unitPrice === null) return [{ from: ofPledge(lot.pledgeId, 'unspent', lot.goods), to: covered, amount }];
  return some([
    { from: ofPledge(lot.pledgeId, 'unspent', RUPIAH), to: ofLot(lot, 'exchange', RUPIAH), amount: rupiahFor(amount, lot.unitPrice) },
    { from: ofLot(lot, 'exchange', lot.goods), to: covered, amount },
  ]);
}

/** Takes cover back that was not delivered: goods are free again, and of the bound rupiah the same share. */
export function released(lot: Lot, amount: number, at: Position): Move[] {
  const covered = ofLot(lot, 'covered', lot.goods);
  if (lot.unitPrice === null) return [{ from: covered, to: ofPledge(lot.pledgeId, 'unspent', lot.goods), amount }];
  return some([
    { from: covered, to: ofLot(lot, 'exchange', lot.goods), amount },
    { from: ofLot(lot, 'exchange', RUPIAH), to: ofPledge(lot.pledgeId, 'unspent', RUPIAH), amount: share(at.committed, amount, everythingOf(at)) },
  ]);
}

/** The bill is there: what was bound too much is free again, what was bound too little is bound now. */
export function settled(lot: Lot, spent: number, at: Position): Move[] {
  const unspent = ofPledge(lot.pledgeId, 'unspent', RUPIAH);
  const exchange = ofLot(lot, 'exchange', RUPIAH);
  return some([
    { from: exchange, to: unspent, amount: at.committed - spent },
    { from: unspent, to: exchange, amount: spent - at.committed },
  ]);
}

/** Goods go on by themselves: delivered, received, used, given back, spoiled. */
export function carried(lot: Lot, carriage: Carriage, amount: number): Move[] {
  const { from, to } = carriages[carriage];
  return [{ from: ofLot(lot, from, lot.goods), to: ofLot(lot, to, lot.goods), amount }];
}

/** Everything that was ever turned to this need and not released. */
function everythingOf(at: Position): number {
  return at.covered + at.delivered + at.received + at.used + at.given_back + at.spoiled;
}

/** What counts as cover of the need: promised, on the way, there or used. */
export function coverOf(at: Position): number {
  return at.covered + at.delivered + at.received + at.used;
}

/** What counts as met: received, used or not. */
export function metOf(at: Position): number {
  return at.received + at.used;
}

/** Rupiah for hundredths of a unit at a price per unit, to the nearest rupiah. Exact for any size. */
export function rupiahFor(hundredths: number, unitPrice: number): number {
  return Number((BigInt(hundredths) * BigInt(unitPrice) + 50n) / 100n);
}

/** `whole * part / all`, rounded down; the whole of it when the part is all. */
function share(whole: number, part: number, all: number): number {
  return part >= all ? whole : Number((BigInt(whole) * BigInt(part)) / BigInt(all));
}

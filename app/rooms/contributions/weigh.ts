/**
 * Whether steps may be taken: the books have what they move, and no need is covered beyond its quantity. The server weighs with
 * the balances it has locked, the model test with balances it made up; both by this one function.
 */
import { balanceOf, post, reversed } from './ledger.ts';
import type { AccountKind, Books, Move, Short, TransferKind } from './ledger.ts';
import { coverOf, metOf, nothingYet } from './step.ts';
import type { Lot, Position } from './step.ts';

/** A lot with the need that it covers. */
export interface NeedLot extends Lot {
  needId: string;
}

/** A need line as the books know it, in hundredths of its unit. */
export interface NeedCover {
  quantity: number;
  covered: number;
  met: number;
}

export interface Step {
  kind: TransferKind;
  moves: readonly Move[];
}

/** Why a step is refused: a problem of the catalogue, with what is there and what is missing, in whole amounts. */
export interface Refusal {
  code: RefusalCode;
  commodity: string;
  available: number;
  missing: number;
}
export type RefusalCode =
  | 'pledge.overspent'
  | 'need.over_covered'
  | 'delivery.too_much'
  | 'receipt.too_much'
  | 'use.too_much'
  | 'transfer.stands';

/**
 * Takes a step whole or not at all. `books` and `needs` are changed when it fits.
 * @returns why not, or null
 */
export function weigh(books: Map<string, number>, needs: Map<string, NeedCover>, lots: ReadonlyMap<string, NeedLot>, { kind, moves }: Step): Refusal | null {
  const touched = [...new Set(moves.flatMap(({ from, to }) => [from.allocationId, to.allocationId]).filter((id) => id !== null))].map((id) => lots.get(id)!);
  const before = touched.map((lot) => positionOf(books, lot));
  const short = post(books, moves);
  if (short !== null) return refusalOf(kind, short);
  const changes = touched.map((lot, at) => {
    const [was, now] = [before[at]!, positionOf(books, lot)];
    return { lot, need: needs.get(lot.needId)!, cover: coverOf(now) - coverOf(was), met: metOf(now) - metOf(was) };
  });
  for (const { need, cover, met } of changes) {
    need.covered += cover;
    need.met += met;
  }
  const over = changes.find(({ need }) => need.covered > need.quantity);
  if (over === undefined) return null;
  const missing = over.need.covered - over.need.quantity;
  post(books, reversed(moves));
  for (const { need, cover, met } of changes) {
    need.covered -= cover;
    need.met -= met;
  }
  return { code: 'need.over_covered', commodity: over.lot.goods, available: over.cover - missing, missing };
}

/** What stands where of one lot, by the books. */
export function positionOf(books: Books, lot: Lot): Position {
  const at = (kind: AccountKind, commodity: string): number =>
    balanceOf(books, { kind, commodity, pledgeId: lot.pledgeId, allocationId: lot.allocationId });
  const position = { ...nothingYet, committed: at('exchange', 'rupiah') };
  for (const kind of ['covered', 'delivered', 'received', 'used', 'given_back', 'spoiled'] as const) position[kind] = at(kind, lot.goods);
  return position;
}

const byAccount: Partial<Record<AccountKind, RefusalCode>> = {
  unspent: 'pledge.overspent',
  covered: 'delivery.too_much',
  delivered: 'receipt.too_much',
  received: 'use.too_much',
};

/** A reversal that finds too little meets a later step; any other step asked for more than there is. */
function refusalOf(kind: TransferKind, { account, available, missing }: Short): Refusal {
  const code = kind === 'reverse' ? 'transfer.stands' : (byAccount[account.kind] ?? 'transfer.stands');
  return { code, commodity: account.commodity, available, missing };
}

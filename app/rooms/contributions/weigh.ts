/**
 * Whether steps may be taken: the books have what they move, and no need is covered beyond its quantity. The server weighs with
 * the balances it has locked, the model test with balances it made up; both by this one function.
 */
import { balanceOf, post } from './ledger.ts';
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
 * Takes all steps or none. `books` and `needs` are changed when all fit.
 * @returns why not, or null
 */
export function weigh(
  books: Map<string, number>,
  needs: Map<string, NeedCover>,
  lots: ReadonlyMap<string, NeedLot>,
  steps: readonly Step[],
): Refusal | null {
  const trial = new Map(books);
  const covers = new Map([...needs].map(([id, need]) => [id, { ...need }]));
  for (const { kind, moves } of steps) {
    const touched = new Set(moves.flatMap(({ from, to }) => [from.allocationId, to.allocationId]).filter((id) => id !== null));
    const before = new Map([...touched].map((id) => [id, positionOf(trial, lots.get(id)!)]));
    const short = post(trial, moves);
    if (short !== null) return refusalOf(kind, short);
    for (const [id, was] of before) {
      const lot = lots.get(id)!;
      const need = covers.get(lot.needId)!;
      const now = positionOf(trial, lot);
      need.covered += coverOf(now) - coverOf(was);
      need.met += metOf(now) - metOf(was);
      if (need.covered > need.quantity) {
        const missing = need.covered - need.quantity;
        return { code: 'need.over_covered', commodity: lot.item, available: coverOf(now) - coverOf(was) - missing, missing };
      }
    }
  }
  for (const [key, balance] of trial) books.set(key, balance);
  for (const [id, cover] of covers) needs.set(id, cover);
  return null;
}

/** What stands where of one lot, by the books. */
export function positionOf(books: Books, lot: Lot): Position {
  const at = (kind: AccountKind, commodity: string): number =>
    balanceOf(books, { kind, commodity, pledgeId: lot.pledgeId, allocationId: lot.allocationId });
  const position = { ...nothingYet, committed: at('exchange', 'rupiah') };
  for (const kind of ['covered', 'delivered', 'received', 'used', 'given_back', 'spoiled'] as const) position[kind] = at(kind, lot.item);
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

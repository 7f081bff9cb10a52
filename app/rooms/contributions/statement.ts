/** A giver's statement as rows and totals: the same for page, PDF and spreadsheet. */
import type { Coverage, PledgeView } from './contract.ts';

/**
 * One promise and one kind of thing that it became. Quantities in the unit, money in rupiah. What belongs to the promise itself stands
 * on its first row alone, so that a column can be summed.
 */
export interface StatementRow {
  pledgeId: string;
  madeOn: string;
  said: number | null;
  saidUnit: string;
  /** `rupiah` or an item's code. */
  commodity: string;
  wishAreaName: string;
  unspent: number | null;
  ended: number | null;
  /** Null on the row of a promise that was not directed yet. */
  item: string | null;
  unit: string | null;
  needs: number;
  committed: number;
  /** Promised to needs, delivered or not. */
  directed: number;
  delivered: number;
  received: number;
  used: number;
  lost: number;
}

export interface Statement {
  giverName: string;
  on: string;
  rows: StatementRow[];
  coverage: readonly Coverage[];
  /** Rupiah promised, bound to needs, free, ended. */
  money: { pledged: number; committed: number; unspent: number; ended: number };
}

/** Rows in the order the promises were made. What was delivered counts on: received and used goods were delivered. */
export function statementOf(giverName: string, on: string, pledges: readonly PledgeView[], coverage: readonly Coverage[]): Statement {
  const inOrder = pledges.toSorted((one, other) => one.madeOn.localeCompare(other.madeOn) || one.id.localeCompare(other.id));
  const rows = inOrder.flatMap((pledge): StatementRow[] => {
    const promise = {
      pledgeId: pledge.id, madeOn: pledge.madeOn, said: pledge.saidQuantity, saidUnit: pledge.saidUnit, commodity: pledge.commodity, wishAreaName: pledge.wishAreaName,
      unspent: pledge.unspent, ended: pledge.ended,
    };
    const nothing = { item: null, unit: null, needs: 0, committed: 0, directed: 0, delivered: 0, received: 0, used: 0, lost: 0 };
    if (pledge.directed.length === 0) return [{ ...promise, ...nothing }];
    return pledge.directed.map((one, order) => ({
      ...promise, ...(order === 0 ? {} : { said: null, unspent: null, ended: null }), item: one.item, unit: one.unit, needs: one.needs, committed: one.committed, directed: one.covered + one.delivered + one.received + one.used,
      delivered: one.delivered + one.received + one.used + one.lost, received: one.received + one.used, used: one.used, lost: one.lost,
    }));
  });
  const money = pledges.filter(({ kind }) => kind === 'money');
  const sum = (of: (pledge: PledgeView) => number): number => money.reduce((total, pledge) => total + of(pledge), 0);
  return {
    giverName, on, rows, coverage,
    money: {
      pledged: sum(({ pledged }) => pledged), committed: sum(({ directed }) => directed.reduce((total, { committed }) => total + committed, 0)), unspent: sum(({ unspent }) => unspent), ended: sum(({ ended }) => ended),
    },
  };
}

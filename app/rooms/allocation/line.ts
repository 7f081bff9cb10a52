/** A need line as the router sees it: what is open, what it is worth, what the law and the catalogue allow. */
import type { Place } from '../areas/index.ts';
import type { Giver, GiverKind } from './giver.ts';

export interface OpenLine extends Place {
  readonly id: string;
  readonly item: string;
  /** Kelurahan; its centroid is the line's place. */
  readonly village: string;
  /** Whole amounts: all that is needed, and what nobody has covered yet. */
  readonly quantity: number;
  readonly open: number;
  /** Amounts per unit: 1 for eggs, 100 where parts of a kilogram are given. */
  readonly perUnit: number;
  /** Whole rupiah per unit, at the catalogue's price. */
  readonly unitPrice: number;
  /** Given only in multiples of this amount, each by one giver; null when any whole amount will do. */
  readonly parcel: number | null;
  /** Weight of one rupiah's worth, 1 for the ordinary; the needs room explains it. */
  readonly urgency: number;
  readonly neededBy: string;
  /** Who may pay for it, and who may bring it as goods. */
  readonly fundedBy: readonly GiverKind[];
  readonly broughtBy: readonly GiverKind[];
}

/** What an amount costs, to the nearest rupiah. */
export function rupiahFor({ unitPrice, perUnit }: Pick<OpenLine, 'unitPrice' | 'perUnit'>, amount: number): number {
  return Math.round((amount * unitPrice) / perUnit);
}

/** The largest amount that may be given at once and costs no more than this. */
export function amountFor(line: OpenLine, rupiah: number): number {
  if (line.unitPrice === 0) return inParcels(line, line.open);
  let amount = inParcels(line, Math.min(line.open, Math.floor((rupiah * line.perUnit) / line.unitPrice) + 1));
  while (amount > 0 && rupiahFor(line, amount) > rupiah) amount -= line.parcel ?? 1;
  return Math.max(0, amount);
}

/** The largest amount not above this one that may be given. */
export function inParcels({ parcel }: Pick<OpenLine, 'parcel'>, amount: number): number {
  return parcel === null ? amount : amount - (amount % parcel);
}

export interface AllocationProblem {
  readonly lines: readonly OpenLine[];
  readonly givers: readonly Giver[];
  readonly today: string;
}

/** What is wrong with a problem, by the id it is wrong with; empty when it can be solved. */
export interface AllocationFault {
  readonly fault: 'twice' | 'amount' | 'price' | 'urgency' | 'place' | 'rupiah' | 'goods' | 'date';
  readonly id: string;
}

const MOST_RUPIAH = 1e13;
const MOST_AMOUNT = 1e9;
const whole = (value: number, most: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= most;
const isPlace = ({ lat, lng }: Place): boolean => Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
const isDay = (day: string | null): boolean => day === null || /^\d{4}-\d{2}-\d{2}$/.test(day);

export function faultsOf({ lines, givers }: AllocationProblem): AllocationFault[] {
  const faults: AllocationFault[] = [];
  for (const list of [lines, givers]) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) faults.push({ fault: 'twice', id });
      seen.add(id);
    }
  }
  for (const line of lines) {
    const { id, quantity, open, parcel, perUnit } = line;
    const amounts = whole(quantity, MOST_AMOUNT) && whole(open, quantity) && whole(perUnit, MOST_AMOUNT) && perUnit > 0;
    if (!amounts || (parcel !== null && !(whole(parcel, MOST_AMOUNT) && parcel > 0))) faults.push({ fault: 'amount', id });
    if (!whole(line.unitPrice, MOST_RUPIAH)) faults.push({ fault: 'price', id });
    if (!(line.urgency > 0 && line.urgency <= 1000)) faults.push({ fault: 'urgency', id });
    if (!isPlace(line)) faults.push({ fault: 'place', id });
    if (!isDay(line.neededBy)) faults.push({ fault: 'date', id });
  }
  for (const { id, rupiah, goods, circle, from, until } of givers) {
    if (!whole(rupiah, MOST_RUPIAH)) faults.push({ fault: 'rupiah', id });
    if (!goods.every(({ amount }) => whole(amount, MOST_AMOUNT)) || new Set(goods.map(({ item }) => item)).size < goods.length) faults.push({ fault: 'goods', id });
    if (circle !== null && !(isPlace(circle) && circle.km >= 0)) faults.push({ fault: 'place', id });
    if (!isDay(from) || !isDay(until)) faults.push({ fault: 'date', id });
  }
  return faults;
}

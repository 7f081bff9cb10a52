/** What a promise is: who may promise what, and how a sentence like "500 kg telur di Bogor Barat" is read. */
import { RUPIAH } from './ledger.ts';
import { amountOf, inCatalogueUnit, LEAST_RUPIAH, MOST_RUPIAH } from './quantity.ts';

export const giverKinds = ['person', 'company', 'foundation', 'community', 'department', 'foster_parent'] as const;
export type GiverKind = (typeof giverKinds)[number];
export const pledgeKinds = ['money', 'goods', 'service'] as const;
export type PledgeKind = (typeof pledgeKinds)[number];

/** An item of the catalogue, as far as a promise must know it. */
export interface PledgeItem {
  code: string;
  unit: string;
  /** Whether donors may fund it: yes, no, through_health, gap. */
  donor: string;
}

export interface Said {
  kind: PledgeKind;
  quantity: number;
  /** `rupiah` for money. */
  unit: string;
}

export type PledgeFault = 'amount' | 'unit' | 'item' | 'donor' | 'date' | 'area';

export interface Promise {
  commodity: string;
  unit: string;
  amount: number;
}

/** The days a promise may run at most. */
export const LONGEST_PROMISE_DAYS = 1096;

/**
 * What the books count of what was said.
 * @example promiseOf({ kind: 'goods', quantity: 500, unit: 'kg' }, telur, 'company') // 8000 eggs: { commodity: 'telur', unit: 'butir', amount: 800000 }
 */
export function promiseOf(said: Said, item: PledgeItem | null, giver: GiverKind): { promise: Promise } | { fault: PledgeFault } {
  if (said.kind === 'money') {
    if (said.unit !== RUPIAH) return { fault: 'unit' };
    const fits = Number.isSafeInteger(said.quantity) && said.quantity >= LEAST_RUPIAH && said.quantity <= MOST_RUPIAH;
    return fits ? { promise: { commodity: RUPIAH, unit: RUPIAH, amount: said.quantity } } : { fault: 'amount' };
  }
  if (item === null) return { fault: 'item' };
  if (!mayFund(giver, item.donor)) return { fault: 'donor' };
  const counted = inCatalogueUnit(said.quantity, said.unit, item.code, item.unit);
  if (counted === null) return { fault: 'unit' };
  const amount = amountOf(counted, item.unit);
  return amount === null ? { fault: 'amount' } : { promise: { commodity: item.code, unit: item.unit, amount } };
}

/** Medicine, therapeutic food and papers come from the state alone; a department may give them, nobody else. */
export function mayFund(giver: GiverKind, donor: string): boolean {
  return giver === 'department' || donor !== 'no';
}

/** The kind of giver that a role makes of somebody who signs in. */
export function giverKindOf(roles: readonly string[], said: GiverKind | undefined): GiverKind {
  if (roles.includes('department')) return 'department';
  if (roles.includes('contributor')) return said === undefined || said === 'department' || said === 'foster_parent' ? 'person' : said;
  return 'foster_parent';
}

/** Quantities as people say them, and the whole amounts that the books count. */

/** Amounts of goods and services are hundredths of the unit. */
const HUNDREDTHS = 100;
/** The largest quantity of goods a pledge may name, in units. */
export const MOST_UNITS = 1_000_000;
/** The least and the most money a pledge may name, in rupiah. */
export const LEAST_RUPIAH = 10_000;
export const MOST_RUPIAH = 100_000_000_000;

/** Units that may be given in parts; all others are whole things. */
const partsAllowed: readonly string[] = ['kg', 'liter', 'l'];

/**
 * The amount of a quantity, or null when it is not one: nothing, too fine, too much, or a part of a whole thing.
 * @example amountOf(1.5, 'kg') // 150
 * @example amountOf(1.5, 'butir') // null
 */
export function amountOf(quantity: number, unit: string): number | null {
  const amount = Math.round(quantity * HUNDREDTHS);
  if (!Number.isFinite(quantity) || amount <= 0 || quantity > MOST_UNITS) return null;
  if (Math.abs(quantity * HUNDREDTHS - amount) > 1e-6) return null;
  return amount % HUNDREDTHS !== 0 && !partsAllowed.includes(unit) ? null : amount;
}

/** Hundredths of a quantity that the database holds to two places. */
export function hundredthsOf(quantity: number): number {
  return Math.round(quantity * HUNDREDTHS);
}

/** Units of an amount of goods: `quantityOf(150)` is 1.5. */
export function quantityOf(amount: number): number {
  return amount / HUNDREDTHS;
}

/** An amount of rupiah is the rupiah themselves; goods are counted in hundredths. */
export function shownQuantity(amount: number, commodity: string): number {
  return commodity === 'rupiah' ? amount : quantityOf(amount);
}

/** The largest amount not above `amount` that the unit allows: whole things are not cut. */
export function wholeBelow(amount: number, unit: string): number {
  return partsAllowed.includes(unit) ? amount : amount - (amount % HUNDREDTHS);
}

/** Units of a need that what is free of a pledge covers, at most what remains; whole things when the need is not shared. */
export function affordable(kind: string, unspent: number, need: { unit: string; unitPrice: number; divisible: boolean; quantity: number; covered: number }): number {
  const remaining = hundredthsOf(need.quantity) - hundredthsOf(need.covered);
  const bought = kind !== 'money' ? unspent : need.unitPrice === 0 ? remaining : Number((BigInt(unspent) * 100n) / BigInt(need.unitPrice));
  return quantityOf(wholeBelow(Math.min(remaining, bought), need.divisible ? need.unit : ''));
}

/**
 * Other units in which an item is usually given: how many of the catalogue's unit one of them holds. Trade weights of the
 * city's markets, to be corrected by the secretariat; the pledge keeps what was said beside what is counted.
 */
export const givenIn: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  telur: { kg: 16, peti: 240, papan: 30 },
  susu: { dus: 40, liter: 5 },
};

/** Units that somebody may say for an item, the catalogue's own first. */
export function unitsFor(item: string, unit: string): string[] {
  return [unit, ...Object.keys(givenIn[item] ?? {}).filter((one) => one !== unit)];
}

/** What was said, in the catalogue's unit: 500 kg of eggs are 8000 of them. Null for a unit that nobody knows for it. */
export function inCatalogueUnit(quantity: number, said: string, item: string, unit: string): number | null {
  if (said === unit) return quantity;
  const each = givenIn[item]?.[said];
  return each === undefined ? null : Math.floor(quantity * each + 1e-9);
}

/** What an indicator is: a table, the way z is computed from it, and the limits beyond which a z is implausible. */
import { interpolatedHundredths, linearHundredths, restrictedHundredths } from './hundredths.ts';
import { type Reference, rowOf, STRIDE, unpackReference } from './tables/reference.ts';
import type { PackedTable } from './tables/unpack.ts';

export type IndicatorName =
  | 'length-for-age'
  | 'weight-for-age'
  | 'weight-for-length'
  | 'weight-for-height'
  | 'bmi-for-age'
  | 'head-for-age'
  | 'arm-for-age';

export interface Indicator {
  readonly name: IndicatorName;
  /** What x counts: days of age, or centimetres of length or height. */
  readonly x: 'days' | 'cm';
  /** Unit of the measurement itself. */
  readonly unit: 'cm' | 'kg' | 'kg/m2';
  /** Whether tails beyond 3 SD are restricted. */
  readonly restricted: boolean;
  /** A z is flagged when strictly below or above, in hundredths. */
  readonly flagBelow: number;
  readonly flagAbove: number;
  /** The table, unpacked at the first call. */
  readonly reference: () => Reference;
}

/** Declares an indicator; nothing is unpacked yet. */
export function indicator(facts: Omit<Indicator, 'reference'>, packed: PackedTable): Indicator {
  let reference: Reference | undefined;
  return { ...facts, reference: () => (reference ??= unpackReference(packed, facts.restricted)) };
}

/** z in hundredths of `y` on a whole day of a table by age; NaN when the day is not in the table. */
export function hundredthsByAge(indicator: Indicator, isBoy: 0 | 1, day: number, y: number): number {
  const reference = indicator.reference();
  if (!(day >= reference.first && day <= reference.last)) return Number.NaN;
  const at = rowOf(reference, day, isBoy);
  return indicator.restricted ? restrictedHundredths(reference, at, y) : linearHundredths(reference, at, y);
}

/**
 * z in hundredths of weight `y` at length `cm`, L, M and S each interpolated between tenths.
 * NaN when the length is outside the table, whose ends are included.
 */
export function hundredthsByLength(reference: Reference, isBoy: 0 | 1, cm: number, y: number): number {
  const { first, last } = reference;
  if (!(cm >= first / 10 && cm <= last / 10)) return Number.NaN;
  const tenths = cm * 10;
  const below = tenths | 0;
  const at = rowOf(reference, below, isBoy);
  return interpolatedHundredths(reference, at, below < last ? at + 2 * STRIDE : at, tenths - below, y);
}

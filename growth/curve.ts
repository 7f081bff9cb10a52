/** Single values on the curves: the z of a measurement, and the measurement at a z, for charts and plans. */
import { tableDay } from './age.ts';
import { isMeasured } from './block.ts';
import { hundredthsByAge, hundredthsByLength, type Indicator } from './indicator.ts';
import type { Sex } from './measurement.ts';
import { rowOf, STRIDE } from './tables/reference.ts';
import { lmsValue, restrictedValue } from './zscore.ts';

function stepsPerUnit(indicator: Indicator): number {
  return indicator.x === 'cm' ? 10 : 1;
}

/** First and last x of a curve, both included: days, or centimetres. */
export function rangeOf(indicator: Indicator): { readonly from: number; readonly to: number } {
  const { first, last } = indicator.reference();
  const perUnit = stepsPerUnit(indicator);
  return { from: first / perUnit, to: last / perUnit };
}

/** Whether the curve has a point at x. */
export function isWithin(indicator: Indicator, x: number): boolean {
  const { from, to } = rangeOf(indicator);
  return x >= from && x <= to;
}

/**
 * z of one measurement to two decimals, tails restricted where the standard says so; null off the curve.
 * Posture and oedema are the caller's: `assess` heeds them.
 *
 * @param x age in days (the nearest day counts) or length in cm (interpolated between tenths)
 * @param value in the indicator's `unit`
 *
 * @example zAt(weightForAge, 'M', 365, 7.6) // -2.17
 */
export function zAt(indicator: Indicator, sex: Sex, x: number, value: number): number | null {
  if (!isMeasured(value)) return null;
  const isBoy = sex === 'M' ? 1 : 0;
  const hundredths =
    indicator.x === 'days'
      ? hundredthsByAge(indicator, isBoy, tableDay(x), value)
      : hundredthsByLength(indicator.reference(), isBoy, x, value);
  return Number.isNaN(hundredths) ? null : hundredths / 100;
}

/**
 * The measurement that has this z, not rounded: the inverse of `zAt`. Null off the curve, and where the line
 * would fall to 0 or below.
 *
 * @example valueAt(lengthForAge, 'F', 730, -2) // 79.95.. cm
 */
export function valueAt(indicator: Indicator, sex: Sex, x: number, z: number): number | null {
  const reference = indicator.reference();
  const { first, last, figures } = reference;
  const steps = indicator.x === 'days' ? tableDay(x) : x * stepsPerUnit(indicator);
  if (!(steps >= first && steps <= last) || !Number.isFinite(z)) return null;
  const below = Math.min(Math.floor(steps), last - 1);
  const share = steps - below;
  const at = rowOf(reference, below, sex === 'M' ? 1 : 0);
  const between = (column: number): number => {
    const low = figures[at + column] as number;
    return share === 0 ? low : low + share * ((figures[at + 2 * STRIDE + column] as number) - low);
  };
  const value = (indicator.restricted ? restrictedValue : lmsValue)(between(0), between(1), between(2), z);
  return value > 0 ? value : null;
}

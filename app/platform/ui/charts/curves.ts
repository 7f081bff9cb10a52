import { bmiForAge, DAYS_PER_MONTH, lengthForAge, rangeOf, valueAt, weightForAge, weightForHeight, weightForLength } from '@anakkita/growth';
import type { ClassIndex } from '../growthClass.ts';

/** The charts there are. Weight goes over length below 24 months and over height from then on. */
export type ChartIndex = 'lengthForAge' | 'weightForAge' | 'weightForLength' | 'weightForHeight' | 'bmiForAge';

const INDICATORS = { lengthForAge, weightForAge, weightForLength, weightForHeight, bmiForAge };

/** A point of a curve: x in months of age or cm of length, y in the index's unit. */
export type Spot = readonly [x: number, y: number];

/** Whether x counts months (true) or centimetres. */
export function isByAge(index: ChartIndex): boolean {
  return INDICATORS[index].x === 'days';
}

/** First and last x a chart can show, in months or centimetres. */
export function reachOf(index: ChartIndex): { from: number; to: number } {
  const { from, to } = rangeOf(INDICATORS[index]);
  return isByAge(index) ? { from: 0, to: 60 } : { from, to };
}

/** The index whose classes a chart's z-scores have. */
export function classIndexOf(index: ChartIndex): ClassIndex {
  return index === 'weightForHeight' ? 'weightForLength' : index;
}

/**
 * The WHO line of one z between two x, sampled densely enough to look smooth; ends are included.
 * Source: WHO Child Growth Standards 2006, by `growth`.
 */
export function curve(index: ChartIndex, sex: 'M' | 'F', from: number, to: number, z: number): Spot[] {
  const steps = 48;
  const spots: Spot[] = [];
  for (let step = 0; step <= steps; step += 1) {
    const x = from + ((to - from) * step) / steps;
    const y = valueAt(INDICATORS[index], sex, isByAge(index) ? Math.min(1826, x * DAYS_PER_MONTH) : x, z);
    if (y !== null) spots.push([x, y]);
  }
  return spots;
}

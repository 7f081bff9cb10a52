import {
  bmiForAge,
  DAYS_PER_MONTH,
  lengthForAge,
  rangeOf,
  valueAt,
  weightForAge,
  weightForHeight,
  weightForLength,
} from '@anakkita/growth';
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

const STEPS = 96;
/** Below 24 months children are measured lying, from then on standing; the tables change after day 730. */
const POSTURE_CHANGES = 24;
const LAST_LYING_DAY = 730;
const LAST_DAY = 1826;

/**
 * The WHO line of one z between two x, sampled densely enough to look smooth; ends are included.
 * Source: WHO Child Growth Standards 2006, by `growth`.
 */
export function curve(index: ChartIndex, sex: 'M' | 'F', from: number, to: number, z: number): Spot[] {
  const spots: Spot[] = [];
  const add = (x: number, at: number) => {
    const y = valueAt(INDICATORS[index], sex, at, z);
    if (y !== null) spots.push([x, y]);
  };
  for (let step = 0; step <= STEPS; step += 1) {
    const x = from + ((to - from) * step) / STEPS;
    if (!isByAge(index)) add(x, x);
    else if (x < POSTURE_CHANGES || to === POSTURE_CHANGES) add(x, Math.min(LAST_LYING_DAY, x * DAYS_PER_MONTH));
    else {
      // From here on children stand: the lines have a true step, drawn as one.
      if (x === POSTURE_CHANGES && from < POSTURE_CHANGES) add(x, LAST_LYING_DAY);
      add(x, Math.max(LAST_LYING_DAY + 1, Math.min(LAST_DAY, x * DAYS_PER_MONTH)));
    }
  }
  return spots;
}

import type { ChartIndex } from './curves.ts';

/** One measurement on a growth chart. */
export interface GrowthPoint {
  key: string;
  /** Plain date. */
  measuredOn: string;
  /** Age in months (unrounded, days / 30.4375) for charts by age; corrected length in cm for weight over length. */
  x: number;
  /** In the index's unit: cm, kg, or kg/m². */
  value: number;
  /** Null when there is none to give. */
  z: number | null;
  /** Why it is held ("diukur ulang esoknya"): drawn as an open diamond off the line, never counted. */
  held?: string;
}

/** Decimals and unit a value is written with. */
export function unitOf(index: ChartIndex): { unit: string; decimals: number } {
  if (index === 'lengthForAge') return { unit: 'cm', decimals: 1 };
  if (index === 'bmiForAge') return { unit: 'kg/m\u00B2', decimals: 1 };
  return { unit: 'kg', decimals: 1 };
}

/** Longer than this between two measurements and a month was missed. */
const MISSED_AFTER_DAYS = 45;

/** Pairs of neighbours on the line, with whether a month was missed between them. Held points are not on it. */
export function piecesOf(points: readonly GrowthPoint[]): { from: GrowthPoint; to: GrowthPoint; missed: boolean }[] {
  const counted = points.filter((point) => point.held === undefined);
  return counted.slice(1).map((to, at) => {
    const from = counted[at] ?? to;
    const days = (Date.parse(to.measuredOn) - Date.parse(from.measuredOn)) / 86_400_000;
    return { from, to, missed: days > MISSED_AFTER_DAYS };
  });
}

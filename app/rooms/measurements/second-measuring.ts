/** What a second measuring by another person came to. Pure; one table of steps. */

/**
 * How far two good measurers may lie apart, as the WHO growth standards' study allowed its own (100 g, 7 mm; from memory, unverified).
 * Kept as data under the setting `measuring.tolerance` when a city sets another.
 */
export interface Tolerance {
  weightG: number;
  lengthMm: number;
}
export const usualTolerance: Tolerance = { weightG: 100, lengthMm: 7 };

/** What a child may grow between two days, by age (unverified, generous: between them only the rest is error of measuring). */
const growth = [
  { belowDays: 183, mmADay: 1.2, gADay: 40 },
  { belowDays: 366, mmADay: 0.6, gADay: 20 },
  { belowDays: Infinity, mmADay: 0.4, gADay: 15 },
] as const;

/** One of the two measurings. A z that is flagged, or a value in another unit, is in doubt by itself. */
export interface OneMeasuring {
  on: string;
  ageDays: number;
  weightG: number | null;
  lengthMm: number | null;
  inDoubt: boolean;
  trained: boolean;
}

export const secondOutcomes = ['confirmed', 'corrected', 'both_in_doubt'] as const;
export type SecondOutcome = (typeof secondOutcomes)[number];

export interface SecondResult {
  outcome: SecondOutcome;
  /** Second minus first; null where one of them has none. */
  weightGapG: number | null;
  lengthGapMm: number | null;
  /** How far they might lie apart on these days. */
  allowed: Tolerance;
  /** Whether a third measuring is ordered. */
  again: boolean;
}

/** The steps: do the two agree, is the second in doubt by itself, is the first, were trained hands at the second. First line that fits. */
const table: readonly {
  agree?: boolean;
  secondDoubt?: boolean;
  firstDoubt?: boolean;
  trained?: boolean;
  outcome: SecondOutcome;
  again: boolean;
}[] = [
  { agree: true, outcome: 'confirmed', again: false },
  { secondDoubt: true, outcome: 'both_in_doubt', again: true },
  { firstDoubt: true, outcome: 'corrected', again: false },
  { trained: true, outcome: 'corrected', again: false },
  { outcome: 'both_in_doubt', again: true },
];

/**
 * @example outcomeOf(first 76.0 cm flagged, second 81.2 cm plausible, usualTolerance) // corrected, lengthGapMm 52
 */
export function outcomeOf(first: OneMeasuring, second: OneMeasuring, tolerance: Tolerance): SecondResult {
  const days = Math.abs(Math.round((Date.parse(second.on) - Date.parse(first.on)) / 86_400_000));
  const { mmADay, gADay } = growth.find(({ belowDays }) => first.ageDays < belowDays)!;
  const allowed = { weightG: Math.round(tolerance.weightG + days * gADay), lengthMm: Math.round(tolerance.lengthMm + days * mmADay) };
  const weightGapG = first.weightG === null || second.weightG === null ? null : second.weightG - first.weightG;
  const lengthGapMm = first.lengthMm === null || second.lengthMm === null ? null : second.lengthMm - first.lengthMm;
  const gaps = [
    weightGapG === null ? null : Math.abs(weightGapG) <= allowed.weightG,
    lengthGapMm === null ? null : Math.abs(lengthGapMm) <= allowed.lengthMm,
  ].filter((one) => one !== null);
  const state = {
    agree: gaps.length > 0 && gaps.every(Boolean),
    secondDoubt: second.inDoubt,
    firstDoubt: first.inDoubt,
    trained: second.trained,
  };
  const step = table.find((line) =>
    (['agree', 'secondDoubt', 'firstDoubt', 'trained'] as const).every((key) => line[key] === undefined || line[key] === state[key]),
  )!;
  return { outcome: step.outcome, again: step.again, weightGapG, lengthGapMm, allowed };
}

/** Whether two names as typed are of one person: letters alone count, whatever their case; titles stay. */
export function isSameMeasurer(one: string | null, other: string): boolean {
  const letters = (name: string): string =>
    name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^\p{L}]/gu, '');
  return one !== null && letters(one) !== '' && letters(one) === letters(other);
}

/**
 * Technical error of measurement between first and second measurers: the root of the summed squares of their gaps over twice their number
 * (Dahlberg). The gaps in whole units, the error in the same.
 * @returns null without a pair
 */
export function technicalError(gaps: readonly number[]): number | null {
  if (gaps.length === 0) return null;
  return Math.sqrt(gaps.reduce((sum, gap) => sum + gap * gap, 0) / (2 * gaps.length));
}

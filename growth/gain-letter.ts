/** The letter of a weighing on the Indonesian growth card: N, T, O or B, and what follows from a row of them. */
import { completedMonths } from './age.ts';
import type { Sex } from './measurement.ts';
import { minimumGainGrams } from './minimum-gain.ts';
import { roundToHundredths } from './zscore.ts';

/**
 * - `B` *baru*: weighed for the first time
 * - `O`: weighed this month but not last month, so the gain cannot be judged
 * - `N` *naik*: gained at least the minimum
 * - `T` *tidak naik*: gained less, nothing, or lost
 *
 * Every child weighed in a month has exactly one: D = N + T + O + B.
 */
export type GainLetter = 'N' | 'T' | 'O' | 'B';

export interface Weighing {
  /** Plain date, YYYY-MM-DD. */
  readonly on: string;
  readonly weightKg: number;
}

/** Months since year 0 of a plain date. */
function calendarMonth(on: string): number {
  return Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7));
}

/**
 * The letter of the last weighing in `weighings`, decided in the order B, O, then N or T by the minimum gain.
 * The weight compared with is the last one of the calendar month before. Before the first completed month there is
 * no minimum: any gain is N. Null when nothing was weighed.
 *
 * @param weighings in any order; of several in one month the last counts
 * @throws RangeError when a date is not a day of the calendar
 *
 * @example
 * gainLetter('M', '2025-01-10', [
 *   { on: '2025-07-12', weightKg: 7.1 },
 *   { on: '2025-08-11', weightKg: 7.5 },
 * ]) // 'N': 400 g at 7 months
 */
export function gainLetter(sex: Sex, bornOn: string, weighings: readonly Weighing[]): GainLetter | null {
  const sorted = [...weighings].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const last = sorted.at(-1);
  if (!last) return null;
  const month = calendarMonth(last.on);
  const earlier = sorted.filter(({ on }) => calendarMonth(on) < month);
  const previous = earlier.at(-1);
  if (!previous) return 'B';
  if (calendarMonth(previous.on) !== month - 1) return 'O';
  return gainsEnough(sex, completedMonths(bornOn, last.on), gainGrams(previous.weightKg, last.weightKg)) ? 'N' : 'T';
}

/** Whole grams gained, free of the noise of subtracting decimals: 7.5 - 7.1 is 400. */
export function gainGrams(fromKg: number, toKg: number): number {
  return Math.round((toKg - fromKg) * 1000);
}

/** Whether a month's gain reaches the minimum for the age reached. */
export function gainsEnough(sex: Sex, ageMonths: number, grams: number): boolean {
  const minimum = minimumGainGrams(sex, ageMonths);
  return minimum === null ? grams > 0 : grams >= minimum;
}

/**
 * 2T: the last two weighings were both T. Months without a weighing (null) are passed over, they are no T.
 *
 * @param letters oldest first
 * @example isTwiceT(['N', 'T', null, 'T']) // true
 */
export function isTwiceT(letters: readonly (GainLetter | null)[]): boolean {
  const weighed = letters.filter((letter) => letter !== null);
  return weighed.length >= 2 && weighed.at(-1) === 'T' && weighed.at(-2) === 'T';
}

/**
 * BGM: weight below the red line of the growth card, which is -3 SD of weight-for-age (rounded first).
 * That the red line is -3 SD on every edition of the card is unverified.
 */
export function isBelowRedLine(weightForAgeZ: number | null): boolean {
  return weightForAgeZ !== null && roundToHundredths(weightForAgeZ) < -300;
}

/** Weight above the orange line of the growth card, +1 SD of weight-for-age: refer. */
export function isAboveOrangeLine(weightForAgeZ: number | null): boolean {
  return weightForAgeZ !== null && roundToHundredths(weightForAgeZ) > 100;
}

/** Kenaikan berat minimum (KBM): the least a child should gain in a month, from the Indonesian growth card (KMS). */
import type { Sex } from './measurement.ts';

export interface MinimumGain {
  /** Completed months reached at the weighing, both ends included. */
  readonly fromMonth: number;
  readonly toMonth: number;
  readonly gramsPerMonth: { readonly [sex in Sex]: number };
  /** Whether the figure was seen on a published card; else it is commonly used but unverified. */
  readonly verified: { readonly [sex in Sex]: boolean };
}

function row(fromMonth: number, toMonth: number, boys: number, girls: number, boysVerified = true): MinimumGain {
  return {
    fromMonth,
    toMonth,
    gramsPerMonth: { M: boys, F: girls },
    verified: { M: boysVerified, F: true },
  };
}

/** Version of this table; a report that rests on it names it. */
export const MINIMUM_GAIN_VERSION = 'KMS 2020';

export const MINIMUM_GAINS: readonly MinimumGain[] = /* @__PURE__ */ (() => [
  row(1, 1, 800, 800),
  row(2, 2, 900, 900),
  row(3, 3, 800, 800),
  row(4, 4, 600, 600),
  row(5, 5, 500, 500),
  row(6, 6, 400, 400),
  row(7, 7, 400, 300, false),
  row(8, 10, 300, 300),
  row(11, 11, 300, 200, false),
  row(12, 60, 200, 200, false),
])();

/**
 * Grams that a child should have gained in the month that ends at this age; null before 1 and after 60 months.
 *
 * @param ageMonths age reached, of which the completed months count
 * @example minimumGainGrams('F', 7) // 300
 */
export function minimumGainGrams(sex: Sex, ageMonths: number): number | null {
  const completed = Math.floor(ageMonths);
  const found = MINIMUM_GAINS.find(({ fromMonth, toMonth }) => completed >= fromMonth && completed <= toMonth);
  return found ? found.gramsPerMonth[sex] : null;
}

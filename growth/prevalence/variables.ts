/** What a survey measures in a child: thirty numbers, each with a mean over every group of children. */

/** Indices in the order of a WHO survey report, with the letters its columns begin with. */
export const REPORTED = ['lengthForAge', 'weightForAge', 'bmiForAge', 'weightForLength'] as const;
export type ReportedIndex = (typeof REPORTED)[number];

/** Hundredths that stand for a missing z. */
export const NO_Z = -32_768;

/** Cut-offs in hundredths: shares below the first three, above the others. */
const CUT_OFFS = [-300, -200, -100, 100, 200, 300] as const;

/** Where an index's seven variables begin: six shares, then the mean. */
export function firstVariable(index: ReportedIndex): number {
  return REPORTED.indexOf(index) * 7;
}
export const MEAN = 6;
export const STUNTED_AND_WASTED = 28;
export const STUNTED_AND_OVERWEIGHT = 29;
export const VARIABLES = 30;

/** z in hundredths that oedema counts as where shares are concerned: below -3, whatever was weighed. */
const OEDEMA_Z = -310;

/**
 * The thirty variables of one child, NaN where missing. Oedema makes the z of weight missing for means, and severely
 * low for shares.
 *
 * @param z hundredths of length-for-age, weight-for-age, BMI-for-age, weight-for-length; `NO_Z` when missing or flagged
 */
export function fillVariables(values: Float64Array, z: ArrayLike<number>, from: number, oedema: boolean): void {
  for (let index = 0; index < 4; index++) {
    const measured = z[from + index] as number;
    const counted = oedema && index > 0 ? OEDEMA_Z : measured;
    const isMissing = counted === NO_Z;
    for (let cut = 0; cut < 6; cut++) {
      const limit = CUT_OFFS[cut] as number;
      const isBeyond = limit < 0 ? counted < limit : counted > limit;
      values[index * 7 + cut] = isMissing ? Number.NaN : isBeyond ? 1 : 0;
    }
    values[index * 7 + MEAN] = counted === measured && !isMissing ? measured / 100 : Number.NaN;
  }
  const length = z[from] as number;
  const weight = oedema ? OEDEMA_Z : (z[from + 3] as number);
  const isMissing = length === NO_Z || weight === NO_Z;
  values[STUNTED_AND_WASTED] = isMissing ? Number.NaN : length < -200 && weight < -200 ? 1 : 0;
  values[STUNTED_AND_OVERWEIGHT] = isMissing ? Number.NaN : length < -200 && weight > 200 ? 1 : 0;
}

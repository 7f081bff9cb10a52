/** Five steps of a map, chosen so that a city's own areas spread over them; lower edges, first is 0. */
export type RateSteps = readonly [number, number, number, number, number];

/**
 * Steps for rates (per 1.000): quintiles rounded to whole numbers, each at least one above the last, so that no two
 * steps look alike. Without rates: 0, 1, 2, 3, 4.
 */
export function rateSteps(rates: readonly number[]): RateSteps {
  const sorted = rates.toSorted((one, other) => one - other);
  const steps: number[] = [0];
  for (let fifth = 1; fifth < 5; fifth += 1) {
    const quantile = Math.round(sorted[Math.floor((sorted.length * fifth) / 5)] ?? 0);
    steps.push(Math.max((steps[fifth - 1] ?? 0) + 1, quantile));
  }
  return steps as unknown as RateSteps;
}

/** Which step, 1 to 5, a rate lies in. */
export function stepOf(rate: number, steps: RateSteps): 1 | 2 | 3 | 4 | 5 {
  const at = steps.findLastIndex((edge) => Math.round(rate) >= edge);
  return (Math.max(0, at) + 1) as 1 | 2 | 3 | 4 | 5;
}

import type { ProfileName } from './options.ts';

/**
 * How the city's children grow, in z of the WHO standard. The shares of stunted, wasted and underweight children are
 * nowhere set: they follow from these, from measuring errors and from rounding, and the tests hold them to their bounds.
 */
export interface Profile {
  /** Mean length-for-age of the children who do not falter, at birth, 6, 12, 24, 36 and 60 months. */
  readonly lengthMeans: Knots;
  /** Mean weight-for-age, at the same ages. */
  readonly weightMeans: Knots;
  /** Spread between children. */
  readonly lengthSpread: number;
  readonly weightSpread: number;
  /** How much of a child's weight goes with its length. */
  readonly together: number;
  /** Share of children who falter in the first two years, in a place of average burden, and how deep, in z. */
  readonly faltering: number;
  readonly falteringDepth: number;
  /** Standard deviation of a reading of length, in cm. */
  readonly lengthErrorCm: number;
}

export type Knots = readonly [birth: number, at6: number, at12: number, at24: number, at36: number, at60: number];

const KNOT_MONTHS = [0, 6, 12, 24, 36, 60] as const;

export const profiles: { readonly [name in ProfileName]: Profile } = {
  weighed: {
    lengthMeans: [-0.22, -0.3, -0.43, -0.55, -0.5, -0.45],
    weightMeans: [-0.15, -0.26, -0.4, -0.46, -0.42, -0.36],
    lengthSpread: 0.55,
    weightSpread: 0.92,
    together: 0.96,
    faltering: 0.035,
    falteringDepth: 1.4,
    lengthErrorCm: 0.45,
  },
  survey: {
    lengthMeans: [-0.42, -0.69, -1.02, -1.32, -1.27, -1.12],
    weightMeans: [-0.4, -0.6, -0.85, -1.05, -1.1, -1.1],
    lengthSpread: 0.75,
    weightSpread: 0.85,
    together: 0.78,
    faltering: 0.1,
    falteringDepth: 1.4,
    lengthErrorCm: 0.4,
  },
};

/** The value at an age between the knots. */
export function atAge(knots: Knots, ageMonths: number): number {
  for (let i = 1; i < KNOT_MONTHS.length; i++) {
    const to = KNOT_MONTHS[i] ?? 60;
    const from = KNOT_MONTHS[i - 1] ?? 0;
    if (ageMonths > to) continue;
    const low = knots[i - 1] ?? 0;
    return low + ((knots[i] ?? low) - low) * ((ageMonths - from) / (to - from));
  }
  return knots[5];
}

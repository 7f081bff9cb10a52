/** How a written figure differs from the one that was meant. Pure. */

/** A point that slipped up or down, by how many places; another value; several fields at once. */
export const slips = ['times_10', 'times_100', 'times_1000', 'part_10', 'part_100', 'part_1000', 'other', 'both'] as const;
export type Slip = (typeof slips)[number];

const factors: readonly (readonly [Slip, number])[] = [
  ['times_10', 10],
  ['times_100', 100],
  ['times_1000', 1000],
  ['part_10', 0.1],
  ['part_100', 0.01],
  ['part_1000', 0.001],
];

/**
 * The slip between two sizes in one unit, to a hundredth part.
 * @example slipOf(85_000, 8_500) // 'times_10'
 */
export function slipOf(written: number | null, meant: number | null): Slip {
  if (written === null || meant === null || meant === 0) return 'other';
  return factors.find(([, factor]) => Math.abs(written / meant / factor - 1) < 0.01)?.[0] ?? 'other';
}

/**
 * What help is worth. A line is worth its price times its urgency; what goes beyond a million rupiah counts half, so that many
 * are helped before one is helped dearly. In each kelurahan the first third of what it needs counts whole and the rest less,
 * so that help does not gather where it is easy. All numbers are settings, see ADR 14.
 */
import type { OpenLine } from './line.ts';

export interface BenefitRules {
  /** Rupiah of a line that count whole, and the share that counts of what is above. */
  readonly wholeUpToRupiah: number;
  readonly aboveCounts: number;
  /** A line counts at least this much: what costs nothing is help too. */
  readonly leastRupiah: number;
  /** By how much of a kelurahan's need is covered: up to which share a rupiah counts how much. The last goes up to 1. */
  readonly bands: readonly { readonly upTo: number; readonly counts: number }[];
  /** What a way of `farKm` and more takes off, as a share. */
  readonly farCosts: number;
  readonly farKm: number;
}

export const benefitRules: BenefitRules = {
  wholeUpToRupiah: 1_000_000,
  aboveCounts: 0.5,
  leastRupiah: 50_000,
  bands: [
    { upTo: 1 / 3, counts: 1 },
    { upTo: 2 / 3, counts: 0.85 },
    { upTo: 1, counts: 0.7 },
  ],
  farCosts: 0.05,
  farKm: 20,
};

/** Points are thousands of rupiah by urgency. */
const RUPIAH_PER_POINT = 1000;

/** Points of one amount of a line, before the bands of its kelurahan. */
export function pointsPerAmount(line: OpenLine, rules: BenefitRules): number {
  if (line.quantity === 0) return 0;
  const rupiah = Math.max(rules.leastRupiah, (line.quantity * line.unitPrice) / line.perUnit);
  const counted = Math.min(rupiah, rules.wholeUpToRupiah) + Math.max(0, rupiah - rules.wholeUpToRupiah) * rules.aboveCounts;
  return (line.urgency * counted) / RUPIAH_PER_POINT / line.quantity;
}

/** Share of the points that the way takes off. */
export function farShare(km: number, { farCosts, farKm }: BenefitRules): number {
  return farCosts * Math.min(1, km / farKm);
}

/** A kelurahan: all points of its lines, those covered already, and what further ones count. */
export interface VillageNeed {
  readonly village: string;
  readonly points: number;
  readonly covered: number;
  /** Points that still fit into each band. */
  readonly room: readonly number[];
}

export function villageNeeds(lines: readonly OpenLine[], rules: BenefitRules): Map<string, VillageNeed> {
  const sums = new Map<string, { points: number; covered: number }>();
  for (const line of lines) {
    const each = pointsPerAmount(line, rules);
    const sum = sums.get(line.village) ?? { points: 0, covered: 0 };
    sums.set(line.village, sum);
    sum.points += each * line.quantity;
    sum.covered += each * (line.quantity - line.open);
  }
  return new Map(
    [...sums].map(([village, { points, covered }]) => {
      const room = rules.bands.map(({ upTo }, n) => {
        const from = n === 0 ? 0 : rules.bands[n - 1]!.upTo * points;
        return Math.max(0, upTo * points - Math.max(from, covered));
      });
      return [village, { village, points, covered, room }];
    }),
  );
}

/** What further points in a kelurahan count, band by band. */
export function countedPoints(need: VillageNeed, further: number, { bands }: BenefitRules): number {
  let left = further;
  let sum = 0;
  for (const [n, { counts }] of bands.entries()) {
    const here = n === bands.length - 1 ? left : Math.min(left, need.room[n]!);
    sum += here * counts;
    left -= here;
  }
  return sum;
}

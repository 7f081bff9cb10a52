/** From sums to what a report prints: estimates, standard errors and 95 % intervals. */
import type { GroupSums } from './sums.ts';
import type { UnitSums } from './unit-sums.ts';
import { firstVariable, MEAN, type ReportedIndex, STUNTED_AND_OVERWEIGHT, STUNTED_AND_WASTED } from './variables.ts';

/** A share in percent, or a mean z. All null when no child counts; limits null when the design leaves no freedom. */
export interface Estimate {
  readonly value: number | null;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** How many children a share rests on. */
export interface SampleSize {
  /** Children. */
  readonly count: number;
  /** Their sampling weights, summed: the same number in a survey without weights. */
  readonly weightedCount: number;
}

export interface IndexPrevalence extends SampleSize {
  readonly belowMinus3: Estimate;
  readonly belowMinus2: Estimate;
  readonly belowMinus1: Estimate;
  readonly above1: Estimate;
  readonly above2: Estimate;
  readonly above3: Estimate;
  /** Mean z; children with oedema have no z of weight. */
  readonly mean: Estimate;
  /** Standard deviation of z; null with fewer than two children. */
  readonly standardDeviation: number | null;
}

/** What the estimates of one group are made from. */
export interface GroupSource {
  readonly group: number;
  readonly sums: GroupSums | undefined;
  readonly units: UnitSums;
  /** The t that an interval reaches on either side, null when there are no degrees of freedom. */
  readonly t: number | null;
}

const NONE: Estimate = { value: null, standardError: null, lower: null, upper: null };

function meanOf({ sums }: GroupSource, variable: number): number | null {
  const weight = sums?.weight[variable] ?? 0;
  return weight > 0 ? (sums?.total[variable] as number) / weight : null;
}

/** A share in percent: its interval is symmetric on the logit scale. */
function shareOf(source: GroupSource, variable: number): Estimate {
  const p = meanOf(source, variable);
  if (p === null) return NONE;
  const se = source.units.standardError(source.group, variable);
  const share = { value: 100 * p, standardError: finite(100 * se) };
  if (p === 0 || p === 1) return { ...share, lower: 100 * p, upper: 100 * p };
  if (source.t === null) return { ...share, lower: null, upper: null };
  const logit = Math.log(p / (1 - p));
  const reach = (source.t * se) / (p * (1 - p));
  return { ...share, lower: finite(100 / (1 + Math.exp(reach - logit))), upper: finite(100 / (1 + Math.exp(-reach - logit))) };
}

function zMeanOf(source: GroupSource, variable: number): Estimate {
  const value = meanOf(source, variable);
  if (value === null) return NONE;
  const se = source.units.standardError(source.group, variable);
  const reach = source.t === null ? Number.NaN : source.t * se;
  return { value, standardError: finite(se), lower: finite(value - reach), upper: finite(value + reach) };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function standardDeviationOf({ sums }: GroupSource, variable: number): number | null {
  if (!sums) return null;
  const n = sums.weighted[variable] as number;
  const weight = sums.weight[variable] as number;
  if (n < 2) return null;
  const mean = (sums.total[variable] as number) / weight;
  const squares = (sums.squares[variable] as number) / weight - mean * mean;
  return Math.sqrt((Math.max(0, squares) * n) / (n - 1));
}

function sampleSizeOf({ sums }: GroupSource, variable: number): SampleSize {
  return { count: sums?.count[variable] ?? 0, weightedCount: sums?.weight[variable] ?? 0 };
}

/** Everything a report says of one index in one group. */
export function indexPrevalence(source: GroupSource, index: ReportedIndex): IndexPrevalence {
  const first = firstVariable(index);
  return {
    ...sampleSizeOf(source, first),
    belowMinus3: shareOf(source, first),
    belowMinus2: shareOf(source, first + 1),
    belowMinus1: shareOf(source, first + 2),
    above1: shareOf(source, first + 3),
    above2: shareOf(source, first + 4),
    above3: shareOf(source, first + 5),
    mean: zMeanOf(source, first + MEAN),
    standardDeviation: standardDeviationOf(source, first + MEAN),
  };
}

/** Children both short and thin, or short and heavy, among those with both z. */
export function stuntedAndWasted(source: GroupSource): Estimate & SampleSize {
  return { ...sampleSizeOf(source, STUNTED_AND_WASTED), ...shareOf(source, STUNTED_AND_WASTED) };
}
export function stuntedAndOverweight(source: GroupSource): Estimate & SampleSize {
  return { ...sampleSizeOf(source, STUNTED_AND_OVERWEIGHT), ...shareOf(source, STUNTED_AND_OVERWEIGHT) };
}

/**
 * How well a place measures: what its figures tell by themselves. Judges places, never people, and none on few measurements. Pure.
 * Limits marked unverified are from memory of WHO's and UNICEF's recommendations on anthropometry (2019) and wait for a nutritionist.
 */

/** What is counted of a place and month. Digits: how many sizes end in .0 to .9. */
export interface QualityCounts {
  measured: number;
  lengths: number;
  lengthDigits: readonly number[];
  weights: number;
  weightDigits: readonly number[];
  postureKnown: number;
  postureWrong: number;
  postureMissing: number;
  unitErrors: number;
  flagged: number;
  armAsked: number;
  armMissing: number;
  drifted: number;
  zCount: number;
  zSum: number;
  zSquares: number;
}

/** From how many measurements on a place is judged; below it chance speaks louder than the place (unverified). */
export const LEAST_JUDGED = 30;
/** A standard deviation needs more (unverified). */
export const LEAST_SPREAD = 50;

export const noQuality: QualityCounts = {
  measured: 0,
  lengths: 0,
  lengthDigits: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  weights: 0,
  weightDigits: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  postureKnown: 0,
  postureWrong: 0,
  postureMissing: 0,
  unitErrors: 0,
  flagged: 0,
  armAsked: 0,
  armMissing: 0,
  drifted: 0,
  zCount: 0,
  zSum: 0,
  zSquares: 0,
};

/** The counts of several places as those of one. */
export function sumQuality(all: readonly QualityCounts[]): QualityCounts {
  return all.reduce<QualityCounts>((sum, one) => {
    const added = Object.fromEntries(
      (Object.keys(noQuality) as (keyof QualityCounts)[]).map((key) => {
        const [a, b] = [sum[key], one[key]];
        return [key, typeof a === 'number' ? a + (b as number) : a.map((value, digit) => value + (b as readonly number[])[digit]!)];
      }),
    );
    return added as unknown as QualityCounts;
  }, noQuality);
}

/** How last digits are spread. */
export interface DigitPreference {
  /** Share that ends in .0, and in .0 or .5; 0.1 and 0.2 are expected. */
  whole: number;
  wholeOrHalf: number;
  /** Myers' idea for one digit: the share of sizes that would have to end otherwise for all ten to be alike, 0 to 0.9. */
  index: number;
  /** Sizes that end in .0 beyond the tenth that is expected. */
  rounded: number;
}

/** @returns null below `LEAST_JUDGED` sizes */
export function digitPreference(digits: readonly number[]): DigitPreference | null {
  const total = digits.reduce((sum, count) => sum + count, 0);
  if (total < LEAST_JUDGED) return null;
  const share = (digit: number): number => digits[digit]! / total;
  return {
    whole: share(0),
    wholeOrHalf: share(0) + share(5),
    index: digits.reduce((sum, count) => sum + Math.abs(count / total - 0.1), 0) / 2,
    rounded: Math.max(0, Math.round(digits[0]! - total / 10)),
  };
}

/** Standard deviation of length-for-age in z, or null below `LEAST_SPREAD`. From sums of hundredths, as they are counted. */
export function spreadOf(counts: Pick<QualityCounts, 'zCount' | 'zSum' | 'zSquares'>): number | null {
  const { zCount: n, zSum, zSquares } = counts;
  if (n < LEAST_SPREAD) return null;
  return Math.sqrt(Math.max(0, (zSquares - (zSum * zSum) / n) / (n - 1))) / 100;
}

/** What training may be about, each with how many measurements it would better. */
export const qualityFindings = ['length_rounded', 'weight_rounded', 'posture', 'unit_error', 'arm_missing', 'flagged', 'spread'] as const;
export type QualityFinding = (typeof qualityFindings)[number];

/** From which share on a finding is told, beyond what chance or good practice leaves (unverified). */
const from: Readonly<Record<Exclude<QualityFinding, 'spread'>, number>> = {
  length_rounded: 0.2,
  weight_rounded: 0.2,
  posture: 0.03,
  unit_error: 0.01,
  arm_missing: 0.2,
  flagged: 0.01,
};
/** WHO expects 1.0 to 1.3 for length-for-age of a well measured population; told beyond it (range as WHO gives it, use here unverified). */
export const spreadExpected = { least: 0.8, most: 1.3 } as const;

export interface QualityJudgement {
  /** Null when too few were measured to judge. */
  length: DigitPreference | null;
  weight: DigitPreference | null;
  postureWrong: number | null;
  spread: number | null;
  findings: { finding: QualityFinding; share: number; touched: number }[];
  /** Measurements that training on the first finding would better: what places are put in order by. */
  gain: number;
}

/** What the counts of a place tell; nothing when fewer than `LEAST_JUDGED` were measured. */
export function judgeQuality(counts: QualityCounts): QualityJudgement {
  if (counts.measured < LEAST_JUDGED) return { length: null, weight: null, postureWrong: null, spread: null, findings: [], gain: 0 };
  const [length, weight, spread] = [digitPreference(counts.lengthDigits), digitPreference(counts.weightDigits), spreadOf(counts)];
  const share = (part: number, whole: number): number => (whole < LEAST_JUDGED ? 0 : part / whole);
  const told: QualityJudgement['findings'] = [
    { finding: 'length_rounded', share: length?.whole ?? 0, touched: length?.rounded ?? 0 },
    { finding: 'weight_rounded', share: weight?.whole ?? 0, touched: weight?.rounded ?? 0 },
    { finding: 'posture', share: share(counts.postureWrong, counts.postureKnown), touched: counts.postureWrong },
    { finding: 'unit_error', share: share(counts.unitErrors, counts.measured), touched: counts.unitErrors },
    { finding: 'arm_missing', share: share(counts.armMissing, counts.armAsked), touched: counts.armMissing },
    { finding: 'flagged', share: share(counts.flagged, counts.measured), touched: counts.flagged },
  ];
  const findings = told.filter(({ finding, share: found }) => found >= from[finding as 'posture']);
  if (spread !== null && (spread > spreadExpected.most || spread < spreadExpected.least))
    findings.push({ finding: 'spread', share: spread, touched: 0 });
  // A wrong figure harms a child at once, a rounded one the average: errors weigh more than roundings.
  findings.sort((a, b) => weightOf(b) - weightOf(a) || a.finding.localeCompare(b.finding));
  return {
    length,
    weight,
    postureWrong: counts.postureKnown < LEAST_JUDGED ? null : share(counts.postureWrong, counts.postureKnown),
    spread,
    findings,
    gain: findings.reduce((sum, one) => sum + weightOf(one), 0),
  };
}

/** A posture or unit error moves a child's class; rounding and a missing arm do so rarely (unverified). */
const weights: Readonly<Record<QualityFinding, number>> = {
  unit_error: 4,
  flagged: 4,
  posture: 2,
  length_rounded: 1,
  weight_rounded: 0.5,
  arm_missing: 0.5,
  spread: 0,
};
const weightOf = ({ finding, touched }: { finding: QualityFinding; touched: number }): number => touched * weights[finding];

import { type Measurement, assess, ageInDays } from '@anakkita/growth';
import { addDays, swapDayAndMonth } from './date-cell.ts';
import type { EppgbmRow } from './eppgbm-row.ts';
import type { ReportedZ } from './reported.ts';

export type ParityIndex = 'wei' | 'len' | 'wfl';

/**
 * `match`: every z of the file is ours to 0.02. `posture`: it differs only because the child was recorded standing below
 * 9 months, where the file added 0.7 cm and the standard does not. `drifted`: it differs otherwise, mostly a z left behind
 * when a birth date, a size or the posture was edited. `notCompared`: the row has no z, or we can give none.
 */
export type ParityVerdict = 'match' | 'posture' | 'drifted' | 'notCompared';

export type DriftExplanation =
  /** The z belongs to the other posture. */
  | { cause: 'posture'; posture: 'L' | 'H' }
  /** The z belongs to this birth date, or to one a day or two beside it where z moves slowly. */
  | { cause: 'birthDate'; bornOn: string }
  /** The z of length-for-age and weight-for-length belong to this length, in mm. */
  | { cause: 'length'; lengthMm: number }
  /** The z of weight-for-age and weight-for-length belong to this weight, in g. */
  | { cause: 'weight'; weightG: number }
  | { cause: 'unknown' };

export interface Parity {
  verdict: ParityVerdict;
  /** Hundredths: the file's and ours where they differ. */
  differences: { index: ParityIndex; reported: number | 'outlier'; ours: number }[];
  /** Why, for a drifted row. */
  explanation: DriftExplanation | null;
}

type Scores = Record<ParityIndex, { hundredths: number | null; flagged: boolean }>;

const indices: readonly ParityIndex[] = ['wei', 'len', 'wfl'];
const toleranceHundredths = 2;
const standingFromDays = 273.9375;

/** Compares the z of the file with ours, both of the values as recorded, before any healing. One verdict a row. */
export function compareParity(row: EppgbmRow): Parity {
  if (row.ageDays === null || row.sex === null) return { verdict: 'notCompared', differences: [], explanation: null };
  const recorded = measurementOf(row, row.ageDays);
  const ours = scoresOf(recorded);
  const compared = indices.filter((index) => row.reported[index] !== null && isComparable(row.reported[index], ours[index]));
  if (compared.length === 0) return { verdict: 'notCompared', differences: [], explanation: null };
  const differing = compared.filter((index) => !agrees(row.reported[index], ours[index]));
  if (differing.length === 0) return { verdict: 'match', differences: [], explanation: null };

  const differences = differing.map((index) => ({
    index,
    reported: row.reported[index] ?? 'outlier',
    ours: ours[index].hundredths ?? 0,
  }));
  const fits = (other: Measurement): boolean => {
    const scores = scoresOf(other);
    return compared.every((index) => agrees(row.reported[index], scores[index]));
  };
  if (row.posture === 'H' && row.ageDays < standingFromDays) {
    const lengthened = { ...recorded, posture: 'L' as const, lengthCm: recorded.lengthCm == null ? null : recorded.lengthCm + 0.7 };
    if (fits(lengthened)) return { verdict: 'posture', differences, explanation: null };
  }
  return { verdict: 'drifted', differences, explanation: explain(row, recorded, differing, fits) };
}

/** Of the differences the farthest, with its sign; null when there is none to tell in numbers. */
export function farthestGap({ differences }: Parity): number | null {
  const gaps = differences.flatMap(({ reported, ours }) => (reported === 'outlier' ? [] : [reported - ours]));
  return gaps.length === 0 ? null : gaps.reduce((most, gap) => (Math.abs(gap) > Math.abs(most) ? gap : most));
}

function explain(row: EppgbmRow, recorded: Measurement, differing: ParityIndex[], fits: (other: Measurement) => boolean): DriftExplanation {
  const other = row.posture === 'H' ? 'L' : 'H';
  if (fits({ ...recorded, posture: other })) return { cause: 'posture', posture: other };
  if (!differing.includes('wei') && differing.includes('len')) {
    const lengthMm = solve(row.reported.len, (mm) => scoresOf({ ...recorded, lengthCm: mm / 10 }).len.hundredths, row.lengthMm, 10);
    const near = lengthMm === null ? [] : [lengthMm, lengthMm - 1, lengthMm + 1];
    const fitting = near.find((mm) => fits({ ...recorded, lengthCm: mm / 10 }));
    if (fitting !== undefined) return { cause: 'length', lengthMm: fitting };
  }
  if (!differing.includes('len') && differing.includes('wei')) {
    const weightG = solve(row.reported.wei, (g) => scoresOf({ ...recorded, weightKg: g / 1000 }).wei.hundredths, row.weightG, 100);
    const near = weightG === null ? [] : [Math.round(weightG / 100) * 100, Math.round(weightG / 10) * 10];
    const fitting = near.find((g) => g > 0 && fits({ ...recorded, weightKg: g / 1000 }));
    if (fitting !== undefined) return { cause: 'weight', weightG: fitting };
  }
  // A birth date moves the weight's z as well: where that one fits, no other date can be the reason.
  if (row.reported.wei !== null && !differing.includes('wei')) return { cause: 'unknown' };
  // Days beside each other fit alike within the tolerance: the nearest fit is the one to name.
  let best: { bornOn: string; misfit: number } | null = null;
  for (const bornOn of neighbouringBirthDates(row)) {
    const ageDays = row.measuredOn === null ? -1 : ageInDays(bornOn, row.measuredOn);
    if (ageDays < 0 || !fits({ ...recorded, ageDays })) continue;
    const misfit = misfitOf(row, scoresOf({ ...recorded, ageDays }));
    if (best === null || misfit < best.misfit) best = { bornOn, misfit };
  }
  return best === null ? { cause: 'unknown' } : { cause: 'birthDate', bornOn: best.bornOn };
}

/** Birth dates that a correction often comes from: the one in the NIK, day and month changed over, days, a month, a year beside. */
function* neighbouringBirthDates(row: EppgbmRow): Generator<string> {
  if (row.nik.state === 'valid' && row.nik.bornOn !== null && row.nik.bornOn !== row.bornOn) yield row.nik.bornOn;
  const swapped = swapDayAndMonth(row.bornOn);
  if (swapped !== null) yield swapped;
  for (const days of [1, 2, 3, 4, 5, 6, 7, 9, 10, 20, 28, 29, 30, 31, 365, 366]) {
    yield addDays(row.bornOn, days);
    yield addDays(row.bornOn, -days);
  }
}

/** The size whose z is the reported one: a few steps along the slope are enough, since z is nearly straight over a few units. */
function solve(target: ReportedZ, zOf: (size: number) => number | null, start: number | null, step: number): number | null {
  if (typeof target !== 'number' || start === null) return null;
  let size = start;
  for (let round = 0; round < 5; round++) {
    const [here, there] = [zOf(size), zOf(size + step)];
    if (here === null || there === null || here === there) return null;
    const next = size + ((target - here) / (there - here)) * step;
    if (next <= 0 || next > start * 3) return null;
    if (Math.abs(next - size) < 0.4) break;
    size = next;
  }
  return Math.round(size);
}

function measurementOf(row: EppgbmRow, ageDays: number): Measurement {
  return {
    sex: row.sex,
    ageDays,
    weightKg: row.weightG === null ? null : row.weightG / 1000,
    lengthCm: row.lengthMm === null ? null : row.lengthMm / 10,
    posture: row.posture,
  };
}

function scoresOf(measurement: Measurement): Scores {
  const { weightForAge, lengthForAge, weightForLength } = assess(measurement);
  const score = ({ z, flag }: { z: number | null; flag: 0 | 1 | null }): Scores[ParityIndex] => ({
    hundredths: z === null ? null : Math.round(z * 100),
    flagged: flag === 1,
  });
  return { wei: score(weightForAge), len: score(lengthForAge), wfl: score(weightForLength) };
}

function misfitOf(row: EppgbmRow, scores: Scores): number {
  return indices.reduce((sum, index) => {
    const reported = row.reported[index];
    return typeof reported === 'number' ? sum + Math.abs(reported - (scores[index].hundredths ?? reported)) : sum;
  }, 0);
}

/** A z of the file is compared when we have one too; its sentinel says "none", which can be compared with none. */
function isComparable(reported: ReportedZ, ours: Scores[ParityIndex]): boolean {
  return reported === 'outlier' || ours.hundredths !== null;
}

function agrees(reported: ReportedZ, ours: Scores[ParityIndex]): boolean {
  if (reported === 'outlier') return ours.hundredths === null || ours.flagged;
  if (reported === null) return true;
  return ours.hundredths !== null && Math.abs(reported - ours.hundredths) <= toleranceHundredths;
}

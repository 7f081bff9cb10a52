/**
 * A measurement typed at a desk: what it may be, and what speaks against it before it is kept. Pure.
 * Limits of paper are hard; doubts are told, and a person who measured twice may say that it is so.
 */
import { completedMonths } from '@anakkita/growth';
import { flagBit, score } from './measurement.ts';
import type { Recorded, Scores } from './measurement.ts';

export const measuringPlaces = ['posyandu', 'puskesmas', 'home', 'hospital'] as const;
export type MeasuringPlace = (typeof measuringPlaces)[number];

/** What a scale and a length board for children can show. A value outside was typed in another unit, or wrong. */
export const paperLimits = {
  weightG: { least: 500, most: 40_000 },
  lengthMm: { least: 300, most: 1_300 },
  armMm: { least: 60, most: 300 },
  headMm: { least: 200, most: 600 },
} as const;
export type MeasuredField = keyof typeof paperLimits;

export type RecordingDoubt =
  | { kind: 'beyond_paper'; field: MeasuredField; meant: number | null }
  | { kind: 'before_birth' } | { kind: 'in_the_future' } | { kind: 'nothing_measured' } | { kind: 'posture_missing' } | { kind: 'too_old' }
  | { kind: 'implausible'; index: keyof typeof flagBit }
  | { kind: 'shorter_than_before'; byMm: number; on: string }
  | { kind: 'weight_jump'; share: number; on: string };

/** Doubts that no word removes: the value must be typed anew. */
const hard: readonly RecordingDoubt['kind'][] = ['beyond_paper', 'before_birth', 'in_the_future', 'nothing_measured', 'posture_missing', 'too_old'];
export const isHardDoubt = (doubt: RecordingDoubt): boolean => hard.includes(doubt.kind);

/** The last plausible measuring before, as the new one is judged by it. */
export interface Earlier {
  on: string;
  weightG: number | null;
  lengthMm: number | null;
}

/** How a length may shrink by error of measuring, and how far a weight may move in a month, before it is doubted (unverified). */
const SHRINK_MM = 10;
const JUMP_SHARE = 0.2;

/**
 * What speaks against a measurement, hard doubts first; empty when nothing does.
 * @param sizes in grams and millimetres
 * @example doubtsOf({ ..., weightG: 85_000 }, null, '2026-11-24').doubts // [{ kind: 'beyond_paper', field: 'weightG', meant: 8500 }]
 */
export function doubtsOf(sizes: Recorded, earlier: Earlier | null, today: string): { doubts: RecordingDoubt[]; scores: Scores } {
  const scores = score(sizes);
  const doubts: RecordingDoubt[] = [];
  if (sizes.measuredOn > today) doubts.push({ kind: 'in_the_future' });
  if (sizes.measuredOn < sizes.bornOn) doubts.push({ kind: 'before_birth' });
  else if (completedMonths(sizes.bornOn, sizes.measuredOn) >= 60) doubts.push({ kind: 'too_old' });
  if (sizes.weightG === null && sizes.lengthMm === null && sizes.armMm == null) doubts.push({ kind: 'nothing_measured' });
  if (sizes.lengthMm !== null && sizes.posture === null) doubts.push({ kind: 'posture_missing' });
  for (const field of Object.keys(paperLimits) as MeasuredField[]) {
    const value = sizes[field] ?? null;
    if (value !== null && !onPaper(field, value)) doubts.push({ kind: 'beyond_paper', field, meant: meantBy(field, value, sizes) });
  }
  if (doubts.length > 0) return { doubts, scores };
  for (const index of Object.keys(flagBit) as (keyof typeof flagBit)[]) if ((scores.flags & flagBit[index]) !== 0) doubts.push({ kind: 'implausible', index });
  doubts.push(...jumps(sizes, earlier));
  return { doubts, scores };
}

const onPaper = (field: MeasuredField, value: number): boolean => value >= paperLimits[field].least && value <= paperLimits[field].most;

const bitOf: Readonly<Record<MeasuredField, number>> = { weightG: flagBit.weight, lengthMm: flagBit.length, armMm: 0, headMm: 0 };

/** What was probably meant by a slip of the point: the one power of ten on the paper that is plausible at this age, or null. */
function meantBy(field: MeasuredField, value: number, sizes: Recorded): number | null {
  const found = [0.1, 10, 0.01, 100, 0.001, 1000]
    .map((factor) => Math.round(value * factor))
    .filter((one) => onPaper(field, one) && (score({ ...sizes, [field]: one }).flags & bitOf[field]) === 0);
  return found.length === 1 ? found[0]! : null;
}

function jumps(sizes: Recorded, earlier: Earlier | null): RecordingDoubt[] {
  if (earlier === null) return [];
  const doubts: RecordingDoubt[] = [];
  if (sizes.lengthMm !== null && earlier.lengthMm !== null && earlier.lengthMm - sizes.lengthMm > SHRINK_MM)
    doubts.push({ kind: 'shorter_than_before', byMm: earlier.lengthMm - sizes.lengthMm, on: earlier.on });
  if (sizes.weightG !== null && earlier.weightG !== null) {
    const share = (sizes.weightG - earlier.weightG) / earlier.weightG;
    const months = Math.max(1, (Date.parse(sizes.measuredOn) - Date.parse(earlier.on)) / 2_629_800_000);
    if (Math.abs(share) > JUMP_SHARE * months) doubts.push({ kind: 'weight_jump', share, on: earlier.on });
  }
  return doubts;
}

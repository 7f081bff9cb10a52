import { assess } from '@anakkita/growth';
import type { EppgbmRow } from './eppgbm-row.ts';

export type UnitReason =
  /** 85 for 8.5. */
  | 'tenTimes'
  /** 850 for 8.5. */
  | 'hundredTimes'
  /** 8,500 for 8.5 kg: grams; 785 for 78.5 cm is `tenTimes`, millimetres. */
  | 'thousandTimes'
  /** 0.85 for 8.5. */
  | 'tenth'
  /** 0.785 for 78.5 cm: metres. */
  | 'hundredth'
  /** Weight and length stand in each other's column. */
  | 'swapped'
  /** A spreadsheet made a clock time or a date of the digits. */
  | 'turned';

export interface UnitCorrection {
  /** Grams or millimetres as recorded; null when no number was recorded (a clock time). */
  recorded: number | null;
  /** The cell as it came. */
  raw: string;
  /** Grams or millimetres that were probably meant. */
  proposed: number;
  reason: UnitReason;
  /** Other plausible readings, likeliest first. */
  alternatives: number[];
}

export interface Corrections {
  weight: UnitCorrection | null;
  length: UnitCorrection | null;
}

/** The child's last measurement before this one, when one is known. */
export interface EarlierMeasurement {
  weightG: number | null;
  lengthMm: number | null;
}

interface Child {
  sex: 'M' | 'F' | null;
  ageDays: number;
  posture: 'L' | 'H' | null;
}

interface Reading {
  value: number;
  reason: UnitReason;
}

/** A proposal must look like a child; only when no reading does, one that merely escapes the flags is taken. */
const usual = { wei: 4, len: 4, wfl: 4.5 };
const unflagged = { wei: 6, len: 6, wfl: 5 };
type Bounds = typeof usual;
const weightBounds = { least: 500, most: 60_000 };
const lengthBounds = { least: 300, most: 1400 };

/**
 * What was probably meant where the recorded weight or length is impossible for the child's age: proposed for a person to
 * accept, never applied. Nothing is proposed for a value that could be true, however rare, nor when no reading of the
 * digits makes a plausible child: that one is for measuring again.
 *
 * @example weight 85 kg at 12 months → { recorded: 85000, proposed: 8500, reason: 'tenTimes' }
 */
export function proposeUnitCorrection(row: EppgbmRow, earlier: EarlierMeasurement | null = null): Corrections {
  if (row.ageDays === null || row.sex === null) return { weight: null, length: null };
  const child: Child = { sex: row.sex, ageDays: row.ageDays, posture: row.posture };
  const { weightG, lengthMm } = row;
  const weightIsWrong = row.weightCandidates.length > 0 || (weightG !== null && !isWeightPossible(child, weightG));
  const lengthIsWrong = row.lengthCandidates.length > 0 || (lengthMm !== null && !isLengthPossible(child, lengthMm));
  if (!weightIsWrong && !lengthIsWrong) return { weight: null, length: null };

  if (weightIsWrong && lengthIsWrong && weightG !== null && lengthMm !== null) {
    const swapped = { weightG: lengthMm * 100, lengthMm: Math.round(weightG / 100) };
    if (isPlausible(child, swapped.weightG, swapped.lengthMm)) {
      return {
        weight: { recorded: weightG, raw: row.weightRaw, proposed: swapped.weightG, reason: 'swapped', alternatives: [] },
        length: { recorded: lengthMm, raw: row.lengthRaw, proposed: swapped.lengthMm, reason: 'swapped', alternatives: [] },
      };
    }
  }
  const length = lengthIsWrong
    ? best(lengthReadings(row), row.lengthMm, row.lengthRaw, earlier?.lengthMm ?? null, (value, bounds) =>
        lengthDistance(child, value, bounds),
      )
    : null;
  const lengthForCheck = lengthIsWrong ? (length?.proposed ?? null) : lengthMm;
  const weight = weightIsWrong
    ? best(weightReadings(row), row.weightG, row.weightRaw, earlier?.weightG ?? null, (value, bounds) =>
        weightDistance(child, value, lengthForCheck, bounds),
      )
    : null;
  return { weight, length };
}

function weightReadings(row: EppgbmRow): Reading[] {
  if (row.weightG === null) return row.weightCandidates.map((kg) => ({ value: Math.round(kg * 1000), reason: 'turned' }));
  return [
    { value: row.weightG / 10, reason: 'tenTimes' },
    { value: row.weightG / 100, reason: 'hundredTimes' },
    { value: row.weightG / 1000, reason: 'thousandTimes' },
    { value: row.weightG * 10, reason: 'tenth' },
  ];
}

function lengthReadings(row: EppgbmRow): Reading[] {
  if (row.lengthMm === null) return row.lengthCandidates.map((cm) => ({ value: Math.round(cm * 10), reason: 'turned' }));
  return [
    { value: row.lengthMm / 10, reason: 'tenTimes' },
    { value: row.lengthMm / 100, reason: 'hundredTimes' },
    { value: row.lengthMm * 10, reason: 'tenth' },
    { value: row.lengthMm * 100, reason: 'hundredth' },
  ];
}

/**
 * The readings that make a plausible child, nearest first: to the earlier figure when there is one, else to the median for
 * age. Readings of a clock keep their own order, since they differ little.
 */
function best(
  readings: Reading[],
  recorded: number | null,
  raw: string,
  earlier: number | null,
  distance: (value: number, bounds: Bounds) => number | null,
): UnitCorrection | null {
  const within = (bounds: Bounds): (Reading & { distance: number })[] =>
    readings
      .map((reading) => ({ ...reading, value: Math.round(reading.value), distance: distance(Math.round(reading.value), bounds) }))
      .filter((reading): reading is Reading & { distance: number } => reading.distance !== null);
  const plausible = within(usual);
  if (plausible.length === 0) plausible.push(...within(unflagged));
  if (recorded !== null || earlier !== null) {
    const away = (value: number, z: number): number => (earlier === null ? z : Math.abs(Math.log(value / earlier)));
    plausible.sort((a, b) => away(a.value, a.distance) - away(b.value, b.distance));
  }
  const [first, ...others] = plausible;
  if (first === undefined) return null;
  return { recorded, raw, proposed: first.value, reason: first.reason, alternatives: others.map((other) => other.value) };
}

function isWeightPossible(child: Child, weightG: number): boolean {
  if (weightG < weightBounds.least || weightG > weightBounds.most) return false;
  return assess({ ...child, weightKg: weightG / 1000 }).weightForAge.flag !== 1;
}

function isLengthPossible(child: Child, lengthMm: number): boolean {
  if (lengthMm < lengthBounds.least || lengthMm > lengthBounds.most) return false;
  return assess({ ...child, lengthCm: lengthMm / 10 }).lengthForAge.flag !== 1;
}

/** How far from the median for age, in z; null when no plausible child has this weight (and this length). */
function weightDistance(child: Child, weightG: number, lengthMm: number | null, bounds: Bounds): number | null {
  if (weightG < weightBounds.least || weightG > weightBounds.most) return null;
  const scores = assess({ ...child, weightKg: weightG / 1000, lengthCm: lengthMm === null ? null : lengthMm / 10 });
  const { weightForAge, weightForLength } = scores;
  const score = weightForAge.z === null ? weightForLength : weightForAge;
  if (score.z === null || score.flag === 1 || Math.abs(score.z) > bounds.wei) return null;
  if (weightForLength.z !== null && Math.abs(weightForLength.z) > bounds.wfl) return null;
  return Math.abs(score.z);
}

function lengthDistance(child: Child, lengthMm: number, bounds: Bounds): number | null {
  if (lengthMm < lengthBounds.least || lengthMm > lengthBounds.most) return null;
  const { z } = assess({ ...child, lengthCm: lengthMm / 10 }).lengthForAge;
  return z === null || Math.abs(z) > bounds.len ? null : Math.abs(z);
}

function isPlausible(child: Child, weightG: number, lengthMm: number): boolean {
  return lengthDistance(child, lengthMm, usual) !== null && weightDistance(child, weightG, lengthMm, usual) !== null;
}

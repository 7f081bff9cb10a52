/** The columns that scoring adds to a row, as WHO Anthro writes them. */
import type { MeasurementColumns, ScoreColumn, ScoreColumns } from '../columns.ts';
import { lengthCorrectionAt } from '../posture.ts';
import type { OutputFile } from './output-file.ts';

const POSTURES = ['', 'l', 'h'];

/** z as text, from -20 to 20, made once. */
const Z_TEXTS = Array.from({ length: 4001 }, (_, n) => String((n - 2000) / 100));

/**
 * Appends a delimiter and a value for each of the columns `SCORED`, in their order; nothing where there is no value.
 *
 * Corrected length and BMI are plain arithmetic on what was entered, impossible values included, as WHO Anthro has
 * it: 0 kg is a BMI of 0. z-scores are not: what is impossible has none.
 */
export function writeScores(
  file: OutputFile,
  measured: Required<MeasurementColumns>,
  scores: ScoreColumns,
  row: number,
  delimiter: string,
): void {
  const posture = scores.postureUsed[row] as number;
  const shift = lengthCorrectionAt(measured.ageDays[row] as number, posture);
  const length = (measured.lengthCm[row] as number) + shift;
  const metres = length / 100;
  const sex = measured.sex[row] as number;
  writeNumber(file, length, delimiter);
  file.ascii(delimiter);
  file.ascii(POSTURES[posture] as string);
  file.ascii(delimiter);
  file.ascii(scores.nineMonthFlag[row] === 1 ? '1' : '0');
  writeNumber(file, (measured.weightKg[row] as number) / (metres * metres), delimiter);
  file.ascii(delimiter);
  file.ascii(sex === 0 ? '' : sex === 1 ? '1' : '2');
  writeScore(file, scores.lengthForAge, row, delimiter);
  writeScore(file, scores.weightForAge, row, delimiter);
  writeScore(file, scores.weightForLength, row, delimiter);
  writeScore(file, scores.bmiForAge, row, delimiter);
  writeScore(file, scores.headForAge, row, delimiter);
  writeScore(file, scores.armForAge, row, delimiter);
}

function writeNumber(file: OutputFile, value: number, delimiter: string): void {
  file.ascii(delimiter);
  if (Number.isFinite(value)) file.ascii(String(value));
}

function writeScore(file: OutputFile, { z, flag }: ScoreColumn, row: number, delimiter: string): void {
  const value = z[row] as number;
  file.ascii(delimiter);
  if (value >= -20 && value <= 20) file.ascii(Z_TEXTS[Math.round(value * 100) + 2000] as string);
  else if (!Number.isNaN(value)) file.ascii(String(value));
  file.ascii(delimiter);
  if (!Number.isNaN(value)) file.ascii(flag[row] === 1 ? '1' : '0');
}

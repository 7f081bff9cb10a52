/** A block of rows made ready for scoring: every rule that concerns the child rather than one indicator. */
import { AGE_LIMIT_DAYS } from './age.ts';
import type { MeasurementColumns, ScoreColumns } from './columns.ts';
import { PostureCode, SexCode } from './measurement.ts';
import { AgeBand, ageBandOf, isLyingAtUnknownAge, LENGTH_CORRECTION, NINE_MONTH_FLAG, POSTURE_USED, postureRule } from './posture.ts';

/** Rows scored at a time: the block's numbers stay in the processor's nearest cache. */
export const BLOCK_ROWS = 512;

export interface Block {
  /** Twice the rounded day, plus 1 for a boy; -1 when no z by age can be given. */
  readonly slot: Int32Array;
  /** 1 for a boy. */
  readonly boy: Uint8Array;
  /** Kilograms and kg/m2, NaN with oedema. */
  readonly weight: Float64Array;
  readonly bmi: Float64Array;
  /** Rows whose weight is held against a length, a height, or neither: the first `..Count` of each. */
  readonly lying: Int32Array;
  readonly standing: Int32Array;
  readonly neither: Int32Array;
  lyingCount: number;
  standingCount: number;
  neitherCount: number;
}

export function createBlock(rows: number): Block {
  return {
    slot: new Int32Array(rows),
    boy: new Uint8Array(rows),
    weight: new Float64Array(rows),
    bmi: new Float64Array(rows),
    lying: new Int32Array(rows),
    standing: new Int32Array(rows),
    neither: new Int32Array(rows),
    lyingCount: 0,
    standingCount: 0,
    neitherCount: 0,
  };
}

/** Whether a measurement can be used: above 0, and not so small or large that it is none and would overflow. */
export function isMeasured(value: number): boolean {
  return value > 1e-9 && value < 1e9;
}

/** Fills the block with rows `from` up to `to` of the input, and the columns of `output` that are no z. */
export function fillBlock(block: Block, input: MeasurementColumns, output: ScoreColumns, from: number, to: number): void {
  const { sex, ageDays, weightKg, lengthCm, posture, oedema } = input;
  const { postureUsed, nineMonthFlag, correctedLengthCm, bmi: bmiOut } = output;
  const { slot, boy, weight: weightUsed, bmi: bmiUsed, lying, standing, neither } = block;
  let lyingCount = 0;
  let standingCount = 0;
  let neitherCount = 0;
  for (let row = from; row < to; row++) {
    const i = row - from;
    const age = ageDays[row] as number;
    const band = ageBandOf(age);

    const given = posture === undefined ? PostureCode.missing : (posture[row] as number);
    const rule = postureRule(given > PostureCode.H ? PostureCode.missing : given, band);
    const used = POSTURE_USED[rule] as number;
    const reading = lengthCm === undefined ? Number.NaN : (lengthCm[row] as number);
    const corrected = reading + (LENGTH_CORRECTION[rule] as number);
    const length = isMeasured(reading) && corrected > 0 ? corrected : Number.NaN;
    postureUsed[row] = used;
    nineMonthFlag[row] = NINE_MONTH_FLAG[rule] as number;
    correctedLengthCm[row] = length;

    const weight = weightKg === undefined ? Number.NaN : (weightKg[row] as number);
    const metres = length / 100;
    const bmi = isMeasured(weight) ? weight / (metres * metres) : Number.NaN;
    const isSwollen = oedema !== undefined && oedema[row] === 1;
    bmiOut[row] = bmi;
    weightUsed[i] = isSwollen ? Number.NaN : weight;
    bmiUsed[i] = isSwollen ? Number.NaN : bmi;

    const code = sex[row] as number;
    const isBoy = code & SexCode.M;
    const isSexKnown = code === SexCode.M || code === SexCode.F;
    boy[i] = isBoy;
    slot[i] = isSexKnown && age >= 0 && age < AGE_LIMIT_DAYS ? 2 * ((age + 0.5) | 0) + isBoy : -1;

    if (!isSexKnown || age < 0 || age >= AGE_LIMIT_DAYS) {
      neither[neitherCount++] = i;
    } else {
      // Both lists are written, one of them grows: no branch to guess.
      const isStanding = band < AgeBand.unknown ? band >> 1 : isLyingAtUnknownAge(used, length) ? 0 : 1;
      lying[lyingCount] = i;
      standing[standingCount] = i;
      lyingCount += 1 - isStanding;
      standingCount += isStanding;
    }
  }
  block.lyingCount = lyingCount;
  block.standingCount = standingCount;
  block.neitherCount = neitherCount;
}

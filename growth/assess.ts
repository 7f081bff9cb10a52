/** One child, one day: every index with its flag, or the reason why there is none. */
import { armForAge } from './arm-for-age.ts';
import { assessColumns } from './batch.ts';
import { bmiForAge } from './bmi-for-age.ts';
import { type MeasurementColumns, type ScoreColumn, scoreColumns, type ScoreColumns } from './columns.ts';
import { isWithin } from './curve.ts';
import { headForAge } from './head-for-age.ts';
import { lengthForAge } from './length-for-age.ts';
import { ageDaysOf, type Measurement, type Posture, PostureCode, SexCode } from './measurement.ts';
import { isJudgedByLength } from './posture.ts';
import { type Reason, reasonByAge, reasonByLength } from './reason.ts';
import { weightForAge } from './weight-for-age.ts';
import { weightForHeight } from './weight-for-height.ts';
import { weightForLength } from './weight-for-length.ts';

/** A z to two decimals with its flag (1: implausible, to be measured again), or null twice and the reason. */
export type Score =
  | { readonly z: number; readonly flag: 0 | 1; readonly reason?: undefined }
  | { readonly z: null; readonly flag: null; readonly reason: Reason };

export interface Assessment {
  readonly lengthForAge: Score;
  readonly weightForAge: Score;
  readonly weightForLength: Score;
  readonly bmiForAge: Score;
  readonly headForAge: Score;
  readonly armForAge: Score;
  /** Length below 731 days, height from then on, in cm, not rounded. */
  readonly correctedLengthCm: number | null;
  /** Which of the two `correctedLengthCm` is, and which table weight is held against; null without it. */
  readonly measuredAs: 'length' | 'height' | null;
  /** The posture as given, or null when it was not known or not plausible. */
  readonly postureUsed: Posture | null;
  /** kg/m2 on the corrected length, not rounded. */
  readonly bmi: number | null;
  /** Whether a child younger than 9 months was said to stand; its posture then counts as unknown. */
  readonly nineMonthFlag: boolean;
}

interface OneRow {
  readonly input: Required<MeasurementColumns>;
  readonly output: ScoreColumns;
}

let oneRow: OneRow | undefined;

function createOneRow(): OneRow {
  return {
    input: {
      sex: new Uint8Array(1),
      ageDays: new Float64Array(1),
      weightKg: new Float64Array(1),
      lengthCm: new Float64Array(1),
      posture: new Uint8Array(1),
      headCm: new Float64Array(1),
      armCm: new Float64Array(1),
      oedema: new Uint8Array(1),
    },
    output: scoreColumns(1),
  };
}

function fill({ input }: OneRow, m: Measurement): void {
  input.sex[0] = m.sex === 'M' ? SexCode.M : m.sex === 'F' ? SexCode.F : SexCode.missing;
  input.ageDays[0] = ageDaysOf(m);
  input.weightKg[0] = m.weightKg ?? Number.NaN;
  input.lengthCm[0] = m.lengthCm ?? Number.NaN;
  input.posture[0] = m.posture === 'L' ? PostureCode.L : m.posture === 'H' ? PostureCode.H : PostureCode.missing;
  input.headCm[0] = m.headCm ?? Number.NaN;
  input.armCm[0] = m.armCm ?? Number.NaN;
  input.oedema[0] = m.oedema ? 1 : 0;
}

function scoreOf(column: ScoreColumn, reason: () => Reason): Score {
  const z = column.z[0] as number;
  return Number.isNaN(z) ? { z: null, flag: null, reason: reason() } : { z, flag: column.flag[0] === 1 ? 1 : 0 };
}

/**
 * Every index of one child.
 *
 * @example
 * const { lengthForAge } = assess({ sex: 'F', ageDays: 910, weightKg: 15.36, lengthCm: 90.6, posture: 'H' });
 * lengthForAge; // { z: 0, flag: 0 }
 * @example
 * assess({ sex: 'F', ageDays: 910, weightKg: 0 }).weightForAge; // { z: null, flag: null, reason: 'measurement_impossible' }
 */
export function assess(m: Measurement): Assessment {
  oneRow ??= createOneRow();
  fill(oneRow, m);
  const scores = assessColumns(oneRow.input, oneRow.output);
  const length = scores.correctedLengthCm[0] as number;
  const bmi = scores.bmi[0] as number;
  const posture = scores.postureUsed[0] as number;
  const isLength = isJudgedByLength(ageDaysOf(m), posture, length);
  return {
    lengthForAge: scoreOf(scores.lengthForAge, () => reasonByAge(lengthForAge, m, m.lengthCm)),
    weightForAge: scoreOf(scores.weightForAge, () => reasonByAge(weightForAge, m, m.weightKg, { weight: true })),
    weightForLength: scoreOf(scores.weightForLength, () =>
      reasonByLength(m, isWithin(isLength ? weightForLength : weightForHeight, length)),
    ),
    bmiForAge: scoreOf(scores.bmiForAge, () => reasonByAge(bmiForAge, m, m.weightKg, { weight: true, length: true })),
    headForAge: scoreOf(scores.headForAge, () => reasonByAge(headForAge, m, m.headCm)),
    armForAge: scoreOf(scores.armForAge, () => reasonByAge(armForAge, m, m.armCm)),
    correctedLengthCm: Number.isNaN(length) ? null : length,
    measuredAs: Number.isNaN(length) ? null : isLength ? 'length' : 'height',
    postureUsed: posture === PostureCode.L ? 'L' : posture === PostureCode.H ? 'H' : null,
    bmi: Number.isNaN(bmi) ? null : bmi,
    nineMonthFlag: scores.nineMonthFlag[0] === 1,
  };
}

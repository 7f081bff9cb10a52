/** Many children at once: the shape of the columns that go in and come out. */

/**
 * One entry for each child. Missing numbers are NaN; `sex`, `posture` and `oedema` are bytes
 * (`SexCode`, `PostureCode`; oedema 1 for yes). Columns that were not measured at all may be left out.
 */
export interface MeasurementColumns {
  readonly sex: Uint8Array;
  readonly ageDays: Float64Array;
  readonly weightKg?: Float64Array;
  readonly lengthCm?: Float64Array;
  readonly posture?: Uint8Array;
  readonly headCm?: Float64Array;
  readonly armCm?: Float64Array;
  readonly oedema?: Uint8Array;
}

/** z to two decimals, NaN when there is none; flag 1 where that z is implausible, else 0. */
export interface ScoreColumn {
  readonly z: Float64Array;
  readonly flag: Uint8Array;
}

export interface ScoreColumns {
  readonly correctedLengthCm: Float64Array;
  /** `PostureCode` after an implausible standing posture was dropped. */
  readonly postureUsed: Uint8Array;
  /** 1 where a child younger than 9 months was said to stand. */
  readonly nineMonthFlag: Uint8Array;
  readonly bmi: Float64Array;
  readonly lengthForAge: ScoreColumn;
  readonly weightForAge: ScoreColumn;
  readonly weightForLength: ScoreColumn;
  readonly bmiForAge: ScoreColumn;
  readonly headForAge: ScoreColumn;
  readonly armForAge: ScoreColumn;
}

/** Empty columns for the scores of `rows` children, to be filled again and again by `assessColumns`. */
export function scoreColumns(rows: number): ScoreColumns {
  const column = (): ScoreColumn => ({ z: new Float64Array(rows), flag: new Uint8Array(rows) });
  return {
    correctedLengthCm: new Float64Array(rows),
    postureUsed: new Uint8Array(rows),
    nineMonthFlag: new Uint8Array(rows),
    bmi: new Float64Array(rows),
    lengthForAge: column(),
    weightForAge: column(),
    weightForLength: column(),
    bmiForAge: column(),
    headForAge: column(),
    armForAge: column(),
  };
}

/**
 * WHO Child Growth Standards, 0 to 60 months: the public door.
 * Each indicator can also be imported alone, with only its own table: `@anakkita/growth/length-for-age`.
 */
export { AGE_LIMIT_DAYS, ageInDays, ageInMonths, completedMonths, DAYS_PER_MONTH } from './age.ts';
export { armForAge } from './arm-for-age.ts';
export { type Assessment, assess, type Score } from './assess.ts';
export { assessColumns } from './batch.ts';
export { bmiForAge } from './bmi-for-age.ts';
export {
  type ArmClass,
  CLASSES,
  type ClassOf,
  classify,
  classifyArm,
  type HeadForAgeClass,
  type LengthForAgeClass,
  type NutritionClass,
  type WeightForAgeClass,
  type WeightForLengthClass,
} from './classify.ts';
export { type MeasurementColumns, type ScoreColumn, scoreColumns, type ScoreColumns } from './columns.ts';
export { rangeOf, valueAt, zAt } from './curve.ts';
export { type ExpectedLine, expectedAt, expectedLine, type LinePoint, type LineStart } from './expected-line.ts';
export {
  gainGrams,
  type GainLetter,
  gainLetter,
  gainsEnough,
  isAboveOrangeLine,
  isBelowRedLine,
  isTwiceT,
  type Weighing,
} from './gain-letter.ts';
export { headForAge } from './head-for-age.ts';
export type { Indicator, IndicatorName } from './indicator.ts';
export { lengthForAge } from './length-for-age.ts';
export { type Measurement, type Posture, PostureCode, type Sex, SexCode } from './measurement.ts';
export { MINIMUM_GAINS, MINIMUM_GAIN_VERSION, type MinimumGain, minimumGainGrams } from './minimum-gain.ts';
export { percentileOf, zOfPercentile } from './percentile.ts';
export type { Estimate, IndexPrevalence, SampleSize } from './prevalence/estimate.ts';
export type { Grouping, GroupName } from './prevalence/groups.ts';
export { type GroupPrevalence, type Prevalence, prevalence, surveyed } from './prevalence/prevalence.ts';
export type { SurveyChild } from './prevalence/survey.ts';
export type { Reason } from './reason.ts';
export {
  type Drift,
  lengthVelocity,
  type Velocity,
  type VelocityReason,
  type Visit,
  weightVelocity,
  type ZAtAge,
  zDrift,
} from './velocity.ts';
export { weightForAge } from './weight-for-age.ts';
export { weightForHeight } from './weight-for-height.ts';
export { weightForLength } from './weight-for-length.ts';

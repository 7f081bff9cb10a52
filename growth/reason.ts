/** Why there is no z, for a person or a program to act on. */
import { AGE_LIMIT_DAYS, tableDay } from './age.ts';
import { isMeasured } from './block.ts';
import type { Indicator } from './indicator.ts';
import { ageDaysOf, type Measurement } from './measurement.ts';

export type Reason =
  | 'sex_missing'
  | 'age_missing'
  /** Measured before birth, or not a number of days at all. */
  | 'age_impossible'
  /** 60 months or older, or too young for the table (arm circumference starts at day 91). */
  | 'age_out_of_range'
  | 'measurement_missing'
  /** Zero, negative, no finite number, or so large that it is none. */
  | 'measurement_impossible'
  | 'length_missing'
  | 'length_impossible'
  /** Weight-for-length only: outside 45..110 cm lying, 65..120 cm standing. */
  | 'length_out_of_range'
  /** Oedema: the weight is not the child's own. */
  | 'oedema';

function isGiven(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && !Number.isNaN(value);
}

function reasonAgainst(value: number | null | undefined): Reason | undefined {
  if (!isGiven(value)) return 'measurement_missing';
  return isMeasured(value) ? undefined : 'measurement_impossible';
}

function reasonAgainstLength(value: number | null | undefined): Reason | undefined {
  if (!isGiven(value)) return 'length_missing';
  return isMeasured(value) ? undefined : 'length_impossible';
}

function reasonAgainstAge(ageDays: number, firstDay: number): Reason | undefined {
  if (Number.isNaN(ageDays)) return 'age_missing';
  if (!(ageDays >= 0 && ageDays < Number.POSITIVE_INFINITY)) return 'age_impossible';
  return ageDays >= AGE_LIMIT_DAYS || tableDay(ageDays) < firstDay ? 'age_out_of_range' : undefined;
}

/** Why an index by age has no z: what a person would mend first comes first. */
export function reasonByAge(
  indicator: Indicator,
  m: Measurement,
  value: number | null | undefined,
  needs: { weight?: boolean; length?: boolean } = {},
): Reason {
  return (
    reasonAgainst(value) ??
    (needs.length ? reasonAgainstLength(m.lengthCm) : undefined) ??
    (needs.weight && m.oedema ? 'oedema' : undefined) ??
    (m.sex === 'M' || m.sex === 'F' ? undefined : 'sex_missing') ??
    reasonAgainstAge(ageDaysOf(m), indicator.reference().first) ??
    'measurement_impossible'
  );
}

/**
 * Why weight-for-length has no z. A missing age is none of the reasons.
 *
 * @param isInTable whether the corrected length is in the table
 */
export function reasonByLength(m: Measurement, isInTable: boolean): Reason {
  const ageDays = ageDaysOf(m);
  return (
    reasonAgainst(m.weightKg) ??
    reasonAgainstLength(m.lengthCm) ??
    (m.oedema ? 'oedema' : undefined) ??
    (m.sex === 'M' || m.sex === 'F' ? undefined : 'sex_missing') ??
    (Number.isNaN(ageDays) ? undefined : reasonAgainstAge(ageDays, 0)) ??
    (isInTable ? 'measurement_impossible' : 'length_out_of_range')
  );
}

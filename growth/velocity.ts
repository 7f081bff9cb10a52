/** Growth between two visits: the WHO's velocity z, and the drift of a z. */
import { DAYS_PER_MONTH } from './age.ts';
import type { Sex } from './measurement.ts';
import { type VelocityRow, type VelocityTable, velocityTables } from './tables/velocity.ts';
import { lmsZ, roundToHundredths } from './zscore.ts';

export interface Visit {
  readonly ageDays: number;
  /** Kilograms or centimetres. */
  readonly value: number;
}

/** An interval that differs from the table's by more than this share of it is not judged. */
const TOLERANCE = 0.2;

/** How far the middle of the visits may lie from the middle of a row, in days: half the step between rows. */
const HALF_A_STEP = DAYS_PER_MONTH / 2;

export type VelocityReason =
  /** Too short, too long, or between one and two months. */
  | 'interval_not_in_tables'
  /** Older than the table: 12 months for one month's gain, 24 for two months'. */
  | 'age_not_in_tables'
  | 'measurement_impossible'
  /** So great a loss that the curve does not reach it. */
  | 'loss_beyond_table';

export type Velocity =
  | {
      readonly z: number;
      /** Gain in grams or centimetres, as measured: not scaled to the table's interval. */
      readonly gain: number;
      readonly intervalDays: number;
      /** Ages in days between which the table's children gained. */
      readonly judgedBy: { readonly fromDays: number; readonly toDays: number };
      readonly reason?: undefined;
    }
  | { readonly z: null; readonly reason: VelocityReason };

/**
 * z of the weight gained between two visits about one or two months apart, up to 12 and 24 months of age.
 *
 * @example weightVelocity('F', { ageDays: 61, value: 5.1 }, { ageDays: 91, value: 5.6 })
 */
export function weightVelocity(sex: Sex, from: Visit, to: Visit): Velocity {
  const tables = [velocityTables.weight1, velocityTables.weight2];
  return velocity(tables, sex, from, to, Math.round((to.value - from.value) * 1e6) / 1e3);
}

/** z of the length gained between two visits about two months apart, up to 24 months of age. Same posture at both. */
export function lengthVelocity(sex: Sex, from: Visit, to: Visit): Velocity {
  return velocity([velocityTables.length2], sex, from, to, Math.round((to.value - from.value) * 1e6) / 1e6);
}

function velocity(tables: readonly VelocityTable[], sex: Sex, from: Visit, to: Visit, gain: number): Velocity {
  if (!(from.value > 0 && to.value > 0 && Number.isFinite(gain))) return { z: null, reason: 'measurement_impossible' };
  const intervalDays = to.ageDays - from.ageDays;
  const middle = (from.ageDays + to.ageDays) / 2;
  const fitting = tables.flatMap((table) =>
    table[sex].filter((row) => fits(row, intervalDays)).map((row) => ({ row, delta: table.delta })),
  );
  if (fitting.length === 0) return { z: null, reason: 'interval_not_in_tables' };
  const nearest = fitting.reduce((best, next) => (distance(next.row, middle) < distance(best.row, middle) ? next : best));
  if (!(from.ageDays >= 0) || distance(nearest.row, middle) > HALF_A_STEP) return { z: null, reason: 'age_not_in_tables' };
  const [fromDays, toDays, l, m, s] = nearest.row;
  const shifted = gain + nearest.delta;
  if (!(shifted > 0)) return { z: null, reason: 'loss_beyond_table' };
  const z = roundToHundredths(lmsZ(l, m, s, shifted)) / 100;
  return { z, gain, intervalDays, judgedBy: { fromDays, toDays } };
}

function fits([from, to]: VelocityRow, intervalDays: number): boolean {
  const length = to - from;
  return Math.abs(intervalDays - length) <= TOLERANCE * length;
}

function distance([from, to]: VelocityRow, middle: number): number {
  return Math.abs((from + to) / 2 - middle);
}

/** A z at an age. */
export interface ZAtAge {
  readonly ageDays: number;
  readonly z: number;
}

export interface Drift {
  /** SD gained (lost when negative) from the earlier to the later visit, two decimals. */
  readonly change: number;
  /** The same for a month of 30.4375 days, two decimals. */
  readonly perMonth: number;
}

/**
 * How far a child moved across the curves between two visits. Null when the second is not later.
 *
 * @example zDrift({ ageDays: 300, z: -1.6 }, { ageDays: 391, z: -2.05 }) // { change: -0.45, perMonth: -0.15 }
 */
export function zDrift(from: ZAtAge, to: ZAtAge): Drift | null {
  const days = to.ageDays - from.ageDays;
  if (!(days > 0)) return null;
  // Both z are whole hundredths: their difference is too, once freed of the noise of decimals.
  const hundredths = Math.round((to.z - from.z) * 100);
  return { change: hundredths / 100, perMonth: roundToHundredths((hundredths / 100 / days) * DAYS_PER_MONTH) / 100 };
}

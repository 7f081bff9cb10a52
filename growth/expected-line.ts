/** The line a child should follow from where it is to where a plan wants it. */
import { ageInDays } from './age.ts';
import { valueAt } from './curve.ts';
import type { Indicator } from './indicator.ts';
import type { Sex } from './measurement.ts';

/** Where a plan begins. */
export interface LineStart {
  /** By age: length, weight, BMI, head or arm. */
  readonly indicator: Indicator;
  readonly sex: Sex;
  /** Plain dates, YYYY-MM-DD. */
  readonly bornOn: string;
  readonly measuredOn: string;
  readonly z: number;
}

export interface LinePoint {
  readonly ageDays: number;
  /** Expected z, not rounded. */
  readonly z: number;
  /** Expected measurement in the indicator's unit, not rounded. */
  readonly value: number;
}

export interface ExpectedLine {
  readonly start: LineStart;
  readonly targetZ: number;
  readonly untilDate: string;
  /** One point a week from the start, and the end itself; what lies past the standards (60 months) is left out. */
  readonly points: readonly LinePoint[];
}

const POINT_EVERY_DAYS = 7;

/**
 * A plan's line: z goes evenly from the start to the target and stays there. A child already above the target is
 * expected to keep its z.
 *
 * @throws RangeError when the indicator is not by age, a z is no number, or the end is not after the start
 *
 * @example
 * const line = expectedLine(
 *   { indicator: weightForAge, sex: 'F', bornOn: '2025-01-10', measuredOn: '2026-01-10', z: -2.6 }, -2, '2026-04-10');
 * expectedAt(line, '2026-02-24'); // { ageDays: 410, z: -2.3, value: 7.1.. }
 */
export function expectedLine(start: LineStart, targetZ: number, untilDate: string): ExpectedLine {
  if (start.indicator.x !== 'days') throw new RangeError(`${start.indicator.name} is not by age`);
  if (!Number.isFinite(start.z) || !Number.isFinite(targetZ)) throw new RangeError('A line needs two z that are numbers');
  const days = ageInDays(start.measuredOn, untilDate);
  if (days <= 0) throw new RangeError(`${untilDate} is not after ${start.measuredOn}`);
  const line = { start, targetZ: Math.max(start.z, targetZ), untilDate, points: [] };
  const steps = Array.from({ length: Math.ceil(days / POINT_EVERY_DAYS) }, (_, week) => week * POINT_EVERY_DAYS);
  const points = [...steps, days].map((day) => pointAt(line, day, days)).filter((point) => point !== null);
  return { ...line, points };
}

/**
 * What the line expects on a day: from the end on the target, before the start nothing.
 * Null before the start and from 60 months on.
 */
export function expectedAt(line: ExpectedLine, on: string): LinePoint | null {
  const day = ageInDays(line.start.measuredOn, on);
  return day < 0 ? null : pointAt(line, day, ageInDays(line.start.measuredOn, line.untilDate));
}

function pointAt({ start, targetZ }: ExpectedLine, day: number, days: number): LinePoint | null {
  const ageDays = ageInDays(start.bornOn, start.measuredOn) + day;
  const z = start.z + (targetZ - start.z) * Math.min(1, day / days);
  const value = valueAt(start.indicator, start.sex, ageDays, z);
  return value === null ? null : { ageDays, z, value };
}

/** One child measured on one day, and the small vocabulary that a measurement needs. */
import { DAYS_PER_MONTH } from './age.ts';

export type Sex = 'M' | 'F';

/** `L` lying (recumbent length), `H` standing (height). */
export type Posture = 'L' | 'H';

/**
 * What was measured. Every field but `sex` may be left out; `null` means the same as left out.
 *
 * @example
 * const visit: Measurement = { sex: 'F', ageDays: 910, weightKg: 11.4, lengthCm: 84.2, posture: 'H' };
 */
export interface Measurement {
  readonly sex: Sex | null;
  /** Days since birth, whole or not: 0 on the day of birth. */
  readonly ageDays?: number | null;
  /** Age in months of 30.4375 days, where days are not known. */
  readonly ageMonths?: number | null;
  readonly weightKg?: number | null;
  /** Length or height as read from the board, before any correction for posture. */
  readonly lengthCm?: number | null;
  readonly posture?: Posture | null;
  readonly headCm?: number | null;
  /** Mid-upper arm circumference. */
  readonly armCm?: number | null;
  /** Bilateral pitting oedema: weight then says nothing, and no z that needs weight is given. */
  readonly oedema?: boolean | null;
}

/** Age in days, NaN when it is not known. */
export function ageDaysOf({ ageDays, ageMonths }: Measurement): number {
  return ageDays ?? (ageMonths ?? Number.NaN) * DAYS_PER_MONTH;
}

/** How columns of many children spell sex, posture and oedema: one byte each, 0 for missing. */
export const SexCode = { missing: 0, M: 1, F: 2 } as const;
export const PostureCode = { missing: 0, L: 1, H: 2 } as const;

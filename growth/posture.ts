/** Which posture counts, and the length that follows from it: two rules as one small table. */
import { PostureCode } from './measurement.ts';

/** The ages between which the rules of posture change, and for unknown ages (NaN) a band of its own. */
export const AgeBand = {
  /** Below 9 months, unrounded: a child does not stand yet. */
  belowNineMonths: 0,
  /** Up to the 730th day, rounded: judged by length. */
  lying: 1,
  /** From the 731st day on: judged by height. */
  standing: 2,
  unknown: 3,
} as const;

const SIXTEENTHS_OF_NINE_MONTHS = 273.9375 * 16;
const HEIGHT_FROM_DAY = 731;

/**
 * Band of an age that `isAge`. No branch: the sign bits of two differences are counted, since an
 * unsorted survey would make a processor guess wrong at every second child. Nine months are whole sixteenths of a day.
 */
function ageBand(ageDays: number): number {
  const sixteenths = (ageDays * 16) | 0;
  const day = (ageDays + 0.5) | 0;
  return ((SIXTEENTHS_OF_NINE_MONTHS - 1 - sixteenths) >>> 31) + ((HEIGHT_FROM_DAY - 1 - day) >>> 31);
}

/** Older than this in days is no age of anyone; kept apart so that the whole-number arithmetic of `ageBand` is safe. */
const ABSURD_DAYS = 100_000;

/** Whether an age can be used: not NaN, not negative, not absurd. */
export function isAge(ageDays: number): boolean {
  return ageDays >= 0 && ageDays < ABSURD_DAYS;
}

/** Band of an age, known or not. */
export function ageBandOf(ageDays: number): number {
  return isAge(ageDays) ? ageBand(ageDays) : AgeBand.unknown;
}

/** Where the rule for a posture in a band stands in the tables below. */
export function postureRule(posture: number, band: number): number {
  return posture * 4 + band;
}

/** Centimetres added: a lying child is 0.7 cm longer than standing. By `postureRule`. */
export const LENGTH_CORRECTION = /* @__PURE__ */ new Float64Array([0, 0, 0, 0, 0, 0, -0.7, 0, 0, 0.7, 0, 0]);

/** The posture that counts: standing below 9 months is implausible and counts as unknown. By `postureRule`. */
export const POSTURE_USED = /* @__PURE__ */ new Uint8Array([0, 0, 0, 0, 1, 1, 1, 1, 0, 2, 2, 2]);

/** 1 where a posture is implausible. By `postureRule`. */
export const NINE_MONTH_FLAG = /* @__PURE__ */ new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);

/** Centimetres added to the reading of a child of any age, known or not. */
export function lengthCorrectionAt(ageDays: number, posture: number): number {
  return LENGTH_CORRECTION[postureRule(posture, ageBandOf(ageDays))] as number;
}

/** With age and posture both unknown, a child shorter than this was measured lying. */
const LYING_BELOW_CM = 87;

/** Whether a child of unknown age is judged by length: the posture decides, else the size. */
export function isLyingAtUnknownAge(postureUsed: number, lengthCm: number): boolean {
  return postureUsed === PostureCode.missing ? lengthCm < LYING_BELOW_CM : postureUsed === PostureCode.L;
}

/** Whether a child of any age, known or not, is judged by length (else by height). */
export function isJudgedByLength(ageDays: number, postureUsed: number, lengthCm: number): boolean {
  const band = ageBandOf(ageDays);
  return band === AgeBand.unknown ? isLyingAtUnknownAge(postureUsed, lengthCm) : band !== AgeBand.standing;
}

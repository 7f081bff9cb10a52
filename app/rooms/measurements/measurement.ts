/** A stored measurement, and which of its z-scores may count. No I/O, no clock. */
import { ageInDays, assess } from '@anakkita/growth';
import type { Posture, Sex } from '@anakkita/growth';

/** Bits of `flags`: which z is implausible by the WHO limits. A flagged z never counts. */
export const flagBit = { length: 1, weight: 2, wasting: 4, bmi: 8 } as const;

export type UnitErrorState = 'proposed' | 'accepted' | 'rejected' | null;

/** What a count needs of a measurement. z in hundredths. */
export interface Counted {
  lenZ: number | null;
  weiZ: number | null;
  wflZ: number | null;
  flags: number;
  unitError: UnitErrorState;
  /** A unit error was proposed for the weight, the length, or both. */
  weightInDoubt: boolean;
  lengthInDoubt: boolean;
  oedema: boolean;
}

const held = (state: UnitErrorState): boolean => state === 'proposed' || state === 'rejected';

/** Length-for-age that may be counted, or null: flagged or held values never are. */
export function countedLength(m: Counted): number | null {
  if ((m.flags & flagBit.length) !== 0 || (m.lengthInDoubt && held(m.unitError))) return null;
  return m.lenZ;
}

/** Weight-for-age that may be counted, or null. */
export function countedWeight(m: Counted): number | null {
  if ((m.flags & flagBit.weight) !== 0 || (m.weightInDoubt && held(m.unitError))) return null;
  return m.weiZ;
}

/** Weight-for-length that may be counted, or null: it rests on both weight and length. */
export function countedWasting(m: Counted): number | null {
  const doubt = (m.weightInDoubt || m.lengthInDoubt) && held(m.unitError);
  if ((m.flags & (flagBit.wasting | flagBit.length)) !== 0 || doubt) return null;
  return m.wflZ;
}

/** What was recorded, in whole units. */
export interface Recorded {
  sex: Sex;
  bornOn: string;
  measuredOn: string;
  weightG: number | null;
  lengthMm: number | null;
  posture: Posture | null;
  armMm?: number | null;
  headMm?: number | null;
  oedema?: boolean;
}

/** z-scores of what was recorded, in whole hundredths, with the flag bits and the age in days. */
export interface Scores {
  ageDays: number;
  lenZ: number | null;
  weiZ: number | null;
  wflZ: number | null;
  bmiZ: number | null;
  flags: number;
}

const hundredths = (z: number | null): number | null => (z === null ? null : clampSmallint(Math.round(z * 100)));
/** A z beyond what the column holds is an error of units, flagged in any case; its exact size tells nothing. */
const clampSmallint = (n: number): number => Math.max(-32_000, Math.min(32_000, n));

/** Scores one recorded measurement by the WHO standards. Null everywhere when the date lies before birth. */
export function score(m: Recorded): Scores {
  const ageDays = ageInDays(m.bornOn, m.measuredOn);
  if (ageDays < 0) return { ageDays, lenZ: null, weiZ: null, wflZ: null, bmiZ: null, flags: 0 };
  const a = assess({
    sex: m.sex,
    ageDays,
    weightKg: m.weightG === null ? null : m.weightG / 1000,
    lengthCm: m.lengthMm === null ? null : m.lengthMm / 10,
    posture: m.posture,
    armCm: m.armMm == null ? null : m.armMm / 10,
    headCm: m.headMm == null ? null : m.headMm / 10,
    oedema: m.oedema ?? false,
  });
  const flags =
    (a.lengthForAge.flag === 1 ? flagBit.length : 0) |
    (a.weightForAge.flag === 1 ? flagBit.weight : 0) |
    (a.weightForLength.flag === 1 ? flagBit.wasting : 0) |
    (a.bmiForAge.flag === 1 ? flagBit.bmi : 0);
  return {
    ageDays,
    lenZ: hundredths(a.lengthForAge.z),
    weiZ: hundredths(a.weightForAge.z),
    wflZ: hundredths(a.weightForLength.z),
    bmiZ: hundredths(a.bmiForAge.z),
    flags,
  };
}

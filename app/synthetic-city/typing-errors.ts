import { type Assessment, assess, type Measurement } from '@anakkita/growth';
import type { Child } from './children.ts';
import { saltOf, share } from './draw.ts';
import type { Reading } from './measuring.ts';

const UNIT_ERRORS = 0.026;
const STALE = 0.0268;
/** A stale z differs by more than this in some index, else nobody could tell. */
const TOLD_APART = 0.03;

const units = saltOf('unit error');
const stale = saltOf('stale z');

/** The weight as typed: 85 or 8500 where 8.5 kg stood on the scale. */
export function typedWeight(seed: number, child: Child, { day, weightKg }: Reading): { weight: number; isUnitError: boolean } {
  const drawn = share(seed, units, child.id, day);
  if (drawn >= UNIT_ERRORS) return { weight: weightKg, isUnitError: false };
  return { weight: Math.round(weightKg * (drawn < UNIT_ERRORS * 0.6 ? 10 : 1000)), isUnitError: true };
}

/** The WHO's own answer for the row as it stands. */
export function assessByRule(child: Child, { ageDays, lengthCm, posture }: Reading, weightKg: number): Assessment {
  return assess({ sex: child.sex, ageDays, weightKg, lengthCm, posture });
}

/** What the program computed from the row as it stands. A child recorded standing below 9 months gets the 0.7 cm too. */
export function assessInTheirWay(child: Child, { ageDays, lengthCm }: Reading, weightKg: number, byRule: Assessment): Assessment {
  return byRule.nineMonthFlag ? assess({ sex: child.sex, ageDays, weightKg, lengthCm: lengthCm + 0.7, posture: 'L' }) : byRule;
}

/**
 * The z-scores that an edit left behind: somebody mended the birth date, the height or the posture, and the old ones
 * stayed. Null when this row is none of those.
 */
export function findStaleAssessment(seed: number, child: Child, reading: Reading, now: Assessment): Assessment | null {
  if (share(seed, stale, child.id, reading.day) >= STALE) return null;
  const { ageDays, weightKg, lengthCm, posture } = reading;
  const kind = share(seed, stale, child.id, -reading.day);
  const detail = share(seed, stale, reading.day, child.id);
  const sign = kind * 1000 - Math.floor(kind * 1000) < 0.5 ? -1 : 1;
  const before: Measurement = { sex: child.sex, ageDays, weightKg, lengthCm, posture };
  const edited: Measurement[] = [
    { ...before, ageDays: ageDays + sign * (12 + Math.floor(detail * 50)) },
    { ...before, lengthCm: lengthCm + sign * (1 + Math.floor(detail * 4)) },
    { ...before, posture: posture === 'L' ? 'H' : 'L' },
  ];
  const first = kind < 0.35 ? 0 : kind < 0.8 ? 1 : 2;
  for (const candidate of [edited[first], edited[1]]) {
    if (!candidate || (candidate.ageDays ?? 0) < 0) continue;
    const old = assess(candidate);
    if (!old.nineMonthFlag && differs(old, now)) return old;
  }
  return null;
}

function differs(a: Assessment, b: Assessment): boolean {
  return (
    apart(a.lengthForAge.z, b.lengthForAge.z) ||
    apart(a.weightForAge.z, b.weightForAge.z) ||
    apart(a.weightForLength.z, b.weightForLength.z)
  );
}

function apart(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) > TOLD_APART;
}

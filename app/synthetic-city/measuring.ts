import { lengthForAge, type Posture, valueAt, weightForAge } from '@anakkita/growth';
import type { Child } from './children.ts';
import { bell, saltOf, share } from './draw.ts';
import { type Surroundings, trackAt } from './growth-track.ts';
import type { Profile } from './profile.ts';

/** What a kader wrote down, before typing errors. */
export interface Reading {
  readonly day: number;
  readonly ageDays: number;
  readonly weightKg: number;
  readonly lengthCm: number;
  /** As recorded; it is the wrong one for the age in 5 % of the rows. */
  readonly posture: Posture;
  readonly wrongPosture: boolean;
  /** z of weight-for-age that the child truly had, for the arm that is measured with it. */
  readonly weightZ: number;
}

/** First day measured standing, and the first on which standing is believed. */
const STANDING_FROM = 731;
const BELIEVED_FROM = 274;

const WEIGHT_ERROR_KG = 0.08;
const WHOLE_CENTIMETRES = 0.767;
const WRONG_POSTURE = 0.0562;
const WRONG_POSTURE_INFANT = 0.015;
/** Half of the wrong postures are how the child was measured, half only how the form was filled in. */
const TRULY_SO = 0.5;
const LYING_ADDS_CM = 0.7;

const scale = saltOf('scale');
const board = saltOf('board');
const rounding = saltOf('rounding');
const posing = saltOf('posture');

/** Weighs and measures a child on a day, as honestly and as roughly as it is done. */
export function readingOn(seed: number, profile: Profile, child: Child, around: Surroundings, day: number): Reading {
  const ageDays = day - child.bornDay;
  const track = trackAt(seed, profile, child, around, ageDays);
  const ownPosture = ageDays >= STANDING_FROM ? 'H' : 'L';
  const wrongPosture = share(seed, posing, child.id, day) < (ageDays < BELIEVED_FROM ? WRONG_POSTURE_INFANT : WRONG_POSTURE);
  const posture = wrongPosture ? (ownPosture === 'H' ? 'L' : 'H') : ownPosture;
  const trulySo = wrongPosture && ageDays >= BELIEVED_FROM && share(seed, posing, child.id, -day) < TRULY_SO;
  const posed = trulySo ? (posture === 'L' ? LYING_ADDS_CM : -LYING_ADDS_CM) : 0;
  const length =
    (valueAt(lengthForAge, child.sex, ageDays, track.lengthZ) ?? 0) + posed + profile.lengthErrorCm * bell(seed, board, child.id, day);
  const weight = (valueAt(weightForAge, child.sex, ageDays, track.weightZ) ?? 0) + WEIGHT_ERROR_KG * bell(seed, scale, child.id, day);
  const whole = share(seed, rounding, child.id, day) < WHOLE_CENTIMETRES;
  return {
    day,
    ageDays,
    weightKg: Math.max(1, Math.round(weight * 10) / 10),
    lengthCm: whole ? Math.round(length) : Math.round(length * 10) / 10,
    posture,
    wrongPosture,
    weightZ: track.weightZ,
  };
}

/** Size at birth: kg to one decimal, whole centimetres. */
export function birthSizeOf(seed: number, profile: Profile, child: Child, around: Surroundings): { weightKg: number; lengthCm: number } {
  const track = trackAt(seed, profile, child, around, 0);
  return {
    weightKg: Math.max(0.9, Math.round((valueAt(weightForAge, child.sex, 0, track.weightZ) ?? 3) * 10) / 10),
    lengthCm: Math.max(34, Math.round(valueAt(lengthForAge, child.sex, 0, track.lengthZ) ?? 49)),
  };
}

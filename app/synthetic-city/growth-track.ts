import { ageInMonths } from '@anakkita/growth';
import type { Child } from './children.ts';
import { bell, evenShare, normalQuantile, saltOf, share } from './draw.ts';
import { atAge, type Profile } from './profile.ts';

/** Where a child truly stands on an age: z of length-for-age and weight-for-age before anybody measures. */
export interface Track {
  readonly lengthZ: number;
  readonly weightZ: number;
}

/** What a child's first home does to its growth. */
export interface Surroundings {
  /** How many times as often as in the whole city children falter here. */
  readonly burden: number;
  /** The neighbourhood's own shift in z. */
  readonly shift: number;
  /** Age in days at which the city began to look after short children; unset: it does not. */
  readonly careFromAgeDays?: number;
}

const FAMILY_SPREAD = 0.18;
const BORN_EARLY = 0.02;
const BIRTH_SPREAD = 0.55;
const WANDER = 0.2;
const MONTHS_PER_WANDER = 4;
/** A doubled burden moves the whole village down by this much z, which about doubles the tail below -2. */
const SHIFT_PER_DOUBLING = 0.16;
const ILLNESS_MONTHS = 5;
const CARED_BELOW_Z = -1.75;
const CARED_FROM_DAYS = 183;
const MOST_CAUGHT_UP = 0.8;

const base = saltOf('base');
const family = saltOf('family growth');
const birth = saltOf('birth size');
const wanderLength = saltOf('wandering length');
const wanderWeight = saltOf('wandering weight');
const faltering = saltOf('faltering');
const illness = saltOf('illness');
const caring = saltOf('caring');

/** The track of a child at an age in days. Pure: the same child has the same childhood in every month it is asked for. */
export function trackAt(seed: number, profile: Profile, child: Child, around: Surroundings, ageDays: number): Track {
  const alone = trackAlone(seed, profile, child, around, ageDays);
  const gained = caughtUp(seed, profile, child, around, ageDays, alone.lengthZ);
  return gained === 0 ? alone : { lengthZ: alone.lengthZ + gained, weightZ: alone.weightZ + 1.2 * gained };
}

/** z of length that a short child has made up since it is looked after: some quickly, some hardly, and never beyond what was lost. */
function caughtUp(seed: number, profile: Profile, child: Child, around: Surroundings, ageDays: number, lengthZ: number): number {
  const from = around.careFromAgeDays;
  if (from === undefined || ageDays <= from || lengthZ > -1.4) return 0;
  const began = Math.max(from, CARED_FROM_DAYS);
  if (ageDays <= began || trackAlone(seed, profile, child, around, began).lengthZ > CARED_BELOW_Z) return 0;
  const months = ageInMonths(ageDays) - ageInMonths(began);
  return Math.min(MOST_CAUGHT_UP, months * (0.01 + 0.17 * share(seed, caring, child.id) ** 1.5));
}

function trackAlone(seed: number, profile: Profile, child: Child, around: Surroundings, ageDays: number): Track {
  const months = ageInMonths(ageDays);
  // Identical or not, twins share most of what makes them long or short.
  const elder = child.twin === 2 ? child.id - 1 : child.id;
  const length = normalQuantile(evenShare(seed, base, elder, 0));
  const weight = normalQuantile(evenShare(seed, base, elder, 1));
  const shared =
    FAMILY_SPREAD * bell(seed, family, child.family) +
    around.shift -
    SHIFT_PER_DOUBLING * Math.log2(around.burden) -
    (child.twin ? 0.3 : 0);
  const newborn = Math.exp(-months / 4) * (BIRTH_SPREAD * bell(seed, birth, child.id) - earliness(seed, child));
  const lost = lostByFaltering(seed, profile, elder, around.burden, months);
  const ill = lostByIllness(seed, child.id, months);
  const wandering = wander(seed, wanderLength, child.id, months);
  return {
    lengthZ: atAge(profile.lengthMeans, months) + profile.lengthSpread * length + shared + newborn + WANDER * wandering - lost - ill.length,
    weightZ:
      atAge(profile.weightMeans, months) +
      profile.weightSpread * (profile.together * length + Math.sqrt(1 - profile.together ** 2) * weight) +
      shared +
      newborn +
      WANDER * (0.8 * wandering + 0.6 * wander(seed, wanderWeight, child.id, months)) -
      0.6 * lost -
      ill.weight,
  };
}

/** z that a child born too early is behind at birth, half of it regained in three months. Twins come early. */
function earliness(seed: number, child: Child): number {
  const tooEarly = share(seed, birth, child.id, 1) < BORN_EARLY ? 1.2 + 2 * share(seed, birth, child.id, 2) : 0;
  return tooEarly + (child.twin ? 0.8 : 0);
}

/** A smooth walk around 0 with spread 1, a new direction every few months. */
function wander(seed: number, salt: number, id: number, months: number): number {
  const at = months / MONTHS_PER_WANDER;
  const knot = Math.floor(at);
  const turn = ((at - knot) * Math.PI) / 2;
  return Math.cos(turn) * bell(seed, salt, id, knot) + Math.sin(turn) * bell(seed, salt, id, knot + 1);
}

/** z that a faltering child has lost: from some month of the first year it falls for ten months; a third is made up later. */
function lostByFaltering(seed: number, profile: Profile, id: number, burden: number, months: number): number {
  if (evenShare(seed, base, id, 2) >= profile.faltering * burden) return 0;
  const begins = 2 + 8 * share(seed, faltering, id, 0);
  const depth = profile.falteringDepth * (0.5 + 1.3 * share(seed, faltering, id, 1));
  const fallen = Math.min(1, Math.max(0, (months - begins) / 10));
  const regained = Math.min(1, Math.max(0, (months - 26) / 30)) * 0.7 * share(seed, faltering, id, 2);
  return depth * fallen * (1 - regained);
}

/** z lost to the infections of the last months: weight at once, regained by catch-up; length later and less. */
function lostByIllness(seed: number, id: number, months: number): Lost {
  const now = Math.floor(months);
  let weight = 0;
  let length = 0;
  for (let ago = 0; ago <= ILLNESS_MONTHS; ago++) {
    const month = now - ago;
    if (month < 1) break;
    const drawn = share(seed, illness, id, month);
    const risk = month >= 6 && month < 24 ? 0.1 : 0.05;
    if (drawn >= risk) continue;
    const severity = 0.3 + 0.6 * (drawn / risk);
    const since = months - month;
    weight += severity * Math.exp(-since / 1.5);
    length += 0.25 * severity * (since / 2) * Math.exp(1 - since / 2) * 0.5;
  }
  return { weight, length };
}

interface Lost {
  readonly weight: number;
  readonly length: number;
}

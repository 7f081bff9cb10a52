/**
 * Where a child stands as of a date: class, what it asks for first, why, and its place in the register. One pure rule
 * that import, screens and tests share; the words are those of the programme.
 */
import { classify, completedMonths, isTwiceT } from '@anakkita/growth';
import type { GainLetter, Sex } from '@anakkita/growth';
import { addMonths } from '../../platform/clock/index.ts';
import { countedLength, countedWasting, countedWeight } from '../measurements/index.ts';
import type { Counted } from '../measurements/index.ts';

export const childClasses = ['severely_stunted', 'stunted', 'normal', 'tall', 'held', 'unseen'] as const;
export type ChildClass = (typeof childClasses)[number];

/** First thing a child asks for, most pressing first. */
export const attentions = ['urgent', 'case', 'remeasure', 'at_risk', 'none', 'aged_out'] as const;
export type Attention = (typeof attentions)[number];

export const reasons = [
  'severe_wasting', 'oedema', 'thin_arm', 'severely_stunted', 'stunted', 'case_open', 'implausible', 'unit_error',
  'no_gain', 'no_gain_twice', 'below_red_line', 'wasted', 'short_and_falling', 'small_at_birth',
] as const;
export type StandingReason = (typeof reasons)[number];

/** One measurement as the rule needs it, z in hundredths. */
export interface StandingMeasurement extends Counted {
  id: string;
  on: string;
  armMm: number | null;
  gain: GainLetter | null;
}

export interface StandingInput {
  sex: Sex;
  bornOn: string;
  birthWeightG: number | null;
  /** Oldest first, superseded ones left out. */
  measurements: readonly StandingMeasurement[];
  asOf: string;
  caseIsOpen: boolean;
  remeasureIsOpen: boolean;
  /** An urgent task of an earlier measurement is still open, or the one of the last measurement is done. */
  urgent: 'open' | 'done' | 'none';
  settings?: StandingSettings;
}

/** Figures a city may set. */
export interface StandingSettings {
  /** How long the last plausible measurement speaks for the child, months. */
  seenMonths: number;
  /** Birth weight below which a child is small, grams (below 2,500). */
  smallAtBirthG: number;
}
export const standingSettings: StandingSettings = { seenMonths: 6, smallAtBirthG: 2500 };

export interface Standing {
  ageMonths: number;
  class: ChildClass;
  wasting: string;
  weightClass: string;
  attention: Attention;
  reasons: StandingReason[];
  lenZ: number | null;
  weiZ: number | null;
  wflZ: number | null;
  lastMeasuredOn: string | null;
  lastCountedOn: string | null;
  /** The measurement that gave the class. */
  countedId: string | null;
  /** Last six of length-for-age, oldest first. */
  recent: { on: string; z: number | null; held: boolean }[];
  urgency: number;
}

/** The age from which a child is no longer in the register's counts. */
export const AGED_OUT_MONTHS = 60;

/** Works out where a child stands. Measurements after `asOf` are left out. */
export function standingOf(input: StandingInput): Standing {
  const settings = input.settings ?? standingSettings;
  const ageMonths = completedMonths(input.bornOn, input.asOf);
  const until = input.measurements.filter((m) => m.on <= input.asOf);
  const from = addMonths(input.asOf, -settings.seenMonths);
  const seen = until.filter((m) => m.on > from);
  const length = seen.findLast((m) => countedLength(m) !== null);
  const weight = seen.findLast((m) => countedWeight(m) !== null);
  const wasting = seen.findLast((m) => countedWasting(m) !== null);
  const lenZ = length === undefined ? null : countedLength(length);
  const weiZ = weight === undefined ? null : countedWeight(weight);
  const wflZ = wasting === undefined ? null : countedWasting(wasting);
  const ofLength = classify('lengthForAge', lenZ === null ? null : lenZ / 100)?.code;
  const childClass: ChildClass = ofLength ?? (seen.some((m) => m.lenZ !== null || m.lengthInDoubt) ? 'held' : 'unseen');
  const why = reasonsFor(input, until, seen, childClass, lenZ, settings, ageMonths);
  const attention = attentionFor(why, input, childClass, ageMonths);
  return {
    ageMonths,
    class: childClass,
    wasting: classify('weightForLength', wflZ === null ? null : wflZ / 100)?.code ?? 'none',
    weightClass: classify('weightForAge', weiZ === null ? null : weiZ / 100)?.code ?? 'none',
    attention,
    reasons: why,
    lenZ,
    weiZ,
    wflZ,
    lastMeasuredOn: until.at(-1)?.on ?? null,
    lastCountedOn: length?.on ?? null,
    countedId: length?.id ?? null,
    recent: until.slice(-6).map((m) => ({ on: m.on, z: m.lenZ, held: m.lenZ !== null && countedLength(m) === null })),
    urgency: urgencyOf(attention, childClass, lenZ, wflZ),
  };
}

/** Why a measurement is urgent: a task for the puskesmas within 24 hours, stunted or not. Empty: it is not. */
export function urgentReasons(m: StandingMeasurement, ageMonths: number): StandingReason[] {
  const why: StandingReason[] = [];
  const wasting = countedWasting(m);
  if (wasting !== null && wasting < -300) why.push('severe_wasting');
  if (m.oedema) why.push('oedema');
  if (m.armMm !== null && m.armMm < 115 && ageMonths >= 6 && ageMonths < AGED_OUT_MONTHS) why.push('thin_arm');
  return why;
}

function reasonsFor(
  input: StandingInput,
  until: readonly StandingMeasurement[],
  seen: readonly StandingMeasurement[],
  childClass: ChildClass,
  lenZ: number | null,
  settings: StandingSettings,
  ageMonths: number,
): StandingReason[] {
  const why: StandingReason[] = [];
  const last = seen.at(-1);
  if (last !== undefined && input.urgent !== 'done') why.push(...urgentReasons(last, completedMonths(input.bornOn, last.on)));
  if (childClass === 'severely_stunted' || childClass === 'stunted') why.push(childClass);
  else if (input.caseIsOpen) why.push('case_open');
  if (last !== undefined && last.unitError === 'proposed') why.push('unit_error');
  if (input.remeasureIsOpen) why.push('implausible');
  why.push(...riskReasons(input, until, seen, lenZ, settings, ageMonths));
  return why;
}

/** At risk: T or 2T, below the red line, weight-for-length < -2, length-for-age < -1.5 and falling, born small. */
function riskReasons(
  input: StandingInput,
  until: readonly StandingMeasurement[],
  seen: readonly StandingMeasurement[],
  lenZ: number | null,
  settings: StandingSettings,
  ageMonths: number,
): StandingReason[] {
  const why: StandingReason[] = [];
  const last = seen.at(-1);
  if (last?.gain === 'T') why.push(isTwiceT(until.map((m) => m.gain)) ? 'no_gain_twice' : 'no_gain');
  const weight = seen.findLast((m) => countedWeight(m) !== null);
  if (weight !== undefined && countedWeight(weight)! < -300) why.push('below_red_line');
  const thin = seen.findLast((m) => countedWasting(m) !== null);
  if (thin !== undefined && countedWasting(thin)! < -200) why.push('wasted');
  const lengths = until.map(countedLength).filter((z) => z !== null);
  const before = lengths.at(-2);
  if (lenZ !== null && lenZ < -150 && before !== undefined && lenZ < before) why.push('short_and_falling');
  if (input.birthWeightG !== null && input.birthWeightG < settings.smallAtBirthG && ageMonths < 24) why.push('small_at_birth');
  return why;
}

const URGENT: readonly StandingReason[] = ['severe_wasting', 'oedema', 'thin_arm'];
const RISK: readonly StandingReason[] = ['no_gain', 'no_gain_twice', 'below_red_line', 'wasted', 'short_and_falling', 'small_at_birth'];

function attentionFor(why: readonly StandingReason[], input: StandingInput, childClass: ChildClass, ageMonths: number): Attention {
  if (ageMonths >= AGED_OUT_MONTHS) return 'aged_out';
  if (input.urgent === 'open' || why.some((one) => URGENT.includes(one))) return 'urgent';
  if (childClass === 'severely_stunted' || childClass === 'stunted' || input.caseIsOpen) return 'case';
  if (childClass === 'held' || why.includes('implausible') || why.includes('unit_error')) return 'remeasure';
  return why.some((one) => RISK.includes(one)) ? 'at_risk' : 'none';
}

/** Smaller comes first: by what is asked for, severe before stunted, then by the lower z. */
function urgencyOf(attention: Attention, childClass: ChildClass, lenZ: number | null, wflZ: number | null): number {
  const group = attentions.indexOf(attention) * 2 + (childClass === 'severely_stunted' ? 0 : 1);
  const z = attention === 'urgent' ? Math.min(wflZ ?? 0, lenZ ?? 0) : (lenZ ?? 0);
  return group * 100_000 + z + 40_000;
}

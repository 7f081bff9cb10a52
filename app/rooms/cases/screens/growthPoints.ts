/** A child's measurements as points of one growth chart. Pure. */
import { assess, DAYS_PER_MONTH } from '@anakkita/growth';
import type { ChartIndex } from '../../../platform/ui/charts/curves.ts';
import type { GrowthPoint } from '../../../platform/ui/charts/growthPoint.ts';
import { countedLength, countedWasting, countedWeight, flagBit } from '../../measurements/index.ts';
import type { MeasurementView } from '../index.ts';

/** The four indices a child is judged by. */
export const indices = ['length', 'weight', 'wasting', 'bmi'] as const;
export type Index = (typeof indices)[number];

/** From this day of life on a child is judged by its height. */
const HEIGHT_FROM_DAY = 731;

/** Which paper an index is drawn on: weight goes over height once the newest measurement is of a two-year-old. */
export function chartOf(index: Index, measurements: readonly MeasurementView[]): ChartIndex {
  if (index === 'length') return 'lengthForAge';
  if (index === 'weight') return 'weightForAge';
  if (index === 'bmi') return 'bmiForAge';
  return (measurements.at(-1)?.ageDays ?? 0) >= HEIGHT_FROM_DAY ? 'weightForHeight' : 'weightForLength';
}

/** Why a measurement's value is not counted: beyond what is plausible, or an error of units that waits for or got a no. */
export type HeldReason = 'implausible' | 'waits' | 'left';

/** A measurement as the counting rules of `measurements` take it. */
export function countable(m: MeasurementView) {
  const { lenZ, weiZ, wflZ, flags, unitError, oedema } = m;
  return {
    lenZ,
    weiZ,
    wflZ,
    flags,
    unitError,
    oedema,
    weightInDoubt: m.proposedWeightG !== null,
    lengthInDoubt: m.proposedLengthMm !== null,
  };
}

/** Hundredths of z of an index that count, or null. */
export function countedZ(index: Index, m: MeasurementView): number | null {
  if (index === 'length') return countedLength(countable(m));
  if (index === 'weight') return countedWeight(countable(m));
  const wasting = countedWasting(countable(m));
  if (index === 'wasting') return wasting;
  // BMI rests on the same weight and length; what holds those holds it too.
  return (m.flags & flagBit.bmi) !== 0 || inDoubt(m, 'bmi') ? null : m.bmiZ;
}

/** Hundredths of z as computed, whether or not it counts. */
export function shownZ(index: Index, m: MeasurementView): number | null {
  return { length: m.lenZ, weight: m.weiZ, wasting: m.wflZ, bmi: m.bmiZ }[index];
}

function inDoubt(m: MeasurementView, index: Index): boolean {
  if (m.unitError !== 'proposed' && m.unitError !== 'rejected') return false;
  if (index === 'length') return m.proposedLengthMm !== null;
  if (index === 'weight') return m.proposedWeightG !== null;
  return m.proposedLengthMm !== null || m.proposedWeightG !== null;
}

/** Why an index of a measurement is held, or null when it counts or was not measured. */
export function heldReason(index: Index, m: MeasurementView): HeldReason | null {
  if (inDoubt(m, index)) return m.unitError === 'proposed' ? 'waits' : 'left';
  return shownZ(index, m) !== null && countedZ(index, m) === null ? 'implausible' : null;
}

interface Child {
  sex: 'M' | 'F';
}

/** Points of an index, oldest first, with the held ones among them; `words` says why one is held. */
export function pointsOf(
  index: Index,
  child: Child,
  measurements: readonly MeasurementView[],
  words: Readonly<Record<HeldReason, string>>,
): GrowthPoint[] {
  const chart = chartOf(index, measurements);
  return measurements.flatMap((m): GrowthPoint[] => {
    const weightKg = m.weightG === null ? null : m.weightG / 1000;
    const scored = assess({
      sex: child.sex,
      ageDays: m.ageDays,
      weightKg,
      lengthCm: m.lengthMm === null ? null : m.lengthMm / 10,
      posture: m.posture,
    });
    const value = index === 'length' ? scored.correctedLengthCm : index === 'bmi' ? scored.bmi : weightKg;
    const byLength = chart === 'weightForLength' || chart === 'weightForHeight';
    const x = byLength ? scored.correctedLengthCm : m.ageDays / DAYS_PER_MONTH;
    if (value === null || x === null) return [];
    if (byLength && m.ageDays >= HEIGHT_FROM_DAY !== (chart === 'weightForHeight')) return [];
    const z = shownZ(index, m);
    const held = heldReason(index, m);
    return [
      { key: m.id, measuredOn: m.measuredOn, x, value, z: z === null ? null : z / 100, ...(held === null ? {} : { held: words[held] }) },
    ];
  });
}

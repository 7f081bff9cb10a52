import { DAYS_PER_MONTH, ageInDays, assess } from '@anakkita/growth';
import type { GrowthPoint } from '../../../platform/ui/charts/growthPoint.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { ImportRowView } from '../contract.ts';

/** One figure in doubt: as it was written, and as it was probably meant. */
export interface Doubt {
  written: string;
  meant: string;
  unit: 'kg' | 'cm';
}

const DECIMALS = { kg: 3, cm: 1 } as const;

/** `8500` grams are `8,5`; decimals that say nothing are left out. */
export function sizeOf(value: number, unit: Doubt['unit']): string {
  const size = unit === 'kg' ? value / 1000 : value / 10;
  const decimals = Array.from({ length: DECIMALS[unit] }, (_, at) => at + 1).find((one) => Number(size.toFixed(one)) === size) ?? DECIMALS[unit];
  return formatNumber(size, decimals);
}

/** The weight in doubt, or null. */
export function weightDoubt(row: ImportRowView): Doubt | null {
  if (row.proposedWeightG === null) return null;
  return { written: written(row.rawWeight, row.weightG, 'kg'), meant: sizeOf(row.proposedWeightG, 'kg'), unit: 'kg' };
}

/** The length in doubt, or null. */
export function lengthDoubt(row: ImportRowView): Doubt | null {
  if (row.proposedLengthMm === null) return null;
  return { written: written(row.rawLength, row.lengthMm, 'cm'), meant: sizeOf(row.proposedLengthMm, 'cm'), unit: 'cm' };
}

function written(raw: string | null, recorded: number | null, unit: Doubt['unit']): string {
  if (raw !== null && raw !== '') return raw;
  return recorded === null ? '' : sizeOf(recorded, unit);
}

/** Weight in doubt and length in doubt, each the other's figure: the columns were changed over. */
export function isSwapped(row: ImportRowView): boolean {
  if (row.proposedWeightG === null || row.proposedLengthMm === null || row.weightG === null || row.lengthMm === null) return false;
  return row.proposedWeightG === row.lengthMm * 100 && row.proposedLengthMm === Math.round(row.weightG / 100);
}

/** The growth picture that proves a proposal: earlier measurements, the written figure held, the proposed one last. */
export function proofPoints(row: ImportRowView, which: 'weight' | 'length', held: string): GrowthPoint[] {
  const side = row.row;
  if (side === null || side.bornOn === null || row.measuredOn === null) return [];
  const sex = side.sex === 'F' ? 'F' : 'M';
  const ageDays = ageInDays(side.bornOn, row.measuredOn);
  const point = (key: string, on: string, days: number, weightG: number | null, lengthMm: number | null): GrowthPoint[] => {
    const value = which === 'weight' ? weightG : lengthMm;
    if (value === null) return [];
    const size = which === 'weight' ? value / 1000 : value / 10;
    const scores = assess({ sex, ageDays: days, weightKg: which === 'weight' ? size : null, lengthCm: which === 'length' ? size : null });
    return [{ key, measuredOn: on, x: days / DAYS_PER_MONTH, value: size, z: (which === 'weight' ? scores.weightForAge : scores.lengthForAge).z }];
  };
  const earlier = row.history.flatMap((one) => point(one.on, one.on, one.ageDays, one.weightG, one.lengthMm));
  const inFile = point('file', row.measuredOn, ageDays, row.weightG, row.lengthMm).map((one) => ({ ...one, z: null, held }));
  const proposed = point('proposed', row.measuredOn, ageDays, row.proposedWeightG ?? row.weightG, row.proposedLengthMm ?? row.lengthMm);
  return [...earlier, ...inFile, ...proposed];
}

/** Grams since the last weighing before this one: `{ grams, since }`; null without one. */
export function changeSince(row: ImportRowView): { grams: number; since: string } | null {
  const last = row.history.findLast((one) => one.weightG !== null);
  if (last === undefined || last.weightG === null || row.proposedWeightG === null) return null;
  return { grams: row.proposedWeightG - last.weightG, since: last.on };
}

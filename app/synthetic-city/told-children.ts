import { assess, DAYS_PER_MONTH, gainGrams, gainsEnough, lengthForAge, valueAt, weightForAge } from '@anakkita/growth';
import { dayOf, dayText, daysIn, yearsMonthsDays } from './calendar.ts';
import type { City } from './city.ts';
import { type EppgbmRow, indicesOf } from './eppgbm-row.ts';
import type { Track } from './growth-track.ts';
import type { RowTruth } from './month-truth.ts';

/** A child whose childhood is told rather than drawn: for tours, where everybody should meet the same one. Made up like all others. */
export interface ToldChild {
  readonly name: string;
  readonly sex: 'M' | 'F';
  readonly parents: string;
  /** Completed months, about, in the first month of the city. */
  readonly ageMonths: number;
  readonly bornOnDay: number;
  readonly village: string;
  readonly district: string;
  readonly puskesmas: string;
  readonly rt: number;
  readonly rw: number;
  readonly address: string;
  readonly measuredOnDay: number;
  /** z of length-for-age and weight-for-age, month by month; after the last it goes on as it was. */
  readonly lengthZ: readonly number[];
  readonly weightZ: readonly number[];
}

/** No child of the town has a serial as high. */
const LAST_SERIAL = 9999;

/** Birthday, YYYY-MM-DD, of a told child of a city that begins in a month. */
export function bornOnOf(child: Pick<ToldChild, 'ageMonths' | 'bornOnDay'>, firstMonth: number): string {
  return dayText(bornDayOf(child, firstMonth));
}

function bornDayOf({ ageMonths, bornOnDay }: Pick<ToldChild, 'ageMonths' | 'bornOnDay'>, firstMonth: number): number {
  const month = firstMonth - ageMonths - 1;
  return dayOf(month, Math.min(bornOnDay, daysIn(month)));
}

/** The number of a told child; `at` is its place in the list. */
export function toldNikOf({ firstMonth, town }: City, child: ToldChild, at: number): string {
  const [year = '', month = '', day = ''] = dayText(bornDayOf(child, firstMonth)).split('-');
  const dayDigits = child.sex === 'F' ? String(Number(day) + 40) : day;
  return `3271${town.villages.find(({ name }) => name === child.village)?.districtDigits ?? '01'}${dayDigits}${month}${year.slice(2)}${LAST_SERIAL - at}`;
}

/** How it grows between the months that are told. */
export function toldTrackOn({ firstMonth }: City, { lengthZ, weightZ, measuredOnDay }: ToldChild, day: number): Track {
  const since = (day - dayOf(firstMonth, measuredOnDay)) / DAYS_PER_MONTH;
  const between = (list: readonly number[]): number => {
    const at = Math.min(list.length - 1, Math.max(0, since));
    const [low, high] = [list[Math.floor(at)]!, list[Math.ceil(at)]!];
    return low + (high - low) * (at - Math.floor(at));
  };
  return { lengthZ: between(lengthZ), weightZ: between(weightZ) };
}

/** Rows of the told children in a month's file, numbered on from `number`. */
export function* toldRows(city: City, month: number, number: number): Generator<{ row: EppgbmRow; truth: RowTruth }> {
  for (const [at, child] of (city.options.told ?? []).entries()) yield rowOf(city, child, at, month, ++number);
}

const sizeOf = (child: ToldChild, ageDays: number, since: number): { weightKg: number; lengthCm: number } => ({
  weightKg: Math.round((valueAt(weightForAge, child.sex, ageDays, child.weightZ[Math.min(since, child.weightZ.length - 1)]!) ?? 0) * 10) / 10,
  lengthCm: Math.round((valueAt(lengthForAge, child.sex, ageDays, child.lengthZ[Math.min(since, child.lengthZ.length - 1)]!) ?? 0) * 10) / 10,
});

function rowOf(city: City, child: ToldChild, at: number, month: number, number: number): { row: EppgbmRow; truth: RowTruth } {
  const { firstMonth, town } = city;
  const born = bornDayOf(child, firstMonth);
  const day = dayOf(month, child.measuredOnDay);
  const ageDays = day - born;
  const posture = ageDays < 731 ? 'L' : 'H';
  const since = Math.max(0, month - firstMonth);
  const { weightKg, lengthCm } = sizeOf(child, ageDays, since);
  const assessed = assess({ sex: child.sex, ageDays, weightKg, lengthCm, posture });
  const village = town.villages.find(({ name }) => name === child.village);
  const nik = toldNikOf(city, child, at);
  const before = since === 0 ? null : sizeOf(child, dayOf(month - 1, child.measuredOnDay) - born, since - 1);
  const age = yearsMonthsDays(born, day);
  const gain = before === null ? 'B' : gainsEnough(child.sex, age.years * 12 + age.months, gainGrams(before.weightKg, weightKg)) ? 'N' : 'T';
  const row: EppgbmRow = {
    number, nik, nikInLinks: nik, name: child.name, sex: child.sex === 'M' ? 'L' : 'P', bornOn: dayText(born), birthWeight: '2.6', birthLength: '46', parents: child.parents,
    district: child.district.toUpperCase(), puskesmas: child.puskesmas.toUpperCase(), village: child.village.toUpperCase(), posyandu: village?.posyandu[0]?.name ?? '', rt: String(child.rt).padStart(3, '0'),
    rw: String(child.rw).padStart(3, '0'), address: child.address, age, measuredOn: dayText(day), weight: String(weightKg), length: String(lengthCm), posture: posture === 'L' ? 'Terlentang' : 'Berdiri',
    arm: '13.5', indices: indicesOf(assessed), gain, vitaminA: '', kpsp: 'Sesuai', kia: 'Ya', mothersClass: 'Ya', mbg: 'Tidak',
  };
  const { lengthForAge: length, weightForLength: shape, weightForAge: weight } = assessed;
  const isBelow = (z: number | null, limit: number): boolean => z !== null && z < limit;
  return {
    row,
    truth: {
      childKey: nik, familyKey: -1 - at, weightKg, isRepeated: false, isUnitError: false, isStale: false, isWrongPosture: false, isStandingUnder9: false, nik: 'whole', isRenamed: false, isMoved: false,
      isTwin: false, hasOutlierLabel: false, isStunted: isBelow(length.z, -2), isSevere: isBelow(length.z, -3), isWasted: isBelow(shape.z, -2), isUnderweight: isBelow(weight.z, -2),
    },
  };
}

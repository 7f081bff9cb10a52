import { gainGrams, gainsEnough, type Score } from '@anakkita/growth';
import { dayOf, dayText, monthNumber, monthText, yearsMonthsDays } from './calendar.ts';
import { buildCity, type City, findVisitBefore, surroundingsOf, type Visit, visitsIn } from './city.ts';
import { saltOf, share } from './draw.ts';
import { addressOf, homeOf } from './families.ts';
import { type EppgbmRow, indicesOf } from './eppgbm-row.ts';
import type { Surroundings } from './growth-track.ts';
import { nikOf, nikStateOf, shownNik } from './identity-number.ts';
import { birthSizeOf, readingOn } from './measuring.ts';
import type { RowTruth } from './month-truth.ts';
import { writtenName, writtenParents } from './naming.ts';
import type { CityOptions } from './options.ts';
import { toldRows } from './told-children.ts';
import { answersOf, armOf, birthTexts, placeNumber } from './side-columns.ts';
import { assessByRule, assessInTheirWay, findStaleAssessment, typedWeight } from './typing-errors.ts';

/** One row of a month's file and what is true of it. */
export interface CityRow {
  readonly row: EppgbmRow;
  readonly truth: RowTruth;
}

/** A row is repeated below itself. Rows with an error of another kind are not, so that each error stands for itself. */
const REPEATED = 0.0108;
/** Of the repeated rows, those that hide the NIK the second time. */
const REPEATED_MASKED = 0.2;

const repeating = saltOf('repeated row');

/**
 * The rows of one month's file, made one by one; any month may be asked for alone and is the same every time.
 *
 * @param month YYYY-MM
 * @example for (const { row } of cityMonth(options, '2026-10')) importer.judge(cellsOf(row));
 * @throws RangeError when the month is no month
 */
export function* cityMonth(options: CityOptions, month: string): Generator<CityRow> {
  yield* rowsOf(buildCity(options), monthNumber(month));
}

/** The same for a city that is already built. */
export function* rowsOf(city: City, month: number): Generator<CityRow> {
  let number = 0;
  for (const visit of visitsIn(city, month)) {
    const made = rowOf(city, visit, ++number);
    yield made;
    const { truth } = made;
    const isSound = !truth.isUnitError && !truth.isStale && !truth.isStandingUnder9;
    const drawn = share(city.seed, repeating, visit.child.id, month);
    if (!isSound || drawn >= REPEATED) continue;
    const hidesNik = drawn < REPEATED * REPEATED_MASKED && truth.nik === 'whole';
    const nik = hidesNik ? shownNik(made.row.nikInLinks, 'masked') : made.row.nik;
    yield { row: { ...made.row, number: ++number, nik }, truth: { ...truth, isRepeated: true } };
  }
  yield* toldRows(city, month, number);
}

/** When the month's file was downloaded: in the morning of the first days of the next month. */
export function downloadedAt({ seed }: City, month: number): string {
  const at = share(seed, repeating, -1, month);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${dayText(dayOf(month + 1, 1 + Math.floor(at * 4)))} ${two(8 + at * 3)}:${two((at * 601) % 60)}:${two((at * 7919) % 60)}`;
}

/** @example fileNameOf(24321) // 'ppgbm-2026-10.xls' */
export function fileNameOf(month: number): string {
  return `ppgbm-${monthText(month)}.xls`;
}

function rowOf(city: City, visit: Visit, number: number): CityRow {
  const { seed, profile } = city;
  const { child, home, day, month } = visit;
  const around = surroundingsOf(city, child);
  const reading = readingOn(seed, profile, child, around, day);
  const { weight, isUnitError } = typedWeight(seed, child, reading);
  const byRule = assessByRule(child, reading, weight);
  const now = assessInTheirWay(child, reading, weight, byRule);
  const isStandingUnder9 = byRule.nineMonthFlag;
  const stale = isUnitError || isStandingUnder9 ? null : findStaleAssessment(seed, child, reading, now);
  const indices = indicesOf(stale ?? now);
  const nik = nikOf(child, homeOf(seed, city.town, child.family, child.bornMonth).village.districtDigits);
  const nikState = nikStateOf(seed, child, month);
  const name = writtenName(seed, child, month, home.posyandu.capitals);
  const before = findVisitBefore(city, child, month);
  const inEarlierFile = before !== null && before.month >= city.firstMonth ? before : null;
  const nameBefore = inEarlierFile ? writtenName(seed, child, inEarlierFile.month, inEarlierFile.home.posyandu.capitals) : name;
  const row: EppgbmRow = {
    number,
    nik: shownNik(nik, nikState),
    nikInLinks: nik,
    name,
    sex: child.sex === 'M' ? 'L' : 'P',
    bornOn: dayText(child.bornDay),
    ...birthTexts(seed, child, birthSizeOf(seed, profile, child, around)),
    parents: writtenParents(seed, child, month),
    district: home.village.district.toUpperCase(),
    puskesmas: home.village.puskesmas.toUpperCase(),
    village: home.village.name.toUpperCase(),
    posyandu: home.posyandu.name,
    rt: placeNumber(seed, child, month, home.rt, home.posyandu.digits),
    rw: placeNumber(seed, child, -month, home.posyandu.rw, home.posyandu.digits),
    address: addressOf(seed, child.family, home),
    age: yearsMonthsDays(child.bornDay, day),
    measuredOn: dayText(day),
    weight: String(weight),
    length: String(reading.lengthCm),
    posture: reading.posture === 'L' ? 'Terlentang' : 'Berdiri',
    arm: armOf(seed, child, reading),
    indices,
    gain: gainOf(city, visit, around, before, weight),
    ...answersOf(seed, child, month, reading.ageDays),
  };
  return {
    row,
    truth: {
      childKey: nik,
      familyKey: child.family,
      weightKg: reading.weightKg,
      isRepeated: false,
      isUnitError,
      isStale: stale !== null,
      isWrongPosture: reading.wrongPosture,
      isStandingUnder9,
      nik: nikState,
      isRenamed: name.toLowerCase() !== nameBefore.toLowerCase(),
      isMoved: inEarlierFile !== null && inEarlierFile.home.village !== home.village,
      isTwin: child.twin !== 0,
      hasOutlierLabel: [indices.weightForAge, indices.lengthForAge, indices.weightForLength].includes('Outlier'),
      isStunted: isBelow(byRule.lengthForAge, -2),
      isSevere: isBelow(byRule.lengthForAge, -3),
      isWasted: isBelow(byRule.weightForLength, -2),
      isUnderweight: isBelow(byRule.weightForAge, -2),
    },
  };
}

function isBelow({ z, flag }: Score, limit: number): boolean {
  return z !== null && flag === 0 && z < limit;
}

function gainOf(
  { seed, profile }: City,
  { child, day, month }: Visit,
  around: Surroundings,
  before: Visit | null,
  weight: number,
): 'N' | 'T' | 'O' | 'B' {
  if (before === null) return 'B';
  if (before.month < month - 1) return 'O';
  const earlier = readingOn(seed, profile, child, around, before.day);
  const { years, months } = yearsMonthsDays(child.bornDay, day);
  return gainsEnough(child.sex, years * 12 + months, gainGrams(typedWeight(seed, child, earlier).weight, weight)) ? 'N' : 'T';
}

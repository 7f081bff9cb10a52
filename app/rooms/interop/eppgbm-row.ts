import { type Posture, type Sex, ageInDays } from '@anakkita/growth';
import { readAgeCell } from './age-cell.ts';
import { readBirthLength, readBirthWeight } from './birth-size.ts';
import type { Columns } from './columns.ts';
import { readDateCell } from './date-cell.ts';
import type { Field } from './header-names.ts';
import { type Measured, readMeasured } from './measured.ts';
import { type Nik, readNik } from './nik.ts';
import { readCount, readNumberCell } from './number-cell.ts';
import { splitParents } from './parents.ts';
import type { Problem } from './problem.ts';
import { type Reported, readReported } from './reported.ts';
import { RowReader, shown } from './row-reader.ts';
import { type GainWord, isWord, readGain, readSex, readYesNo } from './vocabulary.ts';

/** One line of the export: one child, and on most lines one measurement of that child. */
export interface EppgbmRow extends Measured {
  rowNumber: number;
  /** The row as a spreadsheet counts it: the number to tell a person. */
  sheetRow: number;
  nik: Nik;
  name: string;
  sex: Sex | null;
  /** Plain date; '' when it cannot be read (the row is then refused). */
  bornOn: string;
  birthWeightG: number | null;
  birthLengthMm: number | null;
  /** In no order: the export's is not stable. */
  parents: string[];
  province: string;
  regency: string;
  district: string;
  puskesmas: string;
  village: string;
  posyandu: string;
  rt: number | null;
  rw: number | null;
  address: string;
  /** Whole days at measurement; null without a measurement or when the dates make no sense. */
  ageDays: number | null;
  reported: Reported;
  gain: GainWord | null;
  vitaminA: number | null;
  parentingClass: boolean | null;
  freeMeal: boolean | null;
  /** Columns that users added, by their header. */
  extra: Record<string, string>;
  problems: Problem[];
  /** True when one of the problems refuses the row. */
  refused: boolean;
}

export interface RowContext {
  /** The day the file was downloaded, else the day of the import: nothing in it can lie after. Plain date. */
  today: string;
}

const monthsLimitDays = 1826.25;
const childhoodDays = 3653;
const standingFromDays = 273.9375;

/**
 * Reads one row into types, and says everything that is wrong with it; never throws, whatever stands in the cells.
 * A row without weight, length and date is a child who was registered but not weighed: it enters without a measurement.
 */
export function readRow(
  row: { rowNumber: number; sheetRow: number; cells: readonly string[] },
  columns: Columns,
  context: RowContext,
): EppgbmRow {
  const reader = new RowReader(row.cells, columns);
  const name = readName(reader);
  const sex = readSexOf(reader);
  const bornOn = readDate(reader, 'bornOn', context.today) ?? '';
  const nik = readNikOf(reader, bornOn, sex);
  const measured = readMeasured(reader, readDate(reader, 'measuredOn', context.today));
  const ageDays = readAge(reader, bornOn, measured.measuredOn, measured.posture);
  const village = reader.text('village');
  if (village === '') reader.note('village.missing');

  const result: EppgbmRow = {
    rowNumber: row.rowNumber,
    sheetRow: row.sheetRow,
    nik,
    name,
    sex,
    bornOn,
    birthWeightG: readBirth(reader, 'birthWeight'),
    birthLengthMm: readBirth(reader, 'birthLength'),
    parents: splitParents(reader.text('parents'), reader.text('father'), reader.text('mother')),
    province: reader.text('province'),
    regency: reader.text('regency'),
    district: reader.text('district'),
    puskesmas: reader.text('puskesmas'),
    village,
    posyandu: reader.text('posyandu'),
    rt: readCount(reader.raw('rt')),
    rw: readCount(reader.raw('rw')),
    address: reader.text('address'),
    ...measured,
    ageDays,
    reported: readReported(reader),
    gain: readGainOf(reader),
    vitaminA: readCount(reader.raw('vitaminA')),
    parentingClass: readYesNo(reader.raw('parentingClass')),
    freeMeal: readYesNo(reader.raw('freeMeal')),
    extra: reader.extra(),
    problems: reader.problems,
    refused: false,
  };
  result.refused = reader.problems.some((each) => each.severity === 'refuse');
  return result;
}

function readName(reader: RowReader): string {
  const raw = reader.raw('name');
  if (!/\p{L}/u.test(raw)) reader.note('name.missing');
  else if (raw.length > 200) reader.note('name.tooLong', { characters: raw.length });
  return reader.text('name');
}

function readSexOf(reader: RowReader): Sex | null {
  const raw = reader.raw('sex');
  const sex = readSex(raw);
  if (sex === null) reader.note(isWord(raw) ? 'sex.unreadable' : 'sex.missing', { cell: shown(raw) });
  return sex;
}

/** A date that lies after `today` is refused and not given; a missing measuring date is for `readMeasured` to judge. */
function readDate(reader: RowReader, field: 'bornOn' | 'measuredOn', today: string): string | null {
  const raw = reader.raw(field);
  const cell = readDateCell(raw);
  if (cell.kind === 'missing') {
    if (field === 'bornOn') reader.note('bornOn.missing');
    return null;
  }
  if (cell.kind === 'unreadable') {
    reader.note(`${field}.unreadable`, { cell: shown(raw) });
    return null;
  }
  if (cell.swapped) reader.note('date.monthFirst', { column: field, cell: shown(raw) });
  if (cell.date > today) reader.note(`${field}.future`, { date: cell.date, today });
  return cell.date;
}

function readAge(reader: RowReader, bornOn: string, measuredOn: string | null, posture: Posture | null): number | null {
  if (bornOn === '' || measuredOn === null) return null;
  const days = ageInDays(bornOn, measuredOn);
  if (days < 0) {
    reader.note('measuredOn.beforeBirth', { bornOn, measuredOn });
    return null;
  }
  if (days >= childhoodDays) reader.note('bornOn.tooLongAgo', { bornOn, measuredOn });
  else if (days >= monthsLimitDays) reader.note('age.over60Months', { ageDays: days });
  if (posture === 'H' && days < standingFromDays) reader.note('posture.standingUnder9Months', { ageDays: days });
  // The export writes the age beside the dates; when they part, one of the dates was edited or its day and month changed over.
  const written = readAgeCell(reader.raw('age'));
  if (written !== null && Math.abs(written - days) > 20) reader.note('age.differs', { written, computed: days });
  return days;
}

function readNikOf(reader: RowReader, bornOn: string, sex: Sex | null): Nik {
  const nik = readNik(reader.raw('nik'));
  if (nik.state === 'missing') reader.note('nik.missing');
  else if (nik.state === 'masked') reader.note(nik.rounded ? 'nik.rounded' : 'nik.masked');
  else if (nik.state === 'wrongLength') reader.note('nik.wrongLength', { digits: nik.length });
  else {
    if (nik.bornOn !== null && bornOn !== '' && nik.bornOn !== bornOn) reader.note('nik.birthDateDiffers', { nik: nik.bornOn, bornOn });
    if (nik.sex !== null && sex !== null && nik.sex !== sex) reader.note('nik.sexDiffers');
  }
  return nik;
}

function readBirth(reader: RowReader, field: 'birthWeight' | 'birthLength'): number | null {
  const raw = reader.raw(field);
  const cell = readNumberCell(raw);
  const size = field === 'birthWeight' ? readBirthWeight(cell) : readBirthLength(cell);
  if (size.kind === 'size') {
    if (size.rescaled) reader.note(`${field}.rescaled`, { cell: shown(raw), value: size.value });
    return size.value;
  }
  if (size.kind !== 'missing') reader.note(`${field}.${size.kind}`, { cell: shown(raw) });
  return null;
}

function readGainOf(reader: RowReader): GainWord | null {
  const raw = reader.raw('gain' satisfies Field);
  const gain = readGain(raw);
  if (gain === null && isWord(raw)) reader.note('gain.unknownWord', { cell: shown(raw) });
  return gain;
}

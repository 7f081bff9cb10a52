import { readNumberCell } from './number-cell.ts';
import { type RowReader, shown } from './row-reader.ts';
import {
  type LengthForAgeLabel,
  type WeightForAgeLabel,
  type WeightForLengthLabel,
  isWord,
  readLengthForAgeLabel,
  readWeightForAgeLabel,
  readWeightForLengthLabel,
} from './vocabulary.ts';

/** A z of the file: hundredths; `outlier` is its sentinel 999.99, "there is none"; null when nothing was written. */
export type ReportedZ = number | 'outlier' | null;

/** What the file says of the measurement: weight-for-age, length-for-age, weight-for-length. */
export interface Reported {
  wei: ReportedZ;
  len: ReportedZ;
  wfl: ReportedZ;
  labels: { wei: WeightForAgeLabel | null; len: LengthForAgeLabel | null; wfl: WeightForLengthLabel | null };
}

const sentinelFrom = 99;

export function readReported(reader: RowReader): Reported {
  return {
    wei: readZ(reader, 'weightForAgeZ'),
    len: readZ(reader, 'lengthForAgeZ'),
    wfl: readZ(reader, 'weightForLengthZ'),
    labels: {
      wei: readLabel(reader, 'weightForAge', readWeightForAgeLabel),
      len: readLabel(reader, 'lengthForAge', readLengthForAgeLabel),
      wfl: readLabel(reader, 'weightForLength', readWeightForLengthLabel),
    },
  };
}

function readZ(reader: RowReader, field: 'weightForAgeZ' | 'lengthForAgeZ' | 'weightForLengthZ'): ReportedZ {
  const raw = reader.raw(field);
  const cell = readNumberCell(raw);
  if (cell.kind === 'missing') return null;
  if (cell.kind === 'number') return Math.abs(cell.value) >= sentinelFrom ? 'outlier' : Math.round(cell.value * 100);
  if (/^outlier$/iu.test(raw)) return 'outlier';
  // A clock or date where a z stood has lost its sign or its zeros: it cannot be compared.
  reader.note('z.unreadable', { column: field, cell: shown(raw) });
  return null;
}

function readLabel<T>(
  reader: RowReader,
  field: 'weightForAge' | 'lengthForAge' | 'weightForLength',
  read: (text: string) => T | null,
): T | null {
  const raw = reader.raw(field);
  const label = read(raw);
  if (label === null && isWord(raw)) reader.note('class.unknownWord', { column: field, cell: shown(raw) });
  return label;
}

import type { Posture } from '@anakkita/growth';
import { type NumberCell, readNumberCell } from './number-cell.ts';
import { type RowReader, shown } from './row-reader.ts';
import { isWord, readPosture } from './vocabulary.ts';

/** What was measured, as recorded: nothing is healed here. */
export interface Measured {
  /** Plain date; null when the child was not measured, or the date cannot be read (the row is then refused). */
  measuredOn: string | null;
  /** The cells as they came, for the person who decides. */
  weightRaw: string;
  lengthRaw: string;
  /** Grams as recorded: 85 kg in the file is 85,000, however wrong. Null when nothing or no number was recorded. */
  weightG: number | null;
  /** Millimetres as recorded. */
  lengthMm: number | null;
  /** Where a spreadsheet turned the digits into a clock time or a date: the numbers that may have stood there, in kg. */
  weightCandidates: number[];
  /** The same for the length, in cm. */
  lengthCandidates: number[];
  posture: Posture | null;
  armMm: number | null;
}

const greatestNumber = 100_000;

export function readMeasured(reader: RowReader, measuredOn: string | null): Measured {
  const weight = readSize(reader, 'weight');
  const length = readSize(reader, 'length');
  const anything = reader.raw('weight') !== '' || reader.raw('length') !== '';
  const measured = weight.value !== null || length.value !== null || weight.candidates.length > 0 || length.candidates.length > 0;
  if (measuredOn === null && measured && reader.problems.every((each) => each.code !== 'measuredOn.unreadable'))
    reader.note('measuredOn.missing');
  if (!measured && !anything) reader.note('measurement.none');
  return {
    measuredOn,
    weightRaw: shown(reader.raw('weight')),
    lengthRaw: shown(reader.raw('length')),
    weightG: weight.value === null ? null : Math.round(weight.value * 1000),
    lengthMm: length.value === null ? null : Math.round(length.value * 10),
    weightCandidates: weight.candidates,
    lengthCandidates: length.candidates,
    posture: readPostureOf(reader),
    armMm: readArm(reader),
  };
}

/** Kilograms or centimetres as recorded. 0 is the export's way to say "not measured". */
function readSize(reader: RowReader, field: 'weight' | 'length'): { value: number | null; candidates: number[] } {
  const raw = reader.raw(field);
  const cell = readNumberCell(raw);
  switch (cell.kind) {
    case 'missing':
      return { value: null, candidates: [] };
    case 'unreadable':
      reader.note(`${field}.unreadable`, { cell: shown(raw) });
      return { value: null, candidates: [] };
    case 'turned':
      reader.note(`${field}.turned`, { cell: shown(raw) });
      return { value: null, candidates: cell.candidates };
    case 'number':
      if (cell.value === 0) return { value: null, candidates: [] };
      if (cell.value < 0 || cell.value > greatestNumber) {
        reader.note(`${field}.impossible`, { cell: shown(raw) });
        return { value: null, candidates: [] };
      }
      return { value: cell.value, candidates: [] };
  }
}

function readPostureOf(reader: RowReader): Posture | null {
  const raw = reader.raw('posture');
  const posture = readPosture(raw);
  if (posture === null && isWord(raw)) reader.note('posture.unknownWord', { cell: shown(raw) });
  return posture;
}

/** Arm circumference in millimetres. 0 means not measured; a number ten times too large is in millimetres already. */
function readArm(reader: RowReader): number | null {
  const raw = reader.raw('arm');
  const cell: NumberCell = readNumberCell(raw);
  if (cell.kind === 'missing' || (cell.kind === 'number' && cell.value === 0)) return null;
  if (cell.kind === 'unreadable') {
    reader.note('arm.unreadable', { cell: shown(raw) });
    return null;
  }
  const cm = cell.kind === 'number' ? cell.value : (cell.candidates[0] ?? 0);
  if (cm >= 6 && cm <= 30) return Math.round(cm * 10);
  if (cm >= 60 && cm <= 300) {
    reader.note('arm.tenTimes', { cell: shown(raw) });
    return Math.round(cm);
  }
  reader.note('arm.impossible', { cell: shown(raw) });
  return null;
}

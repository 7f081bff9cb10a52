/** Finds the fields of one row of a comma- or semicolon-separated table (RFC 4180). */
import { QUOTE, type RowBatch } from './row-batch.ts';

export interface ScannedRow {
  /** `whole`; `cut`: the bytes end within the row; `bad`: not a row. */
  status: 'whole' | 'cut' | 'bad';
  /** Where the next row begins. After a bad row: the line after the one it began on. */
  next: number;
  /** Line breaks passed on the way to `next`. */
  breaks: number;
  fields: number;
  /** When bad: the field, from 0, and what is wrong with it. */
  badField: number;
  problem: string;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Scans the row at `at` into row `batch.rows` of the batch.
 *
 * @param length where the bytes end
 * @param isLast whether that is the end of the file, so that a row need not end in a line break
 */
export function scanRow(batch: RowBatch, at: number, length: number, delimiter: number, isLast: boolean, out: ScannedRow): void {
  const { bytes, width, from, to } = batch;
  const place = batch.rows * width;
  let i = at;
  let field = 0;
  let breaks = 0;
  for (;;) {
    let begin = i;
    let end: number;
    if (i < length && bytes[i] === QUOTE) {
      begin = i + 1;
      end = closingQuote(bytes, begin, length);
      if (end === length) return fail(out, batch, at, length, isLast ? 'bad' : 'cut', field, 'a quote is opened and never closed');
      for (let k = begin; k < end; k++) if (bytes[k] === LINE_FEED) breaks++;
      i = end + 1;
      if (i === length && !isLast) return fail(out, batch, at, length, 'cut', field, '');
      if (i < length && bytes[i] === CARRIAGE_RETURN) i++;
      if (i < length && bytes[i] !== delimiter && bytes[i] !== LINE_FEED) {
        return fail(out, batch, at, length, 'bad', field, 'text follows a closing quote');
      }
    } else {
      while (i < length && bytes[i] !== delimiter && bytes[i] !== LINE_FEED) i++;
      end = bytes[i] === LINE_FEED && i > begin && bytes[i - 1] === CARRIAGE_RETURN ? i - 1 : i;
    }
    if (field < width) {
      from[place + field] = begin;
      to[place + field] = end;
    }
    field++;
    if (i < length && bytes[i] === delimiter) {
      i++;
      continue;
    }
    if (i === length && !isLast) return fail(out, batch, at, length, 'cut', field, '');
    const isBroken = i < length;
    out.status = 'whole';
    out.fields = field;
    out.next = isBroken ? i + 1 : length;
    out.breaks = breaks + (isBroken ? 1 : 0);
    batch.start[batch.rows] = at;
    batch.end[batch.rows] = i > at && bytes[i - 1] === CARRIAGE_RETURN ? i - 1 : i;
    return;
  }
}

/** The quote that ends a field begun before `from`, doubled ones passed over; `length` when there is none. */
function closingQuote(bytes: Buffer, from: number, length: number): number {
  for (let i = from; i < length; i++) {
    if (bytes[i] !== QUOTE) continue;
    if (i + 1 < length && bytes[i + 1] === QUOTE) i++;
    else return i;
  }
  return length;
}

function fail(
  out: ScannedRow,
  { bytes }: RowBatch,
  at: number,
  length: number,
  status: 'cut' | 'bad',
  field: number,
  problem: string,
): void {
  const lineEnd = bytes.indexOf(LINE_FEED, at);
  const hasBreak = lineEnd >= 0 && lineEnd < length;
  out.status = status;
  out.badField = field;
  out.problem = problem;
  out.next = hasBreak ? lineEnd + 1 : length;
  out.breaks = hasBreak ? 1 : 0;
}

/** A table ready for use: figures side by side for each row, unpacked once, at the first question. */
import { lmsValue } from '../zscore.ts';
import { type PackedTable, SCALES, unpackColumn } from './unpack.ts';

/** Numbers in a row of `figures` and of `tails`. Rows alternate girl, boy, girl, boy. */
export const STRIDE = 4;

export interface Reference {
  /** First and last x in steps: days, or tenths of a centimetre. */
  readonly first: number;
  readonly last: number;
  /** L, M, S, and 100 / S (100 / (M S) where L is 1 throughout and tails are not restricted). */
  readonly figures: Float64Array;
  /** SD3, 100 / (SD3 - SD2), SD-3, 100 / (SD-2 - SD-3); empty where tails are not restricted. */
  readonly tails: Float64Array;
}

/** Where a row begins in `figures` and `tails`. */
export function rowOf(reference: Reference, step: number, isBoy: 0 | 1): number {
  return (2 * (step - reference.first) + isBoy) * STRIDE;
}

/** Unpacks a table: about 1 ms for a restricted one. */
export function unpackReference(packed: PackedTable, restricted: boolean): Reference {
  const { first, rows, columns } = packed;
  const figures = new Float64Array(2 * rows * STRIDE);
  for (let column = 0; column < 6; column++) {
    const values = unpackColumn(columns[column] as string, rows);
    const scale = SCALES[column % 3] as number;
    let at = (column < 3 ? 0 : STRIDE) + (column % 3);
    for (let row = 0; row < rows; row++, at += 2 * STRIDE) figures[at] = (values[row] as number) / scale;
  }
  const tails = new Float64Array(restricted ? figures.length : 0);
  for (let at = 0; at < figures.length; at += STRIDE) {
    const l = figures[at] as number;
    const m = figures[at + 1] as number;
    const s = figures[at + 2] as number;
    figures[at + 3] = restricted ? 100 / s : 100 / (m * s);
    if (!restricted) continue;
    const sd3 = lmsValue(l, m, s, 3);
    const sd3neg = lmsValue(l, m, s, -3);
    tails[at] = sd3;
    tails[at + 1] = 100 / (sd3 - lmsValue(l, m, s, 2));
    tails[at + 2] = sd3neg;
    tails[at + 3] = 100 / (lmsValue(l, m, s, -2) - sd3neg);
  }
  return { first, last: first + rows - 1, figures, tails };
}

/** Scores one indicator for a block of rows. */
import type { Block } from './block.ts';
import type { ScoreColumn } from './columns.ts';
import { linearHundredths, restrictedHundredths } from './hundredths.ts';
import { hundredthsByLength, type Indicator } from './indicator.ts';

/**
 * z by age into rows `from` up to `to` of `out`.
 *
 * @param values what this indicator measures, row `valuesFrom` being the block's first; undefined when not measured
 */
export function scoreByAge(
  indicator: Indicator,
  block: Block,
  values: Float64Array | undefined,
  valuesFrom: number,
  out: ScoreColumn,
  from: number,
  to: number,
): void {
  if (values === undefined) {
    clear(out, from, to);
    return;
  }
  const { restricted, flagBelow, flagAbove } = indicator;
  const reference = indicator.reference();
  const firstSlot = 2 * reference.first;
  const { slot } = block;
  const { z, flag } = out;
  const rows = to - from;
  for (let i = 0; i < rows; i++) {
    const value = values[valuesFrom + i] as number;
    const at = ((slot[i] as number) - firstSlot) << 2;
    let hundredths = Number.NaN;
    if (at >= 0 && value > 0) {
      hundredths = restricted ? restrictedHundredths(reference, at, value) : linearHundredths(reference, at, value);
    }
    z[from + i] = hundredths / 100;
    flag[from + i] = flagOf(hundredths | 0, flagBelow, flagAbove);
  }
}

/** z of weight for length or height, for the first `count` of the block's `rows`, into `out` from row `from` on. */
export function scoreByLength(
  indicator: Indicator,
  block: Block,
  rows: Int32Array,
  count: number,
  lengths: Float64Array,
  out: ScoreColumn,
  from: number,
): void {
  const { flagBelow, flagAbove } = indicator;
  const reference = indicator.reference();
  const { weight, boy } = block;
  const { z, flag } = out;
  for (let n = 0; n < count; n++) {
    const i = rows[n] as number;
    const value = weight[i] as number;
    const hundredths = value > 0 ? hundredthsByLength(reference, boy[i] as 0 | 1, lengths[from + i] as number, value) : Number.NaN;
    z[from + i] = hundredths / 100;
    flag[from + i] = flagOf(hundredths | 0, flagBelow, flagAbove);
  }
}

/** 1 outside the limits, by the sign bits of two differences: no branch to guess. A missing z is 0 here, within. */
function flagOf(hundredths: number, below: number, above: number): number {
  return ((hundredths - below) >>> 31) | ((above - hundredths) >>> 31);
}

/** No z for the first `count` of `rows`. */
export function clearRows(rows: Int32Array, count: number, out: ScoreColumn, from: number): void {
  for (let n = 0; n < count; n++) clear(out, from + (rows[n] as number), from + (rows[n] as number) + 1);
}

function clear(out: ScoreColumn, from: number, to: number): void {
  out.z.fill(Number.NaN, from, to);
  out.flag.fill(0, from, to);
}

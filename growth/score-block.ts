/** Scores one indicator for a block of rows. */
import { type Block, isMeasured, Side } from './block.ts';
import type { ScoreColumn } from './columns.ts';
import { hundredthsByAge, hundredthsByLength, type Indicator } from './indicator.ts';

function put(out: ScoreColumn, row: number, hundredths: number, indicator: Indicator): void {
  out.z[row] = hundredths / 100;
  out.flag[row] = hundredths < indicator.flagBelow || hundredths > indicator.flagAbove ? 1 : 0;
}

/** z by age of `values`, the block's column that this indicator measures, into `out` from row `from` on. */
export function scoreByAge(
  indicator: Indicator,
  block: Block,
  values: Float64Array,
  out: ScoreColumn,
  from: number,
  rows: number,
): void {
  const reference = indicator.reference();
  const { restricted } = indicator;
  for (let i = 0; i < rows; i++) {
    const value = values[i] as number;
    const day = block.day[i] as number;
    const hundredths =
      day >= 0 && isMeasured(value)
        ? hundredthsByAge(reference, restricted, block.boy[i] === 1, day, value)
        : Number.NaN;
    put(out, from + i, hundredths, indicator);
  }
}

/** z of the block's weights for their lengths, each against its own table. A missing age does not rule it out. */
export function scoreByLength(
  lying: Indicator,
  standing: Indicator,
  block: Block,
  out: ScoreColumn,
  from: number,
  rows: number,
): void {
  const lengths = lying.reference();
  const heights = standing.reference();
  for (let i = 0; i < rows; i++) {
    const weight = block.weight[i] as number;
    const side = block.side[i];
    const hundredths =
      side !== Side.none && isMeasured(weight)
        ? hundredthsByLength(
            side === Side.length ? lengths : heights,
            block.boy[i] === 1,
            block.length[i] as number,
            weight,
          )
        : Number.NaN;
    put(out, from + i, hundredths, lying);
  }
}

/** Scores for whole columns: the same core as for one child, a block of rows at a time. */
import { armForAge } from './arm-for-age.ts';
import { type Block, BLOCK_ROWS, createBlock, fillBlock } from './block.ts';
import { bmiForAge } from './bmi-for-age.ts';
import { type MeasurementColumns, type ScoreColumns, scoreColumns } from './columns.ts';
import { headForAge } from './head-for-age.ts';
import { lengthForAge } from './length-for-age.ts';
import { clearRows, scoreByAge, scoreByLength } from './score-block.ts';
import { weightForAge } from './weight-for-age.ts';
import { weightForHeight } from './weight-for-height.ts';
import { weightForLength } from './weight-for-length.ts';

let block: Block | undefined;

/**
 * Every index of every row. Nothing is allocated for a row, and nothing at all when `output` is handed in.
 *
 * @param input columns of equal length, missing numbers as NaN
 * @param output columns to fill, from `scoreColumns`; at least as long as the input
 * @throws RangeError when a column is shorter than `input.sex`
 *
 * @example
 * const { lengthForAge } = assessColumns({ sex, ageDays, lengthCm });
 * lengthForAge.z[0]; // -2.31, or NaN
 */
export function assessColumns(input: MeasurementColumns, output?: ScoreColumns): ScoreColumns {
  const rows = input.sex.length;
  for (const [name, values] of Object.entries(input)) {
    if (values !== undefined && values.length < rows) throw new RangeError(`Column ${name} is shorter than column sex`);
  }
  const out = output ?? scoreColumns(rows);
  if (out.bmi.length < rows) throw new RangeError(`The output holds ${out.bmi.length} rows, the input ${rows}`);
  block ??= createBlock(BLOCK_ROWS);
  for (let from = 0; from < rows; from += BLOCK_ROWS) {
    const to = Math.min(from + BLOCK_ROWS, rows);
    fillBlock(block, input, out, from, to);
    scoreByAge(lengthForAge, block, out.correctedLengthCm, from, out.lengthForAge, from, to);
    scoreByAge(weightForAge, block, block.weight, 0, out.weightForAge, from, to);
    scoreByAge(bmiForAge, block, block.bmi, 0, out.bmiForAge, from, to);
    scoreByAge(headForAge, block, input.headCm, from, out.headForAge, from, to);
    scoreByAge(armForAge, block, input.armCm, from, out.armForAge, from, to);
    const { correctedLengthCm, weightForLength: column } = out;
    scoreByLength(weightForLength, block, block.lying, block.lyingCount, correctedLengthCm, column, from);
    scoreByLength(weightForHeight, block, block.standing, block.standingCount, correctedLengthCm, column, from);
    clearRows(block.neither, block.neitherCount, column, from);
  }
  return out;
}

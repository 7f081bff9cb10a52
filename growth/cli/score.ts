/** `score in.csv out.csv`: adds corrected length, BMI, z-scores and flags to a table of children. */
import { assessColumns } from '../batch.ts';
import { scoreColumns } from '../columns.ts';
import { type Header, SCORED } from './header.ts';
import { MeasurementParser } from './measurements.ts';
import type { CommandOptions } from './options.ts';
import { OutputFile } from './output-file.ts';
import { readTable } from './read-table.ts';
import { BATCH_ROWS, type RowBatch } from './row-batch.ts';
import { writeScores } from './write-scores.ts';

/**
 * Scores every row that can be read. The input's columns stay in front as they are.
 *
 * @throws Failure when the input cannot be read or the output not be written
 */
export async function score(input: string, output: string, options: CommandOptions): Promise<void> {
  const { header, batches } = await readTable(input, options);
  const parser = new MeasurementParser(header, options);
  const scores = scoreColumns(BATCH_ROWS);
  const front = new Front(header);
  const file = await OutputFile.create(output);
  try {
    file.text(`${[front.header, ...SCORED].join(header.delimiter)}\n`);
    for await (const batch of batches) {
      const measured = parser.parse(batch);
      assessColumns(measured, scores);
      for (let row = 0; row < batch.rows; row++) {
        front.write(file, batch, row);
        writeScores(file, measured, scores, row, header.delimiter);
        file.ascii('\n');
      }
      await file.flush();
      options.progress.show();
    }
    await file.finish();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/** What stands before the scores: the input's row, less columns of an earlier scoring, which are made anew. */
class Front {
  readonly header: string;
  private readonly kept: readonly number[];
  private readonly isWhole: boolean;
  private readonly delimiter: string;

  constructor({ raw, names, delimiter }: Header) {
    const scored: readonly string[] = SCORED;
    this.kept = [...names.keys()].filter((at) => !scored.includes(names[at] as string));
    this.isWhole = this.kept.length === names.length;
    this.header = this.isWhole ? raw : this.kept.map((at) => names[at]).join(delimiter);
    this.delimiter = delimiter;
  }

  write(file: OutputFile, batch: RowBatch, row: number): void {
    if (this.isWhole) {
      file.bytes(batch.bytes, batch.start[row] as number, batch.end[row] as number);
      return;
    }
    this.kept.forEach((column, place) => {
      if (place > 0) file.ascii(this.delimiter);
      file.bytes(batch.bytes, batch.fieldStart(row, column), batch.fieldEnd(row, column));
    });
  }
}

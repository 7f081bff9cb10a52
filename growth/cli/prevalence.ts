/** `prevalence in.csv out.csv`: the estimates of a WHO survey report. */
import { setImmediate } from 'node:timers/promises';
import { assessColumns } from '../batch.ts';
import { type MeasurementColumns, scoreColumns, type ScoreColumns } from '../columns.ts';
import { SexCode } from '../measurement.ts';
import { createSurvey, type Prevalence, surveySteps } from '../prevalence/prevalence.ts';
import type { Survey, SurveyChild } from '../prevalence/survey.ts';
import type { ReportedIndex } from '../prevalence/variables.ts';
import { Failure } from './failure.ts';
import type { ColumnName, Header } from './header.ts';
import { MeasurementParser } from './measurements.ts';
import type { CommandOptions } from './options.ts';
import { OutputFile } from './output-file.ts';
import { readTable } from './read-table.ts';
import { reportTable } from './report-table.ts';
import { BATCH_ROWS, type RowBatch } from './row-batch.ts';
import { Spill } from './spill.ts';

/**
 * Estimates for all children and each group, one line each.
 *
 * @throws Failure when the input cannot be read or used, or the output not be written
 */
export async function prevalence(input: string, output: string, options: CommandOptions): Promise<void> {
  const { header, batches } = await readTable(input, options);
  const parser = new MeasurementParser(header, options);
  const scores = scoreColumns(BATCH_ROWS);
  const weights = new Float64Array(BATCH_ROWS);
  const file = await OutputFile.create(output);
  const spill = new Spill();
  try {
    const survey = createSurvey(spill);
    for await (const batch of batches) {
      const measured = parser.parse(batch);
      assessColumns(measured, scores);
      parser.parseNumbers(batch, 'sw', weights);
      for (let row = 0; row < batch.rows; row++) {
        const weight = header.at.sw === undefined ? 1 : (weights[row] as number);
        if (weight < 0) throw new Failure(`${input}, line ${batch.line[row]}: the sampling weight is negative.`);
        survey.add(childOf(header, batch, row, measured, scores, weight));
      }
      options.progress.show();
    }
    const result = await finish(survey, options);
    file.text(reportTable(result, header.delimiter));
    await file.finish();
    sayWhoCounts(result);
  } catch (error) {
    await file.discard();
    throw error instanceof RangeError ? new Failure(`${input}: ${error.message}.`) : error;
  } finally {
    spill.remove();
  }
}

/** Lets the process breathe between the steps: it can be interrupted. */
async function finish(survey: Survey, { progress }: CommandOptions): Promise<Prevalence> {
  const steps = surveySteps(survey);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    progress.show();
    await setImmediate();
  }
}

function childOf(
  header: Header,
  batch: RowBatch,
  row: number,
  measured: Required<MeasurementColumns>,
  scores: ScoreColumns,
  samplingWeight: number,
): SurveyChild {
  const word = (name: ColumnName): string | null | undefined => {
    const column = header.at[name];
    if (column === undefined) return undefined;
    const text = batch.field(row, column);
    return text === '' || text === 'NA' ? null : text;
  };
  const sex = measured.sex[row];
  return {
    sex: sex === SexCode.M ? 'M' : sex === SexCode.F ? 'F' : null,
    ageDays: measured.ageDays[row] as number,
    oedema: measured.oedema[row] === 1,
    z: {
      lengthForAge: plausible(scores, 'lengthForAge', row),
      weightForAge: plausible(scores, 'weightForAge', row),
      bmiForAge: plausible(scores, 'bmiForAge', row),
      weightForLength: plausible(scores, 'weightForLength', row),
    },
    samplingWeight,
    cluster: word('cluster'),
    stratum: word('strata'),
    area: word('typeres'),
    region: word('gregion'),
    wealth: word('wealthq'),
    motherEducation: word('mothered'),
    other: word('othergr'),
  };
}

function plausible(scores: ScoreColumns, index: ReportedIndex, row: number): number | null {
  const { z, flag } = scores[index];
  return flag[row] === 1 || Number.isNaN(z[row]) ? null : (z[row] as number);
}

function sayWhoCounts({ children, excluded, withoutWeight }: Prevalence): void {
  if (excluded > 0)
    process.stderr.write(
      `${excluded} of ${children + excluded} children are left out: older than 1826 days, of negative age, or without cluster or stratum\n`,
    );
  if (withoutWeight > 0) process.stderr.write(`${withoutWeight} children have no sampling weight and count for nothing\n`);
}

/** A giver's statement as a file: PDF, spreadsheet or CSV. No child is in it. */
import type { Tx } from '../../platform/db/actor.ts';
import { renderPdf } from '../../platform/pdf/index.ts';
import { readCatalogue } from '../needs/server.ts';
import { listAllocations, listHelped } from './allocation-store.ts';
import type { GiverRow, PledgeStanding } from './pledge-store.ts';
import { honestPercent } from './honest-percent.ts';
import { coverageOf, pledgeView } from './pledge-view-serve.ts';
import { cellsOf, heads } from './sheet.ts';
import { statementOf } from './statement.ts';
import type { Statement } from './statement.ts';
import { statementTemplate } from './statement-template.ts';
import { fileResponse, tableBytes } from './table-file-serve.ts';

type Form = 'pdf' | 'xlsx' | 'csv';

/** The file of a statement as of today; its name tells the day and nobody. */
export async function statementFile(tx: Tx, giver: GiverRow, pledges: readonly PledgeStanding[], form: Form): Promise<Response> {
  const ids = pledges.map(({ id }) => id);
  const coverage = coverageOf(await listAllocations(tx, ids), await listHelped(tx, ids));
  const statement = statementOf(giver.name, tx.today, pledges.map(pledgeView), coverage);
  const labels = new Map((await readCatalogue(tx)).map(({ code, label }) => [code, label]));
  const bytes = await writeForm(form, statement, (item) => labels.get(item) ?? item, tx.regency.name);
  return fileResponse(bytes, form, `pernyataan-sumbangan-${tx.today}`);
}

async function writeForm(form: Form, statement: Statement, label: (item: string) => string, city: string): Promise<Buffer> {
  const table = [[...heads], ...cellsOf(statement, label)];
  if (form !== 'pdf') return tableBytes(table, form, 'Pernyataan');
  const rows = statement.rows.map((row) => ({ ...row, itemLabel: row.item === null ? null : label(row.item), commodityLabel: row.commodity === 'rupiah' ? 'uang' : label(row.commodity) }));
  return renderPdf(statementTemplate, { ...statement, rows, city, coverage: statement.coverage.map((one) => ({ ...one, label: label(one.item), percent: honestPercent(one.coveredByGiver, one.asked) })) });
}

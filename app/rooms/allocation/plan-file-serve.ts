/** A draft as a file. */
import type { Tx } from '../../platform/db/actor.ts';
import { tableFile } from '../contributions/server.ts';
import { readCatalogue } from '../needs/server.ts';
import type { DraftView } from './draft-contract.ts';
import { planCells } from './plan-sheet.ts';

/** The lines of a draft as spreadsheet or CSV; the name tells the day and nobody. */
export async function draftFile(tx: Tx, view: DraftView, form: 'xlsx' | 'csv'): Promise<Response> {
  const labels = new Map((await readCatalogue(tx)).map(({ code, label }) => [code, label]));
  return tableFile(planCells(view, (item) => labels.get(item) ?? item), form, 'Usulan', `usulan-arah-bantuan-${tx.today}`);
}

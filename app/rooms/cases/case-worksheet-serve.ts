/** The worksheet of a case audit as a file: a sheet a case as PDF, a line a case as spreadsheet. Aliases alone are in it. */
import { renderPdf } from '../../platform/pdf/index.ts';
import { aliasOf } from '../../platform/ui/alias.ts';
import type { AuditView } from './case-audit-contract.ts';
import { worksheetColumns, worksheetLine } from './case-worksheet.ts';
import { worksheetTemplate } from './case-worksheet-template.ts';

const types = { pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** @param semester half-year as `2026-2`; the only thing that the file's name tells */
export async function worksheetFile(rows: readonly AuditView[], semester: string, form: 'pdf' | 'xlsx', city: string, today: string): Promise<Response> {
  const lines = rows.map((row) => worksheetLine(row, aliasOf(row.facts.aliasSeed).name));
  const bytes = form === 'pdf' ? await renderPdf(worksheetTemplate, { city, semester, today, columns: worksheetColumns, lines }) : await spreadsheetOf(lines);
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': types[form], 'cache-control': 'no-store', 'content-disposition': `attachment; filename="kka-${semester}.${form}"`, 'x-content-type-options': 'nosniff' },
  });
}

async function spreadsheetOf(lines: readonly (readonly string[])[]): Promise<Buffer> {
  const { utils, write } = await import('@e965/xlsx');
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([[...worksheetColumns], ...lines.map((line) => [...line])]), 'KKA');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

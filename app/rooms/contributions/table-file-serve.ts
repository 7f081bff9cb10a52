/** A table as a file that spreadsheets open. */
import { csvOf } from './sheet.ts';
import type { Cell } from './sheet.ts';

export const fileTypes = {
  pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv; charset=utf-8',
} as const;

/** A table as CSV or spreadsheet for download. The name tells what it is and the day, and nobody. */
export async function tableFile(table: readonly (readonly Cell[])[], form: 'xlsx' | 'csv', sheet: string, name: string): Promise<Response> {
  return fileResponse(await tableBytes(table, form, sheet), form, name);
}

export async function tableBytes(table: readonly (readonly Cell[])[], form: 'xlsx' | 'csv', sheet: string): Promise<Buffer> {
  if (form === 'csv') return Buffer.from(csvOf(table), 'utf8');
  const { utils, write } = await import('@e965/xlsx');
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(table.map((row) => [...row])), sheet);
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

export function fileResponse(bytes: Buffer, form: keyof typeof fileTypes, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': fileTypes[form], 'cache-control': 'no-store', 'content-disposition': `attachment; filename="${name}.${form}"`, 'x-content-type-options': 'nosniff' },
  });
}

/** Lines of CSV for an Indonesian spreadsheet: semicolons, decimal commas, a byte order mark at the beginning of the file. */
import { harmlessCell } from './harmless-cell.ts';

export const CSV_BEGIN = '\uFEFF';

/**
 * One line. Figures that are text (a NIK) are led by an apostrophe, or a spreadsheet rounds them.
 * @example csvLine(['a "b"', -2.4, null]) // '"a ""b""";-2,4;\r\n'
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

function csvCell(cell: string | number | null): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = /^\d{12,}$/.test(cell) ? `'${cell}` : harmlessCell(cell);
  return `"${text.replaceAll('"', '""')}"`;
}

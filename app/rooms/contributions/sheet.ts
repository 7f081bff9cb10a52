/** A statement as cells, and cells as CSV that no spreadsheet takes for a formula. */
import type { Statement } from './statement.ts';

export type Cell = string | number;

/** Heads of the columns, in the words of the paper. */
export const heads = [
  'Tanggal janji', 'Jumlah janji', 'Satuan janji', 'Untuk wilayah', 'Menjadi', 'Satuan', 'Kebutuhan', 'Rupiah terikat', 'Diarahkan', 'Diantar', 'Diterima', 'Dipakai', 'Kembali atau rusak', 'Belum diarahkan', 'Ditarik atau lewat waktu',
] as const;

/** The rows below the heads. `label` gives the word of an item. */
export function cellsOf(statement: Statement, label: (item: string) => string): Cell[][] {
  return statement.rows.map((row) => [
    row.madeOn, row.said ?? '', row.saidUnit, row.wishAreaName, row.item === null ? '' : label(row.item), row.unit ?? '', row.needs, row.committed, row.directed, row.delivered, row.received, row.used, row.lost, row.unspent ?? '', row.ended ?? '',
  ]);
}

/**
 * CSV with a byte order mark, as spreadsheets here expect it. Text that begins like a formula is led by an apostrophe; quotes are doubled.
 * @example csvOf([['=1+1', 'a "b"', 2]]) // '\uFEFF"\'=1+1","a ""b""",2\r\n'
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = /^[\s]*[=+\-@]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Thread that holds one old binary workbook and hands out its rows as text. What does not end, or eats memory, ends with the thread. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { CFB, read } from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { kindOfFormat, spreadsheetNumber } from './number-format.ts';
import { workbookText } from './xlsx-parts.ts';

export type BiffAsk = { kind: 'open' } | { kind: 'rows'; sheet: number; from: number; count: number; dropped: readonly number[] };
export type BiffTold = { kind: 'opened'; sheets: { name: string; hidden: boolean; rows: number }[] } | { kind: 'rows'; rows: string[][] } | { kind: 'refused'; encrypted: boolean };

const port = parentPort!;
const { path } = workerData as { path: string };
let workbook: WorkBook;

port.on('message', (ask: BiffAsk) => void answer(ask).then((told) => port.postMessage(told)));

async function answer(ask: BiffAsk): Promise<BiffTold> {
  if (ask.kind === 'open') return open();
  const rows = rowsOf(ask.sheet).slice(ask.from, ask.from + ask.count);
  const epoch1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const dropped = new Set(ask.dropped);
  const textOf = (row: DenseRow): string[] => Array.from(row ?? [], (cell, column) => (cell === undefined || cell === null || dropped.has(column) ? '' : cellText(cell, epoch1904)));
  // The library leaves holes where rows are missing: `from` sees them, `map` does not.
  return { kind: 'rows', rows: Array.from(rows, textOf) };
}

async function open(): Promise<BiffTold> {
  const bytes = await readFile(path);
  // The library tells the console of every record number it does not know; a broken file has thousands.
  /* oxlint-disable no-console */
  const say = console.error;
  console.error = () => undefined;
  try {
    workbook = read(bytes, { type: 'buffer', dense: true, cellDates: false, cellNF: true, cellHTML: false, cellText: false });
    return { kind: 'opened', sheets: workbook.SheetNames.map((name, at) => ({ name, hidden: (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0, rows: rowsOf(at).length })) };
  } catch (error) {
    return { kind: 'refused', encrypted: /password|encrypt/iu.test(error instanceof Error ? error.message : '') || isLocked(bytes) };
  } finally {
    console.error = say;
    /* oxlint-enable no-console */
  }
}

const FILE_PASS = 0x2f;
const RECORDS = 50;

/** Whether one of the first records of the book says that the rest is behind a password: the library stumbles over some kinds of it. */
function isLocked(bytes: Buffer): boolean {
  try {
    const file = CFB.read(bytes, { type: 'buffer' });
    const found = CFB.find(file, 'Workbook') ?? CFB.find(file, 'Book');
    const stream = Buffer.from(found?.content as Uint8Array);
    for (let n = 0, at = 0; n < RECORDS && at + 4 <= stream.length; n++, at += 4 + stream.readUInt16LE(at + 2)) if (stream.readUInt16LE(at) === FILE_PASS) return true;
  } catch {
    // No compound file, or a broken one.
  }
  return false;
}

type DenseRow = (CellObject | undefined)[] | undefined;

function rowsOf(at: number): DenseRow[] {
  const sheet: WorkSheet | undefined = workbook.Sheets[workbook.SheetNames[at] ?? ''];
  return (sheet as { '!data'?: DenseRow[] } | undefined)?.['!data'] ?? [];
}

function cellText(cell: CellObject, epoch1904: boolean): string {
  switch (cell.t) {
    case 'n':
      return spreadsheetNumber(Number(cell.v), kindOfFormat(String(cell.z ?? 'General')), epoch1904);
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE';
    case 's':
      return workbookText(String(cell.v ?? ''));
    default:
      return '';
  }
}

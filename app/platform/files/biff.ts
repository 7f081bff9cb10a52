import { readFile } from 'node:fs/promises';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { kindOfFormat, spreadsheetNumber } from './number-format.ts';
import { FileRefused } from './refusal.ts';
import { RowGate, headerWithinRows } from './row-gate.ts';
import { type SheetCandidate, chooseSheet } from './sheet-choice.ts';
import type { TableSource } from './table-source.ts';
import type { WorkbookRequest } from './xlsx.ts';
import { workbookText } from './xlsx-parts.ts';

const rowsPerStep = 2000;

/**
 * Opens an old binary workbook (Excel 95 to 2003). This format can only be read whole, in memory: call it in a worker,
 * the limit of its own keeps it small. The library is loaded when the first such file comes.
 */
export async function openBiff(request: WorkbookRequest): Promise<TableSource> {
  const { read } = await import('@e965/xlsx');
  const bytes = await readFile(request.path);
  let workbook: WorkBook;
  // The library tells the console of every record number it does not know; a broken file has thousands.
  /* oxlint-disable no-console */
  const say = console.error;
  console.error = () => undefined;
  try {
    workbook = read(bytes, { type: 'buffer', dense: true, cellDates: false, cellNF: true, cellHTML: false, cellText: false });
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : 'unreadable';
    if (/password|encrypt/iu.test(reason)) throw new FileRefused('file.encrypted');
    throw new FileRefused('file.damaged', { reason });
  } finally {
    console.error = say;
    /* oxlint-enable no-console */
  }
  const epoch1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const { candidates, refusal } = peekSheets(workbook, epoch1904, request);
  const index = chooseSheet(candidates, request.sheet);
  if (index < 0) throw refusal ?? new FileRefused('table.none');
  const name = workbook.SheetNames[index] ?? '';
  const sheet = workbook.Sheets[name];
  if (sheet === undefined) throw new FileRefused('table.none');
  return {
    caption: () => null,
    sheet: name,
    sheets: candidates,
    truncated: () => false,
    steps: sheetRows(sheet, epoch1904, request.gate, bytes.length),
  };
}

async function* sheetRows(sheet: WorkSheet, epoch1904: boolean, gate: RowGate, bytes: number): AsyncGenerator<number> {
  const rows = rowsOf(sheet);
  for (let at = 0; at < rows.length; at++) {
    gate.row(rowText(rows[at], epoch1904, gate), at + 1);
    if (at % rowsPerStep === rowsPerStep - 1) yield Math.round((bytes * at) / rows.length);
  }
  yield bytes;
}

function peekSheets(
  workbook: WorkBook,
  epoch1904: boolean,
  request: WorkbookRequest,
): { candidates: SheetCandidate[]; refusal: FileRefused | null } {
  let refusal: FileRefused | null = null;
  const candidates = workbook.SheetNames.map((name, index): SheetCandidate => {
    const gate = new RowGate(request.limits, request.findHeader, () => false);
    const rows = rowsOf(workbook.Sheets[name]);
    try {
      // Blank rows do not count at the gate, so a few more are offered.
      for (let at = 0; at < Math.min(rows.length, headerWithinRows * 4) && gate.header === null; at++)
        gate.row(rowText(rows[at], epoch1904, gate), at + 1);
      gate.finish();
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      if (refusal === null || refusal.code === 'table.none') refusal = error;
    }
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return { name, hidden, hasHeader: gate.header !== null };
  });
  return { candidates, refusal };
}

type DenseRow = (CellObject | undefined)[] | undefined;

function rowsOf(sheet: WorkSheet | undefined): DenseRow[] {
  return (sheet as { '!data'?: DenseRow[] } | undefined)?.['!data'] ?? [];
}

function rowText(row: DenseRow, epoch1904: boolean, gate: RowGate): string[] {
  if (row === undefined) return [];
  return Array.from(row, (cell, column) =>
    cell === undefined || cell === null || gate.isDropped(column) ? '' : cellText(cell, epoch1904),
  );
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

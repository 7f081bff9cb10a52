import type { FileLimits } from './limits.ts';
import { FileRefused } from './refusal.ts';
import { RowGate } from './row-gate.ts';
import { type SheetCandidate, chooseSheet } from './sheet-choice.ts';
import type { TableSource } from './table-source.ts';
import { xmlEvents } from './xml-events.ts';
import { type WorkbookParts, readWorkbookParts } from './xlsx-parts.ts';
import { SheetListener } from './xlsx-sheet.ts';
import { ZipPackage } from './zip-package.ts';

export interface WorkbookRequest {
  path: string;
  gate: RowGate;
  limits: FileLimits;
  findHeader: (cells: string[]) => boolean;
  /** A sheet that a person has chosen. */
  sheet?: string | undefined;
}

/** Opens a workbook and chooses its sheet; rows then stream in constant memory, only shared strings are kept. */
export async function openXlsx(request: WorkbookRequest): Promise<TableSource> {
  const zip = await ZipPackage.open(request.path, request.limits);
  try {
    const workbook = await readWorkbookParts(zip, request.limits);
    const peeked = await peekSheets(zip, workbook, request);
    const index = chooseSheet(peeked.candidates, request.sheet);
    if (index < 0) throw peeked.refusal ?? new FileRefused('table.none');
    const sheet = workbook.sheets[index];
    if (sheet === undefined) throw new FileRefused('table.none');
    return {
      caption: () => null,
      sheet: sheet.name,
      sheets: peeked.candidates,
      truncated: () => false,
      steps: sheetRows(zip, sheet.part, new SheetListener(request.gate, workbook, request.limits)),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function* sheetRows(zip: ZipPackage, part: string, listener: SheetListener): AsyncGenerator<number> {
  try {
    let bytes = 0;
    for await (const piece of xmlEvents(zip.read(part), listener)) yield (bytes += piece);
  } finally {
    zip.close();
  }
}

interface Peeked {
  candidates: SheetCandidate[];
  /** Why no sheet has a header, told of the first sheet with rows. */
  refusal: FileRefused | null;
}

/** Reads the first rows of every sheet to see which has the header. */
async function peekSheets(zip: ZipPackage, workbook: WorkbookParts, request: WorkbookRequest): Promise<Peeked> {
  const candidates: SheetCandidate[] = [];
  let refusal: FileRefused | null = null;
  for (const sheet of workbook.sheets.slice(0, 200)) {
    const gate = new RowGate(request.limits, request.findHeader, () => false);
    try {
      for await (const _ of xmlEvents(zip.read(sheet.part), new SheetListener(gate, workbook, request.limits))) {
        if (gate.header !== null) break;
      }
      gate.finish();
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      if (error.code !== 'table.headerNotFound' && error.code !== 'table.none') throw error;
      if (refusal === null || refusal.code === 'table.none') refusal = error;
    }
    candidates.push({ name: sheet.name, hidden: sheet.hidden, hasHeader: gate.header !== null });
  }
  return { candidates, refusal };
}

import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { BiffAsk, BiffTold } from './biff-thread.ts';
import type { FileLimits } from './limits.ts';
import { FileRefused } from './refusal.ts';
import { RowGate, headerWithinRows } from './row-gate.ts';
import { type SheetCandidate, chooseSheet } from './sheet-choice.ts';
import type { TableSource } from './table-source.ts';
import type { WorkbookRequest } from './xlsx.ts';

const rowsPerStep = 2000;
/** Rows offered to the header's search: blank rows do not count at the gate, so a few more. */
const peekRows = headerWithinRows * 4;

/**
 * Opens an old binary workbook (Excel 95 to 2003). This format can only be read whole, in memory, by a library that some broken files
 * send round in circles: it runs in a thread of its own, which is ended when it takes too long or too much.
 */
export async function openBiff(request: WorkbookRequest): Promise<TableSource> {
  const { size } = await stat(request.path);
  const thread = new BiffThread(request.path, request.limits, size);
  try {
    const opened = await thread.ask({ kind: 'open' });
    if (opened.kind !== 'opened') throw new FileRefused('file.damaged', { reason: 'unreadable' });
    const { candidates, refusal } = await peekSheets(thread, opened.sheets, request);
    const index = chooseSheet(candidates, request.sheet);
    const sheet = opened.sheets[index];
    if (sheet === undefined) throw refusal ?? new FileRefused('table.none');
    return { caption: () => null, sheet: sheet.name, sheets: candidates, truncated: () => false, steps: sheetRows(thread, index, sheet.rows, request.gate, size) };
  } catch (error) {
    await thread.end();
    throw error;
  }
}

async function* sheetRows(thread: BiffThread, sheet: number, rows: number, gate: RowGate, bytes: number): AsyncGenerator<number> {
  try {
    for (let from = 0; from < rows; ) {
      // Few at first: what is below the header is asked for without the columns that nobody wants.
      const count = gate.header === null ? peekRows : rowsPerStep;
      const dropped = (gate.header ?? []).flatMap((_, column) => (gate.isDropped(column) ? [column] : []));
      const found = await thread.rows(sheet, from, count, dropped);
      for (const [at, cells] of found.entries()) gate.row(cells, from + at + 1);
      from += count;
      yield Math.round((bytes * Math.min(from, rows)) / rows);
    }
  } finally {
    await thread.end();
  }
}

async function peekSheets(thread: BiffThread, sheets: readonly { name: string; hidden: boolean }[], request: WorkbookRequest): Promise<{ candidates: SheetCandidate[]; refusal: FileRefused | null }> {
  let refusal: FileRefused | null = null;
  const candidates: SheetCandidate[] = [];
  for (const [index, { name, hidden }] of sheets.entries()) {
    const gate = new RowGate(request.limits, request.findHeader, () => false);
    const rows = await thread.rows(index, 0, peekRows, []);
    try {
      for (let at = 0; at < rows.length && gate.header === null; at++) gate.row(rows[at]!, at + 1);
      gate.finish();
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      if (refusal === null || refusal.code === 'table.none') refusal = error;
    }
    candidates.push({ name, hidden, hasHeader: gate.header !== null });
  }
  return { candidates, refusal };
}

/** The thread as it is asked: one question at a time. */
class BiffThread {
  private readonly worker: Worker;
  private readonly limitMs: number;

  constructor(path: string, limits: FileLimits, bytes: number) {
    this.worker = new Worker(new URL('./biff-thread.ts', import.meta.url), { workerData: { path }, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: limits.binaryWorkbookMegabytes }, stderr: true });
    this.limitMs = limits.binaryWorkbookMs + (bytes / 1_048_576) * limits.binaryWorkbookMsPerMegabyte;
  }

  ask(question: BiffAsk): Promise<BiffTold> {
    return new Promise((resolve, reject) => {
      const done = (end: () => void): void => {
        clearTimeout(timer);
        for (const event of ['message', 'error', 'exit']) this.worker.removeAllListeners(event);
        end();
      };
      const refuse = (reason: string) => done(() => reject(new FileRefused('file.damaged', { reason })));
      const timer = setTimeout(() => {
        refuse('takes too long');
        void this.worker.terminate();
      }, this.limitMs);
      this.worker.once('message', (told: BiffTold) =>
        done(() => (told.kind === 'refused' ? reject(told.encrypted ? new FileRefused('file.encrypted') : new FileRefused('file.damaged', { reason: 'unreadable' })) : resolve(told))),
      );
      this.worker.once('error', (error: NodeJS.ErrnoException) => refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'takes too much memory' : 'unreadable'));
      this.worker.once('exit', () => refuse('ended'));
      this.worker.postMessage(question);
    });
  }

  async rows(sheet: number, from: number, count: number, dropped: readonly number[]): Promise<string[][]> {
    const told = await this.ask({ kind: 'rows', sheet, from, count, dropped });
    return told.kind === 'rows' ? told.rows : [];
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}

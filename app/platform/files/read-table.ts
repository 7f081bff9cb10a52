import { stat } from 'node:fs/promises';
import { openBiff } from './biff.ts';
import { CsvReader } from './csv.ts';
import { HtmlTableReader } from './html-table.ts';
import { type FileLimits, defaultLimits } from './limits.ts';
import { FileRefused } from './refusal.ts';
import { RowGate, type TableRow } from './row-gate.ts';
import type { SheetCandidate } from './sheet-choice.ts';
import { type TableFormat, sniffFormat } from './sniff.ts';
import type { TableSource } from './table-source.ts';
import { utf8Chunks } from './utf8-chunks.ts';
import { openXlsx } from './xlsx.ts';

export interface ReadTableOptions {
  /** True for the row that holds the column names; looked for in the first 15 rows that are not blank. */
  findHeader: (cells: string[]) => boolean;
  /** True for a column nobody may see: its cells come as '' and their text is never built. Asked once per column. */
  dropColumn?: (header: string) => boolean;
  limits?: Partial<FileLimits>;
  /** Called after each piece of the file. For packed workbooks the bytes are unpacked ones. */
  onProgress?: (progress: { bytesRead: number; bytesTotal: number; rows: number }) => void;
  /** The sheet a person chose after `table.severalSheets` or `table.onlyHiddenSheet`. */
  sheet?: string;
}

export interface Table {
  format: TableFormat;
  header: string[];
  /** The header's row number as a spreadsheet shows it. */
  headerSheetRow: number;
  /** What an HTML file says above its table, else null: a saved-again file has it as an ordinary row, see `above`. */
  caption: string | null;
  /** The non-blank rows above the header. */
  above: readonly string[][];
  sheet: string | null;
  sheets: readonly SheetCandidate[];
  /** The file ended before its table did; the row that was cut is left out. Only true after the last batch. */
  truncated: boolean;
  /** The rows in order, 500 or more at a time. Can be walked once; stopping early closes the file. */
  batches: AsyncGenerator<TableRow[]>;
}

/** Pieces of a file hold a few rows or a thousand; a batch holds at least this many, but for the last one. */
const batchRows = 500;

/**
 * Reads the table in an uploaded file: HTML named `.xls`, `.xlsx`, old binary `.xls`, or separated text, told apart by
 * content. Memory does not grow with the rows (old binary workbooks excepted).
 *
 * Throws `FileRefused` (see `refusal.ts`), at once or while the batches are walked; nothing else for any content.
 */
export async function readTable(path: string, options: ReadTableOptions): Promise<Table> {
  const limits: FileLimits = { ...defaultLimits, ...options.limits };
  const bytesTotal = (await stat(path)).size;
  if (bytesTotal > limits.bytes) throw new FileRefused('file.tooLarge', { bytes: bytesTotal, limit: limits.bytes });
  const format = await sniffFormat(path);
  if (format === 'biff' && bytesTotal > limits.binaryWorkbookBytes) {
    throw new FileRefused('file.tooLarge', { bytes: bytesTotal, limit: limits.binaryWorkbookBytes });
  }
  const gate = new RowGate(limits, options.findHeader, options.dropColumn ?? (() => false));
  const request = { path, gate, limits, findHeader: options.findHeader, sheet: options.sheet };
  const source =
    format === 'xlsx' ? await openXlsx(request) : format === 'biff' ? await openBiff(request) : textSource(path, format, gate, limits);

  const progress = (bytesRead: number): void =>
    options.onProgress?.({ bytesRead, bytesTotal: Math.max(bytesTotal, bytesRead), rows: gate.rows });
  while (gate.header === null) {
    const step = await source.steps.next();
    if (step.done === true) break;
    progress(step.value);
  }
  gate.finish();
  const table: Table = {
    format,
    header: gate.header ?? [],
    headerSheetRow: gate.headerSheetRow,
    caption: source.caption(),
    above: gate.above,
    sheet: source.sheet,
    sheets: source.sheets,
    truncated: false,
    batches: batches(),
  };
  return table;

  async function* batches(): AsyncGenerator<TableRow[]> {
    try {
      for await (const bytesRead of source.steps) {
        progress(bytesRead);
        if (gate.waiting >= batchRows) yield gate.take();
      }
      if (gate.waiting > 0) yield gate.take();
      table.truncated = source.truncated();
    } finally {
      await source.steps.return(undefined);
    }
  }
}

function textSource(path: string, format: 'html' | 'csv', gate: RowGate, limits: FileLimits): TableSource {
  const reader = format === 'html' ? new HtmlTableReader(gate, limits) : new CsvReader(gate, limits);
  return {
    caption: () => reader.caption,
    sheet: null,
    sheets: [],
    truncated: () => reader.truncated,
    steps: steps(),
  };

  async function* steps(): AsyncGenerator<number> {
    let bytesRead = 0;
    for await (const chunk of utf8Chunks(path, (bytes) => (bytesRead = bytes))) {
      reader.write(chunk);
      yield bytesRead;
    }
    reader.end();
    yield bytesRead;
  }
}

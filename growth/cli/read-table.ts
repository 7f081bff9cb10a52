/** Reads a table of any size in a constant amount of memory. */
import { type FileHandle, open } from 'node:fs/promises';
import { Failure, failureOf } from './failure.ts';
import { type Header, readHeader } from './header.ts';
import type { Problems } from './problems.ts';
import type { Progress } from './progress.ts';
import { BATCH_ROWS, RowBatch } from './row-batch.ts';
import { scanRow, type ScannedRow } from './scan-row.ts';

/** Bytes read at a time. */
const CHUNK = 1 << 19;

/** A row longer than this is no row. */
const LONGEST_ROW = 1 << 19;

const LINE_FEED = 10;

export interface Table {
  readonly header: Header;
  /** Rows in their order, a batch at a time; a batch is good until the next one is asked for. */
  readonly batches: AsyncIterable<RowBatch>;
}

export interface ReadOptions {
  readonly keepUnknown: boolean;
  readonly problems: Problems;
  readonly progress: Progress;
}

/** A window on the file: the bytes from `at` to `end` are read and not yet used. */
class Window {
  readonly bytes = Buffer.allocUnsafe(CHUNK + LONGEST_ROW);
  at = 0;
  end = 0;
  isLast = false;
  private readonly path: string;
  private readonly file: FileHandle;
  private readonly progress: Progress;

  constructor(path: string, file: FileHandle, progress: Progress) {
    this.path = path;
    this.file = file;
    this.progress = progress;
  }

  /** Moves what is left to the front and reads on; knows afterwards whether the file has ended. */
  async readOn(): Promise<void> {
    this.bytes.copyWithin(0, this.at, this.end);
    this.end -= this.at;
    this.at = 0;
    const room = this.bytes.length - this.end;
    const { bytesRead } = await this.file.read(this.bytes, this.end, room).catch((error: unknown) => {
      throw failureOf(error, this.path, 'read');
    });
    this.end += bytesRead;
    this.isLast = room > 0 && bytesRead === 0;
    this.progress.bytes += bytesRead;
  }

  isBlank(): boolean {
    return this.bytes.toString('latin1', this.at, this.end).trim() === '';
  }

  /** End of the line that begins at `at`, without its break; `end` when it has none. */
  lineEnd(): number {
    const found = this.bytes.indexOf(LINE_FEED, this.at);
    return found < 0 || found > this.end ? this.end : found;
  }
}

/**
 * Opens a table and reads its header. Rows that cannot be read are reported and left out.
 *
 * @throws Failure when the file cannot be read, is empty, or is not a table of measurements
 */
export async function readTable(path: string, options: ReadOptions): Promise<Table> {
  const file = await open(path).catch((error: unknown) => {
    throw failureOf(error, path, 'read');
  });
  try {
    options.progress.total = (await file.stat()).size;
    const window = new Window(path, file, options.progress);
    while (!window.isLast && window.lineEnd() === window.end && window.end < CHUNK) await window.readOn();
    if (window.end === 0) throw new Failure(`${path} is empty.`);
    const lineEnd = window.lineEnd();
    const line = window.bytes
      .toString('utf8', 0, lineEnd)
      .replace(/^\uFEFF/, '')
      .replace(/\r$/, '');
    const header = readHeader(line, path, options.keepUnknown);
    window.at = Math.min(lineEnd + 1, window.end);
    while (!window.isLast && window.isBlank() && window.end - window.at < CHUNK) await window.readOn();
    if (window.isLast && window.isBlank()) throw new Failure(`${path} has a header but no rows.`);
    return { header, batches: readBatches(header, window, file, options) };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function* readBatches(
  header: Header,
  window: Window,
  file: FileHandle,
  { problems, progress }: ReadOptions,
): AsyncGenerator<RowBatch> {
  const batch = new RowBatch(header.names.length);
  batch.bytes = window.bytes;
  const delimiter = header.delimiter.charCodeAt(0);
  const row: ScannedRow = { status: 'whole', next: 0, breaks: 0, fields: 0, badField: 0, problem: '' };
  let line = 2;
  try {
    for (;;) {
      while (window.at < window.end) {
        scanRow(batch, window.at, window.end, delimiter, window.isLast, row);
        if (row.status === 'cut' && window.end - window.at < LONGEST_ROW) break;
        if (row.status !== 'whole') {
          const what = row.problem === '' ? 'the row has no end' : row.problem;
          problems.report(line, row.badField + 1, header.names[row.badField], `${what}; the row is left out`);
        } else if (row.fields === batch.width) {
          batch.line[batch.rows++] = line;
        } else if (window.bytes.toString('utf8', window.at, row.next).trim() !== '') {
          reportWidth(problems, header, line, row.fields);
        }
        line += row.breaks;
        window.at = row.next;
        if (batch.rows === BATCH_ROWS) {
          yield batch;
          progress.rows += batch.rows;
          batch.rows = 0;
        }
      }
      if (batch.rows > 0) yield batch;
      progress.rows += batch.rows;
      batch.rows = 0;
      if (window.isLast) return;
      await window.readOn();
    }
  } finally {
    await file.close();
  }
}

function reportWidth(problems: Problems, header: Header, line: number, fields: number): void {
  const expected = header.names.length;
  const column = Math.min(fields, expected) + (fields > expected ? 1 : 0);
  const what = `the row has ${fields} ${fields === 1 ? 'field' : 'fields'}, the header ${expected}; it is left out`;
  problems.report(line, column, header.names[column - 1], what);
}

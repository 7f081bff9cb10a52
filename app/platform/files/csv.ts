import { CellText } from './cell-text.ts';
import type { FileLimits } from './limits.ts';
import { FileRefused } from './refusal.ts';
import type { RowGate } from './row-gate.ts';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const separators = [0x2c, 0x3b, 0x09, 0x7c];

/**
 * Reads comma, semicolon, tab or bar separated text, byte by byte: `write` chunks cut anywhere, then `end`. The separator
 * is the sign that splits the first lines most evenly, or what Excel's own first line `sep=;` says. Quoted cells may hold
 * separators, doubled quotes and line ends.
 */
export class CsvReader {
  private readonly cell: CellText;
  private readonly gate: RowGate;
  private readonly limits: FileLimits;
  private separator = 0;
  private head: Buffer | null = Buffer.alloc(0);
  private cells: string[] = [];
  private gathering = true;
  private quoted = false;
  private closing = false;
  private started = false;
  private afterReturn = false;
  private line = 1;
  private rowLine = 1;
  private previousLength = 0;
  /** Separated text has no caption. */
  readonly caption = null;
  /** True when the file stops inside a quoted cell or in a row shorter than the one above it. Known after `end`. */
  truncated = false;

  constructor(gate: RowGate, limits: FileLimits) {
    this.gate = gate;
    this.limits = limits;
    this.cell = new CellText(limits.cellBytes);
  }

  write(chunk: Uint8Array): void {
    if (this.head === null) {
      this.read(chunk);
      return;
    }
    this.head = Buffer.concat([this.head, chunk]);
    if (this.head.length >= 16 * 1024) this.begin();
  }

  end(): void {
    if (this.head !== null) this.begin();
    if (this.quoted && !this.closing) {
      this.truncated = true;
      return;
    }
    if (!this.started && this.cells.length === 0) return;
    const inHeaderOrData = this.gate.header !== null;
    if (inHeaderOrData && this.cells.length + 1 < this.previousLength) {
      this.truncated = true;
      return;
    }
    this.endRow();
  }

  private begin(): void {
    const head = this.head ?? Buffer.alloc(0);
    this.head = null;
    const declared = /^sep=(.)\r?\n/u.exec(head.subarray(0, 16).toString('latin1'));
    this.separator = declared === null ? separatorOf(head) : (declared[1] ?? ',').charCodeAt(0);
    if (declared !== null) this.line = 2;
    this.rowLine = this.line;
    this.read(declared === null ? head : head.subarray(declared[0].length));
  }

  private read(chunk: Uint8Array): void {
    const { cell, separator } = this;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      if (this.quoted) {
        if (byte === quote) {
          if (this.closing) this.put(quote);
          this.closing = !this.closing;
          continue;
        }
        if (!this.closing) {
          if (byte === lineFeed) this.line++;
          this.put(byte);
          continue;
        }
        this.quoted = false;
        this.closing = false;
      }
      if (byte === separator) this.endCell();
      else if (byte === lineFeed || byte === carriageReturn) {
        const pair = byte === lineFeed && this.afterReturn;
        this.afterReturn = byte === carriageReturn;
        if (!pair) {
          this.endRow();
          this.line++;
        }
        this.rowLine = this.line;
        continue;
      } else if (byte === quote && cell.length === 0 && !this.started) {
        this.quoted = true;
        this.started = true;
      } else {
        if (byte > 0x20) this.started = true;
        this.put(byte);
      }
      this.afterReturn = false;
    }
    if (cell.tooLong) this.refuseLongCell();
  }

  private put(byte: number): void {
    if (this.gathering) this.cell.byte(byte);
  }

  private endCell(): void {
    if (this.cell.tooLong) this.refuseLongCell();
    this.cells.push(this.cell.text());
    this.cell.clear();
    this.started = false;
    if (this.cells.length > this.limits.columns * 4) {
      throw new FileRefused('table.tooManyColumns', { limit: this.limits.columns, sheetRow: this.rowLine });
    }
    this.gathering = !this.gate.isDropped(this.cells.length);
  }

  private endRow(): void {
    if (this.cells.length === 0 && !this.started) {
      this.cell.clear();
      return;
    }
    this.endCell();
    const cells = this.cells;
    this.cells = [];
    this.previousLength = cells.length;
    this.gate.row(cells, this.rowLine);
    this.gathering = !this.gate.isDropped(0);
  }

  private refuseLongCell(): never {
    throw new FileRefused('table.cellTooLong', { limit: this.limits.cellBytes, sheetRow: this.rowLine });
  }
}

/** The separator that stands the same number of times, outside quotes, in most of the first lines. */
export function separatorOf(head: Uint8Array): number {
  let best = 0x2c;
  let bestScore = 0;
  for (const separator of separators) {
    const counts = countsPerLine(head, separator).filter((count) => count > 0);
    const occurrences = new Map<number, number>();
    for (const count of counts) occurrences.set(count, (occurrences.get(count) ?? 0) + 1);
    let score = 0;
    for (const [count, lines] of occurrences) score = Math.max(score, lines * lines * count);
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

function countsPerLine(head: Uint8Array, separator: number): number[] {
  const counts: number[] = [0];
  let quoted = false;
  for (const byte of head) {
    if (byte === quote) quoted = !quoted;
    else if (quoted) continue;
    else if (byte === lineFeed) counts.push(0);
    else if (byte === separator) counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
  }
  if (counts.length > 1) counts.pop();
  return counts.slice(0, 40);
}

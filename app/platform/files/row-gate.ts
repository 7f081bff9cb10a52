import type { FileLimits } from './limits.ts';
import { FileRefused } from './refusal.ts';

/** One row below the header. */
export interface TableRow {
  /** The row's place among the data rows, from 1; blank rows and repeated headers are not counted. */
  rowNumber: number;
  /** The row's number as a person sees it at the left edge when the file is opened in a spreadsheet. */
  sheetRow: number;
  /** Plain text: trimmed, white space collapsed to single blanks. May be shorter or longer than the header. */
  cells: string[];
}

/** A header further down than this is not looked for. */
export const headerWithinRows = 15;

/** Finds the header among raw rows, lets the data rows below it through, and counts them against the limits. */
export class RowGate {
  header: string[] | null = null;
  headerSheetRow = 0;
  rows = 0;
  /** The rows above the header. */
  readonly above: string[][] = [];
  private ready: TableRow[] = [];
  private dropped: boolean[] = [];
  private droppedColumns: number[] = [];
  private readonly limits: FileLimits;
  private readonly findHeader: (cells: string[]) => boolean;
  private readonly dropColumn: (header: string) => boolean;

  constructor(limits: FileLimits, findHeader: (cells: string[]) => boolean, dropColumn: (header: string) => boolean) {
    this.limits = limits;
    this.findHeader = findHeader;
    this.dropColumn = dropColumn;
  }

  /** True when nobody wants this column: the reader then throws its text away byte by byte. */
  isDropped(column: number): boolean {
    return this.dropped[column] === true;
  }

  row(cells: string[], sheetRow: number): void {
    if (cells.length > this.limits.columns) {
      // A sheet formatted to its right edge has thousands of blank cells; only filled ones count.
      let filled = cells.length;
      while (filled > 0 && cells[filled - 1] === '') filled--;
      if (filled > this.limits.columns) throw new FileRefused('table.tooManyColumns', { limit: this.limits.columns, sheetRow });
      cells.length = filled;
    }
    if (cells.every(isBlank)) return;
    if (this.header === null) {
      this.lookForHeader(cells, sheetRow);
      return;
    }
    // Readers do not build the text of dropped columns; should one, it ends here.
    for (const column of this.droppedColumns) if (column < cells.length) cells[column] = '';
    if (this.repeatsHeader(cells)) return;
    if (this.rows >= this.limits.rows) throw new FileRefused('table.tooManyRows', { limit: this.limits.rows, sheetRow });
    this.rows++;
    this.ready.push({ rowNumber: this.rows, sheetRow, cells });
  }

  get waiting(): number {
    return this.ready.length;
  }

  /** The rows that have come through since the last call. */
  take(): TableRow[] {
    const rows = this.ready;
    this.ready = [];
    return rows;
  }

  /** Call at the end of the file: without a header it is refused here. */
  finish(): void {
    if (this.header !== null) return;
    if (this.above.length === 0) throw new FileRefused('table.none');
    throw new FileRefused('table.headerNotFound', { rowsExamined: this.above.length }, this.above);
  }

  private lookForHeader(cells: string[], sheetRow: number): void {
    if (this.findHeader(cells)) {
      this.header = cells;
      this.headerSheetRow = sheetRow;
      this.dropped = cells.map((name) => this.dropColumn(name));
      this.droppedColumns = [...this.dropped.keys()].filter((column) => this.isDropped(column));
      return;
    }
    this.above.push(cells);
    if (this.above.length >= headerWithinRows) this.finish();
  }

  /** People paste months under one another, header and all. */
  private repeatsHeader(cells: string[]): boolean {
    const header = this.header ?? [];
    if (cells[0] !== header[0] && !this.isDropped(0)) return false;
    return header.every((name, column) => this.isDropped(column) || (cells[column] ?? '') === name);
  }
}

function isBlank(cell: string): boolean {
  return cell === '';
}

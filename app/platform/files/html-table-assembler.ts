import { CellText } from './cell-text.ts';
import { type Tag, columnSpan, tag } from './html-tag.ts';
import type { FileLimits } from './limits.ts';
import { FileRefused } from './refusal.ts';
import type { RowGate } from './row-gate.ts';

/**
 * Turns the tags of a table into rows. Until the header is found every table is a candidate, also one inside a layout
 * table; from then on a table inside a cell is only text of that cell, and the reading ends with the header's table.
 */
export class TableAssembler {
  readonly cell: CellText;
  /** True while text belongs to a cell that somebody wants, or to the caption. */
  gathering = false;
  caption: string | null = null;
  truncated = false;
  private depth = 0;
  private headerDepth = 0;
  private finished = false;
  private cells: string[] | null = null;
  private inCell = false;
  private inCaption = false;
  private span = 1;
  private sheetRow = 0;
  private readonly gate: RowGate;
  private readonly limits: FileLimits;

  constructor(gate: RowGate, limits: FileLimits) {
    this.gate = gate;
    this.limits = limits;
    this.cell = new CellText(limits.cellBytes);
  }

  open(opened: Tag, attributes: string): void {
    if (opened === tag.other || opened === tag.script || opened === tag.style || this.finished) return;
    if (opened === tag.break || opened === tag.block) this.cell.blank();
    else if (opened === tag.table) this.openTable();
    else if (this.depth === 0) return;
    else if (this.nested) this.cell.blank();
    else if (opened === tag.td || opened === tag.th) this.openCell(attributes);
    else if (opened === tag.tr) this.openRow();
    else if (opened === tag.caption) {
      this.endRow();
      this.inCaption = true;
      this.gathering = true;
      this.cell.clear();
    } else this.endRow();
  }

  close(closed: Tag): void {
    if (closed === tag.other || this.finished || this.depth === 0) return;
    if (closed === tag.block || (this.nested && closed !== tag.table)) this.cell.blank();
    else if (closed === tag.table) this.closeTable();
    else if (closed === tag.td || closed === tag.th) this.endCell();
    else if (closed === tag.tr || closed === tag.section) this.endRow();
    else if (closed === tag.caption) this.endCaption();
  }

  /** The end of the file; `clean` when it does not stop inside a tag or comment. */
  end(clean: boolean): void {
    if (!this.finished && (this.depth > 0 || !clean)) this.truncated = true;
    this.cells = null;
    this.inCell = false;
  }

  refuseLongCell(): never {
    throw new FileRefused('table.cellTooLong', { limit: this.limits.cellBytes, sheetRow: this.sheetRow });
  }

  private get nested(): boolean {
    return this.headerDepth > 0 && this.depth > this.headerDepth;
  }

  private openTable(): void {
    this.depth++;
    if (this.headerDepth > 0) {
      this.cell.blank();
      return;
    }
    this.cells = null;
    this.inCell = false;
    this.inCaption = false;
    this.gathering = false;
  }

  private closeTable(): void {
    if (this.headerDepth === 0 || this.depth === this.headerDepth) this.endRow();
    this.depth--;
    if (this.headerDepth > 0 && this.depth < this.headerDepth) this.finished = true;
  }

  private openRow(): void {
    this.endRow();
    this.cells = [];
    this.sheetRow++;
  }

  private openCell(attributes: string): void {
    if (this.inCaption) this.endCaption();
    if (this.cells === null) this.openRow();
    else this.endCell();
    this.inCell = true;
    this.span = attributes === '' ? 1 : columnSpan(attributes, this.limits.columns + 1);
    this.gathering = !this.gate.isDropped((this.cells as string[] | null)?.length ?? 0);
    this.cell.clear();
  }

  private endCell(): void {
    if (!this.inCell || this.cells === null) return;
    this.inCell = false;
    this.cells.push(this.gathering ? this.cell.text() : '');
    this.gathering = false;
    for (let extra = 1; extra < this.span; extra++) this.cells.push('');
    if (this.cells.length > this.limits.columns * 4) {
      throw new FileRefused('table.tooManyColumns', { limit: this.limits.columns, sheetRow: this.sheetRow });
    }
  }

  private endRow(): void {
    if (this.inCaption) this.endCaption();
    this.endCell();
    const cells = this.cells;
    if (cells === null) return;
    this.cells = null;
    this.gate.row(cells, this.sheetRow);
    if (this.headerDepth === 0 && this.gate.header !== null) this.headerDepth = this.depth;
  }

  private endCaption(): void {
    if (!this.inCaption) return;
    this.inCaption = false;
    this.gathering = false;
    const text = this.cell.text();
    if (text === '') return;
    this.caption ??= text;
    // A spreadsheet shows a caption as a row of its own.
    this.sheetRow++;
  }
}

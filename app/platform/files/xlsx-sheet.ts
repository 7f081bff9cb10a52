import type { FileLimits } from './limits.ts';
import { spreadsheetNumber } from './number-format.ts';
import { FileRefused } from './refusal.ts';
import type { RowGate } from './row-gate.ts';
import { type WorkbookParts, workbookText } from './xlsx-parts.ts';
import type { XmlListener } from './xml-events.ts';

/** Listens to a worksheet's XML and hands its rows to the gate. */
export class SheetListener implements XmlListener {
  private cells: string[] = [];
  private sheetRow = 0;
  private column = -1;
  private kind = '';
  private style = 0;
  private value = '';
  private reading = false;
  private readonly gate: RowGate;
  private readonly workbook: WorkbookParts;
  private readonly limits: FileLimits;

  constructor(gate: RowGate, workbook: WorkbookParts, limits: FileLimits) {
    this.gate = gate;
    this.workbook = workbook;
    this.limits = limits;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'c') {
      this.column = attributes['r'] === undefined ? this.column + 1 : columnOf(attributes['r']);
      if (this.column >= this.limits.columns * 64) this.refuseColumns();
      this.kind = attributes['t'] ?? 'n';
      this.style = Number(attributes['s'] ?? 0);
      this.value = '';
    } else if (name === 'v' || name === 't') {
      this.reading = !this.gate.isDropped(this.column);
    } else if (name === 'rPh') {
      this.reading = false;
    } else if (name === 'row') {
      const number = Number(attributes['r'] ?? this.sheetRow + 1);
      this.sheetRow = Number.isSafeInteger(number) && number > 0 ? number : this.sheetRow + 1;
      this.cells = [];
      this.column = -1;
    }
  }

  text(text: string): void {
    if (!this.reading) return;
    this.value += text;
    if (this.value.length > this.limits.cellBytes) {
      throw new FileRefused('table.cellTooLong', { limit: this.limits.cellBytes, sheetRow: this.sheetRow });
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.reading = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.gate.row(this.cells, this.sheetRow);
  }

  private endCell(): void {
    const text = this.value === '' || this.gate.isDropped(this.column) ? '' : this.cellText();
    // A blank cell far to the right is only formatting; blanks before a filled one keep the columns in place.
    if (text === '' && this.column >= this.limits.columns) return;
    if (this.column >= this.limits.columns * 4) this.refuseColumns();
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  private cellText(): string {
    switch (this.kind) {
      case 's':
        return this.workbook.shared[Number(this.value)] ?? '';
      case 'n':
        return this.numberText();
      case 'b':
        return this.value === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return this.value.replace('T', ' ').replace(/ 00:00(:00(\.0+)?)?Z?$/u, '');
      default:
        return workbookText(this.value);
    }
  }

  private numberText(): string {
    const kind = this.workbook.kinds[this.style] ?? 'number';
    // Most numbers are written as people read them; the others are worked out.
    if (kind === 'number' && /^(?:0|-?[1-9]\d{0,15})(?:\.\d{0,5}[1-9])?$/.test(this.value)) return this.value;
    return spreadsheetNumber(Number(this.value), kind, this.workbook.epoch1904);
  }

  private refuseColumns(): never {
    throw new FileRefused('table.tooManyColumns', { limit: this.limits.columns, sheetRow: this.sheetRow });
  }
}

/** The column, from 0, of a cell reference: `A1` is 0, `AB12` is 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length && i < 4; i++) {
    const letter = reference.charCodeAt(i) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return Math.max(0, column - 1);
}

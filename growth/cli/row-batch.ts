/** Some rows of a table as places in a buffer of bytes: nothing is copied until it is asked for. */

/** Rows handled at a time. */
export const BATCH_ROWS = 8192;

export const QUOTE = 0x22;

export class RowBatch {
  /** The piece of the file that the places below point into. */
  bytes: Buffer = Buffer.alloc(0);
  rows = 0;
  /** Fields in a row. */
  readonly width: number;
  /** Line of the file on which each row begins. */
  readonly line = new Int32Array(BATCH_ROWS);
  /** Where each row begins, and where it ends before its line break. */
  readonly start = new Int32Array(BATCH_ROWS);
  readonly end = new Int32Array(BATCH_ROWS);
  /** Where each field begins and ends, quotes left out: `width` places for each row. */
  readonly from: Int32Array;
  readonly to: Int32Array;

  constructor(width: number) {
    this.width = width;
    this.from = new Int32Array(BATCH_ROWS * width);
    this.to = new Int32Array(BATCH_ROWS * width);
  }

  /** A field's text, doubled quotes made single, blanks around it removed. */
  field(row: number, column: number): string {
    const at = row * this.width + column;
    const text = this.bytes.toString('utf8', this.from[at], this.to[at]).trim();
    return text.includes('""') ? text.replaceAll('""', '"') : text;
  }

  /** Where a field begins in the file, its quote included when it has one; `fieldEnd` is the place after it. */
  fieldStart(row: number, column: number): number {
    const from = this.from[row * this.width + column] as number;
    return from > (this.start[row] as number) && this.bytes[from - 1] === QUOTE ? from - 1 : from;
  }
  fieldEnd(row: number, column: number): number {
    const at = row * this.width + column;
    return this.fieldStart(row, column) < (this.from[at] as number) ? (this.to[at] as number) + 1 : (this.to[at] as number);
  }
}

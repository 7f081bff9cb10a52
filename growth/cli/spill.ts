/** Where the rows of a survey too large for memory wait on disk: in parts, all rows of a sampling unit in one. */
import { appendFileSync, closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRows, MEMBERSHIPS, type SurveyRows } from '../prevalence/rows.ts';
import type { RowSpill } from '../prevalence/survey.ts';

const PARTS = 128;

export class Spill implements RowSpill {
  readonly limit = 200_000;
  private folder: string | undefined;

  put(rows: SurveyRows): void {
    this.folder ??= mkdtempSync(join(tmpdir(), 'growth-'));
    const counts = new Int32Array(PARTS);
    for (let row = 0; row < rows.length; row++) counts[(rows.unit[row] as number) % PARTS]! += 1;
    const pieces = Array.from(counts, (count) => createRows(count));
    for (const piece of pieces) piece.length = 0;
    for (let row = 0; row < rows.length; row++) {
      copyRow(rows, row, pieces[(rows.unit[row] as number) % PARTS] as SurveyRows);
    }
    pieces.forEach((piece, part) => {
      if (piece.length > 0) appendFileSync(this.pathOf(part), encode(piece));
    });
  }

  *parts(): Generator<Iterable<SurveyRows>> {
    for (let part = 0; part < PARTS; part++) if (existsSync(this.pathOf(part))) yield decode(this.pathOf(part));
  }

  /** Leaves nothing behind. */
  remove(): void {
    if (this.folder) rmSync(this.folder, { recursive: true, force: true });
  }

  private pathOf(part: number): string {
    return join(this.folder ?? '', String(part));
  }
}

/** The columns of a piece in the order they are written, widest first so that each is aligned. */
function columnsOf(rows: SurveyRows, length: number): Uint8Array[] {
  const bytes = (values: Float64Array | Int32Array | Int16Array | Uint8Array, perRow: number): Uint8Array =>
    new Uint8Array(values.buffer, values.byteOffset, length * perRow * values.BYTES_PER_ELEMENT);
  return [
    bytes(rows.weight, 1),
    bytes(rows.unit, 1),
    bytes(rows.z, 4),
    bytes(rows.groups, MEMBERSHIPS),
    bytes(rows.oedema, 1),
  ];
}

function copyRow(from: SurveyRows, row: number, to: SurveyRows): void {
  const at = to.length++;
  to.weight[at] = from.weight[row] as number;
  to.unit[at] = from.unit[row] as number;
  to.oedema[at] = from.oedema[row] as number;
  for (let k = 0; k < 4; k++) to.z[at * 4 + k] = from.z[row * 4 + k] as number;
  for (let k = 0; k < MEMBERSHIPS; k++) {
    to.groups[at * MEMBERSHIPS + k] = from.groups[row * MEMBERSHIPS + k] as number;
  }
}

/** A piece: how many rows, then column by column. */
function encode(piece: SurveyRows): Buffer {
  const length = Buffer.alloc(8);
  length.writeUInt32LE(piece.length);
  return Buffer.concat([length, ...columnsOf(piece, piece.length)]);
}

function* decode(path: string): Generator<SurveyRows> {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(8);
    while (readSync(file, head) === head.length) {
      const rows = createRows(head.readUInt32LE());
      rows.length = rows.weight.length;
      for (const column of columnsOf(rows, rows.length)) readFully(file, column);
      yield rows;
    }
  } finally {
    closeSync(file);
  }
}

function readFully(file: number, into: Uint8Array): void {
  for (let at = 0; at < into.length; ) {
    const read = readSync(file, into, at, into.length - at, null);
    if (read === 0) throw new Error('A temporary file of the survey was cut short');
    at += read;
  }
}

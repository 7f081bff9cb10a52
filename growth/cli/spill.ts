/** Where the rows of a survey too large for memory wait on disk: in parts, all rows of a sampling unit in one. */
import { closeSync, existsSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRows, MEMBERSHIPS, type SurveyRows } from '../prevalence/rows.ts';
import type { RowSpill } from '../prevalence/survey.ts';

const PARTS = 128;

export class Spill implements RowSpill {
  readonly limit = 100_000;
  private folder: string | undefined;
  /** The piece being written or read: one is enough, and reusing it keeps memory flat. */
  private readonly piece = createRows(this.limit);
  private readonly head = new Uint32Array(2);

  put(rows: SurveyRows): void {
    if (!this.folder) {
      this.folder = mkdtempSync(join(tmpdir(), 'growth-'));
      process.once('exit', () => this.remove());
    }
    for (let part = 0; part < PARTS; part++) {
      this.piece.length = 0;
      for (let row = 0; row < rows.length; row++) {
        if ((rows.unit[row] as number) % PARTS === part) copyRow(rows, row, this.piece);
      }
      if (this.piece.length > 0) this.append(part);
    }
  }

  *parts(): Generator<Iterable<SurveyRows>> {
    for (let part = 0; part < PARTS; part++) if (existsSync(this.pathOf(part))) yield this.read(part);
  }

  /** Leaves nothing behind. */
  remove(): void {
    if (this.folder) rmSync(this.folder, { recursive: true, force: true });
  }

  private pathOf(part: number): string {
    return join(this.folder ?? '', String(part));
  }

  /** A piece is how many rows it has, then column by column. */
  private append(part: number): void {
    const file = openSync(this.pathOf(part), 'a');
    try {
      this.head[0] = this.piece.length;
      for (const bytes of [new Uint8Array(this.head.buffer), ...columnsOf(this.piece)]) {
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      }
    } finally {
      closeSync(file);
    }
  }

  private *read(part: number): Generator<SurveyRows> {
    const file = openSync(this.pathOf(part), 'r');
    const head = new Uint8Array(this.head.buffer);
    try {
      while (readFully(file, head)) {
        this.piece.length = this.head[0] as number;
        for (const column of columnsOf(this.piece)) readFully(file, column);
        yield this.piece;
      }
    } finally {
      closeSync(file);
    }
  }
}

function columnsOf(rows: SurveyRows): Uint8Array[] {
  const bytes = (values: Float64Array | Int32Array | Int16Array | Uint8Array, perRow: number): Uint8Array =>
    new Uint8Array(values.buffer, 0, rows.length * perRow * values.BYTES_PER_ELEMENT);
  return [bytes(rows.weight, 1), bytes(rows.unit, 1), bytes(rows.z, 4), bytes(rows.groups, MEMBERSHIPS), bytes(rows.oedema, 1)];
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

/** Fills `into`; false at the end of the file. */
function readFully(file: number, into: Uint8Array): boolean {
  let at = 0;
  while (at < into.length) {
    const read = readSync(file, into, at, into.length - at, null);
    if (read === 0) break;
    at += read;
  }
  if (at > 0 && at < into.length) throw new Error('A temporary file of the survey was cut short');
  return at > 0 || into.length === 0;
}

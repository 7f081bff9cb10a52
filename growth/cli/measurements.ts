/** Turns rows of text into columns of measurements; what cannot be understood is reported and counts as missing. */
import { DAYS_PER_MONTH } from '../age.ts';
import type { MeasurementColumns } from '../columns.ts';
import { PostureCode, SexCode } from '../measurement.ts';
import type { ColumnName, Header } from './header.ts';
import { NOT_A_NUMBER, parseNumber } from './number.ts';
import { type Problems, quoted } from './problems.ts';
import { BATCH_ROWS, type RowBatch } from './row-batch.ts';

const SEXES = new Map(Object.entries({ m: SexCode.M, M: SexCode.M, 1: SexCode.M, f: SexCode.F, F: SexCode.F, 2: SexCode.F }));
const POSTURES = new Map(Object.entries({ l: PostureCode.L, L: PostureCode.L, h: PostureCode.H, H: PostureCode.H }));
const OEDEMA = new Map(Object.entries({ y: 1, Y: 1, 1: 1, n: 0, N: 0, 2: 0 }));

/** One-character strings by their byte, so that a letter costs no new string; a blank is nothing. */
const LETTERS = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code).trim());

export interface MeasurementOptions {
  readonly ageIn: 'days' | 'months';
  readonly problems: Problems;
}

export class MeasurementParser {
  private readonly columns: Required<MeasurementColumns> = {
    sex: new Uint8Array(BATCH_ROWS),
    ageDays: new Float64Array(BATCH_ROWS),
    weightKg: new Float64Array(BATCH_ROWS),
    lengthCm: new Float64Array(BATCH_ROWS),
    posture: new Uint8Array(BATCH_ROWS),
    headCm: new Float64Array(BATCH_ROWS),
    armCm: new Float64Array(BATCH_ROWS),
    oedema: new Uint8Array(BATCH_ROWS),
  };
  private readonly header: Header;
  private readonly options: MeasurementOptions;
  private readonly decimalComma: boolean;

  constructor(header: Header, options: MeasurementOptions) {
    this.header = header;
    this.options = options;
    this.decimalComma = header.delimiter === ';';
  }

  /** The batch's measurements; good until the next call. */
  parse(batch: RowBatch): Required<MeasurementColumns> {
    const all = this.columns;
    this.parseCodes(batch, 'sex', SEXES, all.sex, 'm or f');
    this.parseAges(batch, all.ageDays);
    this.parseNumbers(batch, 'weight', all.weightKg);
    this.parseNumbers(batch, 'lenhei', all.lengthCm);
    this.parseCodes(batch, 'measure', POSTURES, all.posture, 'l or h');
    this.parseNumbers(batch, 'headc', all.headCm);
    this.parseNumbers(batch, 'armc', all.armCm);
    this.parseCodes(batch, 'oedema', OEDEMA, all.oedema, 'y or n');
    const entries = Object.entries(all).map(([name, values]) => [name, values.subarray(0, batch.rows)]);
    return Object.fromEntries(entries) as Required<MeasurementColumns>;
  }

  /** Numbers of one column, NaN where missing or not understood. */
  parseNumbers(batch: RowBatch, name: ColumnName, into: Float64Array): void {
    const column = this.header.at[name];
    if (column === undefined) {
      into.fill(Number.NaN);
      return;
    }
    for (let row = 0; row < batch.rows; row++) {
      const at = row * batch.width + column;
      let value = parseNumber(batch.bytes, batch.from[at] as number, batch.to[at] as number, this.decimalComma);
      if (value === NOT_A_NUMBER) {
        this.report(batch, row, name, column, 'is not a number');
        value = Number.NaN;
      }
      into[row] = value;
    }
  }

  private parseAges(batch: RowBatch, into: Float64Array): void {
    this.parseNumbers(batch, 'age', into);
    const unit = this.options.ageIn === 'months' ? DAYS_PER_MONTH : 1;
    for (let row = 0; row < batch.rows; row++) {
      const age = (into[row] as number) * unit;
      if (age < 0) this.report(batch, row, 'age', this.header.at.age ?? 0, 'is negative');
      into[row] = age;
    }
  }

  private parseCodes(batch: RowBatch, name: ColumnName, codes: ReadonlyMap<string, number>, into: Uint8Array, expected: string): void {
    const column = this.header.at[name];
    if (column === undefined) {
      into.fill(0);
      return;
    }
    for (let row = 0; row < batch.rows; row++) {
      const at = row * batch.width + column;
      const from = batch.from[at] as number;
      if (from === batch.to[at]) {
        into[row] = 0;
        continue;
      }
      const text = batch.to[at] === from + 1 ? LETTERS[batch.bytes[from] as number] : batch.field(row, column);
      const code = codes.get(text as string);
      if (code === undefined && text !== '' && text !== 'NA') this.report(batch, row, name, column, `is not ${expected}`);
      into[row] = code ?? 0;
    }
  }

  private report(batch: RowBatch, row: number, name: string, column: number, what: string): void {
    const value = quoted(batch.field(row, column));
    const line = batch.line[row] as number;
    this.options.problems.report(line, column + 1, name, `${value} ${what}; it counts as missing`);
  }
}

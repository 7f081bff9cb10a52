/**
 * A linear or mixed-integer program as plain data, and how one is written down. No solver and no I/O: pure rules may build
 * programs and read outcomes.
 */

/** Columns (at least one) are decisions, rows are limits on their weighted sums. All arrays travel to the solver's thread as they are. */
export interface Program {
  readonly sense: 'minimize' | 'maximize';
  /** Gain or cost of one unit of each column. */
  readonly cost: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where a column takes whole numbers only. */
  readonly whole: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Column-wise: the entries of column `j` are `starts[j]` to `starts[j + 1]` of `rows` and `values`. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** Where a solve of a similar program may begin: HiGHS' status codes per column and row. */
export interface Basis {
  readonly columns: Int32Array;
  readonly rows: Int32Array;
}

export interface Solved {
  /** `optimal` within the asked gap; `feasible` when a limit was met before that was proved. */
  readonly status: 'optimal' | 'feasible';
  readonly values: Float64Array;
  readonly objective: number;
  /** No solution of the program is better than this. */
  readonly bound: number;
  readonly seconds: number;
  /** What one unit more of a row's limit is worth; null for programs with whole columns. */
  readonly rowDuals: Float64Array | null;
  /** For a next solve; null for programs with whole columns. */
  readonly basis: Basis | null;
}

/**
 * Why nothing was solved. `time`: the limit passed without a solution; `memory`: more was needed than allowed; `size`: too large to
 * begin; `busy`: too many wait already; `cancelled`: by the caller or the end of the process; `failed`: the solver broke off.
 */
export type Refusal = 'time' | 'memory' | 'size' | 'busy' | 'cancelled' | 'failed';

export type Outcome =
  | Solved
  | { readonly status: 'infeasible' | 'unbounded' }
  | { readonly status: 'refused'; readonly reason: Refusal };

export interface SolveOptions {
  /** Wall clock of the solver itself, without the wait for its turn. Default 10. */
  readonly seconds?: number;
  /** Memory of the solver. Default 384 MB. */
  readonly megabytes?: number;
  /** Relative gap at which a solution of a program with whole columns counts as optimal. Default 0.0001. */
  readonly gap?: number;
  /** Nodes of the search through a program with whole columns: unlike the clock, the same on every machine. Default no limit. */
  readonly nodes?: number;
  readonly basis?: Basis;
  /** A known solution to begin from; one value per column. */
  readonly guess?: Float64Array;
  readonly signal?: AbortSignal;
}

/** What solves a program. Rules take it as a parameter, so that they stay pure. */
export type Solve = (program: Program, options?: SolveOptions) => Promise<Outcome>;

/** Collects columns and rows, then gives the program. Rows come first: a column names the rows it touches. */
export class ProgramWriter {
  readonly #sense: Program['sense'];
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #cost: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #whole: number[] = [];
  readonly #starts: number[] = [0];
  readonly #rows: number[] = [];
  readonly #values: number[] = [];

  constructor(sense: Program['sense']) {
    this.#sense = sense;
  }

  /** @returns the row's number, for columns to name */
  addRow(lower: number, upper: number): number {
    return this.#rowLower.push(lower) && this.#rowUpper.push(upper) - 1;
  }

  /** @returns the column's number: its place in the outcome's values */
  addColumn(column: { cost: number; lower?: number; upper?: number; whole?: boolean }, entries: readonly (readonly [row: number, value: number])[]): number {
    for (const [row, value] of entries) {
      this.#rows.push(row);
      this.#values.push(value);
    }
    this.#starts.push(this.#rows.length);
    this.#lower.push(column.lower ?? 0);
    this.#upper.push(column.upper ?? Infinity);
    this.#whole.push(column.whole === true ? 1 : 0);
    return this.#cost.push(column.cost) - 1;
  }

  program(): Program {
    return {
      sense: this.#sense,
      cost: Float64Array.from(this.#cost),
      lower: Float64Array.from(this.#lower),
      upper: Float64Array.from(this.#upper),
      whole: Uint8Array.from(this.#whole),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      starts: Int32Array.from(this.#starts),
      rows: Int32Array.from(this.#rows),
      values: Float64Array.from(this.#values),
    };
  }
}

/**
 * How many children a second, one thread, all six indices: `npm run -s bench:growth`.
 * One line of JSON: the best of five passes over 1,000,000 rows after a warm-up.
 */
import { assessColumns, scoreColumns } from '../index.ts';
import { madeUpChildren } from './children.ts';

const ROWS = 1_000_000;
const PASSES = 5;

/** Passes before the clock starts: the compiler is done by then. */
const WARM_UP = 3;

/**
 * Rows a second of the WHO's R package (anthro 1.1.0.9000) on 1,000,000 rows, one thread: six runs on a two-core
 * machine gave 27,500 to 30,800.
 */
const R_ROWS_PER_SECOND = 30_000;

const children = madeUpChildren(ROWS);
const scores = scoreColumns(ROWS);
for (let pass = 0; pass < WARM_UP; pass++) assessColumns(children, scores);

let best = Number.POSITIVE_INFINITY;
for (let pass = 0; pass < PASSES; pass++) {
  const start = performance.now();
  assessColumns(children, scores);
  best = Math.min(best, performance.now() - start);
}

const rowsPerSecond = Math.round((ROWS / best) * 1000);
console.log(JSON.stringify({ rowsPerSecond, ratioToR: Math.round(rowsPerSecond / R_ROWS_PER_SECOND) }));

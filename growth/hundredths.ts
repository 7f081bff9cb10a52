/**
 * z in hundredths, fast and exact: the one core of `assess` and of the batch.
 *
 * A z is published with two decimals, so a power correct to sixteen digits is mostly wasted. The series below are
 * within 2e-6 of a hundredth wherever they are used; only where that leaves the second decimal in doubt (twice in
 * 100,000 values) the full formula decides. The result is always that of the full formula.
 *
 * Callers have made sure that the row exists and that `y` is above 0. A `y` too large to be one gives NaN.
 *
 * Two numbers stand in the code as they are, since a named constant would be fetched for every child:
 * 0.49999, the farthest from a whole hundredth at which the series settles the rounding, and 0.25, the reach of the
 * series in w = (y - M) / (y + M), which is more than 3 SD of any row of any table.
 */
import type { Reference } from './tables/reference.ts';
import { lmsZ, restrictedZ, roundToHundredths } from './zscore.ts';

/** Hundredths from which on a z says nothing but that the measurement is none: 10,000 SD. */
const ABSURD = 1_000_000;

/**
 * 100 (r^L - 1) / (S L) for r = y / M, with two series in place of a power:
 * ln r = 2 (w + w^3/3 + ..) and e^t - 1 = t (1 + t/2 + t^2/6 + ..) with t = L ln r.
 */
function seriesHundredths(l: number, hundredPerS: number, w: number): number {
  const v = w * w;
  const v2 = v * v;
  const log = w * (2 + v * (2 / 3) + v2 * (2 / 5 + v * (2 / 7) + v2 * (2 / 9 + v * (2 / 11))));
  const t = l * log;
  const t2 = t * t;
  return log * hundredPerS * (1 + t * (1 / 2) + t2 * (1 / 6 + t * (1 / 24) + t2 * (1 / 120 + t * (1 / 720))));
}

/** z in hundredths where L is 1 throughout (length, head) and tails are not restricted. `at` is from `rowOf`. */
export function linearHundredths(reference: Reference, at: number, y: number): number {
  const { figures } = reference;
  const m = figures[at + 1] as number;
  const h = (y - m) * (figures[at + 3] as number);
  const whole = Math.floor(h + 0.5);
  if (Math.abs(h - whole) < 0.49999 && h < 10_000) return whole;
  return sane(roundToHundredths(lmsZ(1, m, figures[at + 2] as number, y)));
}

/** z in hundredths with restricted tails. `at` is from `rowOf`. */
export function restrictedHundredths(reference: Reference, at: number, y: number): number {
  const { figures } = reference;
  const l = figures[at] as number;
  const m = figures[at + 1] as number;
  const w = (y - m) / (y + m);
  const h = seriesHundredths(l, figures[at + 3] as number, w);
  if (Math.abs(w) < 0.25 && Math.abs(h) <= 300) {
    const whole = Math.floor(h + 0.5);
    return Math.abs(h - whole) < 0.49999 ? whole : exactly(reference, at, at, 0, y);
  }
  return tailHundredths(reference, at, y, w > 0 ? 0 : 2);
}

/** Beyond 3 SD; `end` is where the upper or the lower tail stands in a row. */
function tailHundredths(reference: Reference, at: number, y: number, end: 0 | 2): number {
  const { tails } = reference;
  const h = (end === 0 ? 300 : -300) + (y - (tails[at + end] as number)) * (tails[at + end + 1] as number);
  const whole = Math.floor(h + 0.5);
  return Math.abs(h - whole) < 0.49999 ? sane(whole) : exactly(reference, at, at, 0, y);
}

/**
 * z in hundredths with restricted tails between two rows of a table, L, M and S each interpolated.
 *
 * The figures derived from them (1 / S, SD3, ..) are interpolated too, which is off by up to 0.0001 of a hundredth
 * within 3 SD and by 0.004 at 6 SD: the doubt that calls for the full formula is wider here.
 *
 * @param next row after `at`, or `at` itself at the end of the table
 * @param share how far on from row `at` to `next`, 0 to 1
 */
export function interpolatedHundredths(reference: Reference, at: number, next: number, share: number, y: number): number {
  const { figures } = reference;
  const l0 = figures[at] as number;
  const m0 = figures[at + 1] as number;
  const per0 = figures[at + 3] as number;
  const l = l0 + share * ((figures[next] as number) - l0);
  const m = m0 + share * ((figures[next + 1] as number) - m0);
  const w = (y - m) / (y + m);
  const h = seriesHundredths(l, per0 + share * ((figures[next + 3] as number) - per0), w);
  if (Math.abs(w) < 0.25 && Math.abs(h) <= 300) {
    const whole = Math.floor(h + 0.5);
    return Math.abs(h - whole) < 0.4998 ? whole : exactly(reference, at, next, share, y);
  }
  return interpolatedTail(reference, at, next, share, y, w > 0 ? 0 : 2);
}

function interpolatedTail(reference: Reference, at: number, next: number, share: number, y: number, end: 0 | 2): number {
  const { tails } = reference;
  const sd3 = tails[at + end] as number;
  const per = tails[at + end + 1] as number;
  const beyond = y - (sd3 + share * ((tails[next + end] as number) - sd3));
  const h = (end === 0 ? 300 : -300) + beyond * (per + share * ((tails[next + end + 1] as number) - per));
  const whole = Math.floor(h + 0.5);
  const isSettled = Math.abs(h) < 1000 && Math.abs(h - whole) < 0.48;
  return isSettled ? whole : exactly(reference, at, next, share, y);
}

/** The full formula between two rows (`share` 0: in the first). */
function exactly({ figures }: Reference, at: number, next: number, share: number, y: number): number {
  const between = (column: number): number => {
    const low = figures[at + column] as number;
    return low + share * ((figures[next + column] as number) - low);
  };
  return sane(roundToHundredths(restrictedZ(between(0), between(1), between(2), y)));
}

/** NaN for what is no z. */
function sane(hundredths: number): number {
  return Math.abs(hundredths) < ABSURD ? hundredths : Number.NaN;
}

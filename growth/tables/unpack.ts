/** How the published figures travel (a few short strings) and how they are read back, exactly. */

/**
 * L, M and S of one indicator as shipped. Each column holds the second differences of the figures times 10,000
 * (S: 100,000), zigzagged so that small ones of either sign are one character: growth curves are smooth, so nearly
 * all are small, and gzip does the rest. `{..}` holds a larger one in base 36.
 */
export interface PackedTable {
  /** First x of the table in steps: days, or tenths of a centimetre. */
  readonly first: number;
  /** Rows for each sex. */
  readonly rows: number;
  /** Girls' L, M, S, then boys' L, M, S. */
  readonly columns: readonly [string, string, string, string, string, string];
}

/** Scale of the published decimals: L and M have four, S has five. */
export const SCALES = [10_000, 10_000, 100_000] as const;

/** Character of the smallest zigzagged difference; a backslash is skipped so that no quoting is ever needed. */
export const FIRST_CODE = 40;
export const SKIPPED_CODE = 92;
/** Zigzagged differences from here on are written in braces. */
export const FIRST_ESCAPED = 80;

/**
 * Integers of one packed column.
 *
 * @throws RangeError when the text was damaged so that a brace stays open
 */
export function unpackColumn(text: string, rows: number): Int32Array {
  const values = new Int32Array(rows);
  let slope = 0;
  let value = 0;
  let at = 0;
  for (let row = 0; row < rows; row++) {
    let zigzag = text.charCodeAt(at++);
    if (zigzag === 123) {
      const end = text.indexOf('}', at);
      if (end < 0) throw new RangeError('Packed column is damaged: a brace stays open');
      zigzag = Number.parseInt(text.slice(at, end), 36);
      at = end + 1;
    } else {
      zigzag -= zigzag > SKIPPED_CODE ? FIRST_CODE + 1 : FIRST_CODE;
    }
    const second = zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
    slope += second;
    value += slope;
    values[row] = value;
  }
  return values;
}

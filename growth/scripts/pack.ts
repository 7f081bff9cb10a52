/** The writing half of `tables/unpack.ts`: integers to a short string. */
import { FIRST_CODE, FIRST_ESCAPED, SKIPPED_CODE } from '../tables/unpack.ts';

/** Second differences of whole numbers, zigzagged, one character each where they fit. */
export function packColumn(values: ArrayLike<number>): string {
  let text = '';
  let previous = 0;
  let slope = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0;
    const second = value - previous - slope;
    slope = value - previous;
    previous = value;
    text += packDifference(second);
  }
  return text;
}

function packDifference(second: number): string {
  const zigzag = second < 0 ? -2 * second - 1 : 2 * second;
  if (zigzag >= FIRST_ESCAPED) return `{${zigzag.toString(36)}}`;
  const code = FIRST_CODE + zigzag;
  return String.fromCharCode(code >= SKIPPED_CODE ? code + 1 : code);
}

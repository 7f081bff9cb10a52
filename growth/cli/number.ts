/** Numbers as people write them in tables. */

/** 10 to the power of the index: exact, all of them. */
const POWERS = Array.from({ length: 23 }, (_, n) => Number(`1e${n}`));

/** Returned for text that is no number; a missing one is NaN. */
export const NOT_A_NUMBER = Number.POSITIVE_INFINITY;

/**
 * The number in `bytes` from `from` to `to`, blanks around it ignored; NaN when it is empty or `NA`.
 *
 * Up to 15 digits are gathered as a whole number and divided by a power of ten. Both are exact, so the quotient is
 * the very number that `Number(text)` gives, without making a string of each field.
 *
 * @param decimalComma whether `8,5` is eight and a half
 */
export function parseNumber(bytes: Buffer, from: number, to: number, decimalComma: boolean): number {
  let at = from;
  let end = to;
  while (at < end && (bytes[at] as number) <= 32) at++;
  while (end > at && (bytes[end - 1] as number) <= 32) end--;
  if (at === end) return Number.NaN;
  const first = at;
  const isNegative = bytes[at] === 45;
  if (isNegative || bytes[at] === 43) at++;
  let whole = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < end; at++) {
    const code = bytes[at] as number;
    if (code >= 48 && code <= 57) {
      whole = whole * 10 + (code - 48);
      digits++;
      if (decimals >= 0) decimals++;
    } else if (decimals < 0 && (code === 46 || (decimalComma && code === 44))) {
      decimals = 0;
    } else {
      return parseUnusual(bytes.toString('latin1', first, end));
    }
  }
  if (digits === 0 || digits > 15) return parseUnusual(bytes.toString('latin1', first, end).replace(decimalComma ? ',' : '.', '.'));
  const size = decimals > 0 ? whole / (POWERS[decimals] as number) : whole;
  return isNegative ? -size : size;
}

/** Exponents, very long numbers, `NA`, and what is no number at all. */
function parseUnusual(text: string): number {
  if (text === 'NA' || text === 'NaN') return Number.NaN;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return NOT_A_NUMBER;
  return Number(text);
}

/**
 * Numbers as Indonesians write them: a point for thousands, a comma for parts, U+2212 for minus. The same in
 * both languages, so that a figure on a screen and on a printed form is one figure.
 */
const MINUS = '\u2212';
const NO_BREAK = '\u00A0';

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(least: number, most: number): Intl.NumberFormat {
  const key = `${least}-${most}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat('id-ID', { minimumFractionDigits: least, maximumFractionDigits: most });
  formatters.set(key, made);
  return made;
}

/** `formatNumber(1411)` is `1.411`; `formatNumber(8.5, 1)` is `8,5`; decimals are always shown when asked for. */
export function formatNumber(value: number, decimals = 0): string {
  const shown = formatter(decimals, decimals).format(value).replace('-', MINUS);
  return /[1-9]/.test(shown) ? shown : shown.replace(MINUS, '');
}

/** A z-score with two decimals: `formatZ(-2.4)` is `−2,40`. */
export function formatZ(z: number): string {
  return formatNumber(z, 2);
}

/** A share of one as per cent: `formatPercent(0.212)` is `21,2 %`. */
export function formatPercent(share: number, decimals = 1): string {
  return `${formatNumber(share * 100, decimals)}${NO_BREAK}%`;
}

/** A difference with its sign always shown: `formatDelta(38)` is `+38`, `formatDelta(-177)` is `−177`. */
export function formatDelta(value: number, decimals = 0): string {
  const shown = formatNumber(value, decimals);
  return value > 0 && /[1-9]/.test(shown) ? `+${shown}` : shown;
}

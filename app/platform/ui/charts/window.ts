/** Which part of the paper a chart shows: pure, so that it can be tried without a screen. */
export interface Window {
  from: number;
  to: number;
}

/** Months a narrow screen can show without crowding, and a wide one shows at least. */
const SPAN_MONTHS = 24;

/**
 * Months shown for ages in months, earliest first. Starts at a half year, spans 24 months or what is needed, and
 * leaves room after the last one. A narrow chart keeps to the last 24 months.
 */
export function ageWindow(ages: readonly number[], narrow: boolean): Window {
  const first = ages[0] ?? 0;
  const last = ages[ages.length - 1] ?? 0;
  const to = Math.min(60, Math.max(SPAN_MONTHS, Math.ceil((last + 2) / 6) * 6));
  const wanted = Math.floor(Math.max(0, first - 1) / 6) * 6;
  const from = narrow ? to - SPAN_MONTHS : Math.min(wanted, to - SPAN_MONTHS);
  return { from: Math.max(0, from), to };
}

/** Centimetres shown for lengths: whole fives around them, at least 25 wide, within the table. */
export function lengthWindow(lengths: readonly number[], reach: Window): Window {
  const least = Math.min(...lengths, reach.to);
  const most = Math.max(...lengths, reach.from);
  const to = Math.min(reach.to, Math.max(Math.ceil((most + 5) / 5) * 5, reach.from + 25));
  const from = Math.max(reach.from, Math.min(Math.floor((least - 3) / 5) * 5, to - 25));
  return { from, to };
}

/** Round steps for an axis: at most `most` of them within the window, ends included where they are round. */
export function ticks({ from, to }: Window, most: number): number[] {
  const rough = (to - from) / most;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * size).find((one) => one >= rough) ?? rough;
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => Number(((first + at) * step).toFixed(6)));
}

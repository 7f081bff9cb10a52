import { swapDayAndMonth } from './date-cell.ts';

/** True for two birth dates of which one is easily a slip of the other: within a month, day and month changed over, or another year. */
export function nearDates(a: string, b: string): boolean {
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
  return days <= 31 || swapDayAndMonth(a) === b || (a.slice(4) === b.slice(4) && days < 800);
}

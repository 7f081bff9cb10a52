/** Chains of one person's own promises: never compared with anybody's. */
import { DAYS_BETWEEN_VISITS } from '../visits/index.ts';

const MS_PER_DAY = 86_400_000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);

/**
 * Visits in time, one after the other, up to the newest: each within fourteen days of the one before, the first within fourteen days of
 * the beginning. A gap is not told; the chain simply begins with the visit after it.
 * @param visits days of one's own visits to one child, in any order
 */
export function visitsInARow(visits: readonly string[], since: string): number {
  const days = [...new Set(visits)].sort();
  let row = 0;
  let before = since;
  for (const day of days) {
    row = daysBetween(before, day) <= DAYS_BETWEEN_VISITS ? row + 1 : 1;
    before = day;
  }
  return row;
}

/** How many visits of one child in a period came within fourteen days of the one before; the first of a period is in time. */
export function visitsInTime(visits: readonly string[]): number {
  const days = [...new Set(visits)].sort();
  return days.filter((day, at) => at === 0 || daysBetween(days[at - 1]!, day) <= DAYS_BETWEEN_VISITS).length;
}

/** Months of giving, one after the other, up to this month or the one before it; 0 when the last gift is longer ago. */
export function monthsInARow(gifts: readonly string[], today: string): number {
  const given = new Set(gifts.map(monthNumber));
  const now = monthNumber(today);
  let at = given.has(now) ? now : now - 1;
  let row = 0;
  for (; given.has(at); at -= 1) row += 1;
  return row;
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

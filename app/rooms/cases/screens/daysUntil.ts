const DAY_MS = 86_400_000;

/** Whole days from one plain date to another; below 0 when it is past. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(date) - Date.parse(today)) / DAY_MS);
}

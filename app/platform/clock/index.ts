/**
 * The clock of the city. Instants are UTC; days are days in Jakarta (UTC+7, no daylight saving time).
 */

const JAKARTA_OFFSET_MS = 7 * 3600_000;

/** The day in Jakarta at an instant, as a plain date `YYYY-MM-DD`. */
export function jakartaDay(instant: Date): string {
  return new Date(instant.getTime() + JAKARTA_OFFSET_MS).toISOString().slice(0, 10);
}

/** First day of the month of a plain date. */
export function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** Last day of the month of a plain date. */
export function lastDayOfMonth(day: string): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The plain date `days` later (or earlier, when negative). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of the month `months` later, or the last day of that month when it has no such day (29 February). */
export function addMonths(day: string, months: number): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(Number(day.slice(8, 10)), last))).toISOString().slice(0, 10);
}

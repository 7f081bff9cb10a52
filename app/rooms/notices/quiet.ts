/** Quiet hours and further tries: when something may leave. Pure; hours are those of Jakarta, which has no summer time. */

export interface Quiet {
  /** Hour from which nothing is sent, 0 to 23. */
  readonly from: number;
  /** Hour from which it is sent again; the same as `from`: no quiet hours. */
  readonly until: number;
  /** What concerns a worrying child may come all the same. */
  readonly urgentAnyway: boolean;
}

/** What holds for who never chose. */
export const usualQuiet: Quiet = { from: 20, until: 6, urgentAnyway: false };

const HOUR_MS = 3_600_000;
const JAKARTA_MS = 7 * HOUR_MS;

/** Whether an hour of the day is quiet. */
export function isQuiet(hour: number, { from, until }: Pick<Quiet, 'from' | 'until'>): boolean {
  return from <= until ? hour >= from && hour < until : hour >= from || hour < until;
}

/** The first instant from `at` on at which something may be sent: `at` itself, or the end of the quiet hours. */
export function whenAllowed(at: Date, quiet: Quiet, urgent: boolean): Date {
  const local = at.getTime() + JAKARTA_MS;
  if ((urgent && quiet.urgentAnyway) || !isQuiet(new Date(local).getUTCHours(), quiet)) return at;
  const midnight = Math.floor(local / (24 * HOUR_MS)) * 24 * HOUR_MS;
  const end = midnight + quiet.until * HOUR_MS;
  return new Date((end > local ? end : end + 24 * HOUR_MS) - JAKARTA_MS);
}

/** After so many tries it is given up. */
export const MOST_TRIES = 6;
/** A notice older than this helps nobody. */
export const STALE_HOURS = 36;

/** When to try again after so many tries: one minute, then four times as long each time, at most four hours; never before `afterS`. */
export function nextTry(now: Date, tries: number, afterS = 0): Date {
  const wait = Math.min(60 * 4 ** Math.max(0, tries - 1), 4 * 3600);
  return new Date(now.getTime() + Math.max(wait, afterS) * 1000);
}

/** Breaking the glass: who treats opens one child outside their area, for an hour, with a reason, and others look at it. */

/** How long an opening lasts. */
export const GLASS_MINUTES = 60;
/** Openings of one person on one day in Jakarta. Whoever needs more has a task that belongs into a grant. */
export const MOST_OPENED_A_DAY = 10;
/** Attempts, found or not: a wrong spelling is forgiven, going through names is not. */
export const MOST_TRIED_A_DAY = 20;
/** Shortest reason, characters. */
export const SHORTEST_REASON = 20;

/** What one person did today, this attempt left out. */
export interface GlassDay {
  opened: number;
  tried: number;
}

/** Whether one more attempt is refused; the refusal is the alarm. */
export function isBeyondLimit({ opened, tried }: GlassDay): boolean {
  return opened >= MOST_OPENED_A_DAY || tried >= MOST_TRIED_A_DAY;
}

/** Instant at which an opening ends by itself. */
export function glassEnds(openedAt: Date): Date {
  return new Date(openedAt.getTime() + GLASS_MINUTES * 60_000);
}

export const glassReviews = ['justified', 'not_justified'] as const;
export type GlassReview = (typeof glassReviews)[number];

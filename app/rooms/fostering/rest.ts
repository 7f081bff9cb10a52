/** Days on which a foster parent cannot come, and what of them cannot be. */
import { addDays } from '../../platform/clock/index.ts';

export const restReasons = ['rest', 'ill', 'away'] as const;
export type RestReason = (typeof restReasons)[number];

/** Longest rest, in days: who cannot come for longer gives the child into other hands. */
export const LONGEST_REST_DAYS = 180;
/** A rest is told so many days ahead at most. */
const FURTHEST_DAYS = 366;

export type RestFault = 'order' | 'past' | 'long' | 'far' | 'overlap';

/**
 * What keeps a rest from being recorded; null when nothing does. Who fell ill may say so a day late.
 * @param others rests of the same person that are not over
 */
export function faultOfRest(rest: { from: string; until: string }, others: readonly { from: string; until: string }[], today: string): RestFault | null {
  if (rest.until < rest.from) return 'order';
  if (rest.from < addDays(today, -1) || rest.until < today) return 'past';
  if (rest.until > addDays(rest.from, LONGEST_REST_DAYS)) return 'long';
  if (rest.from > addDays(today, FURTHEST_DAYS)) return 'far';
  return others.some(({ from, until }) => rest.from <= until && from <= rest.until) ? 'overlap' : null;
}

/** Instants between which somebody stands in: from midnight in Jakarta to the midnight after the last day. */
export function standInSpan(rest: { from: string; until: string }): { startsAt: Date; endsAt: Date } {
  return { startsAt: new Date(`${rest.from}T00:00:00+07:00`), endsAt: new Date(`${addDays(rest.until, 1)}T00:00:00+07:00`) };
}

import { addDays, jakartaDay } from '../../../platform/clock/index.ts';

/** Stretches of time that the trail is asked for. */
export const periods = ['all', 'today', 'week', 'month'] as const;
export type Period = (typeof periods)[number];

const daysOf = { today: 0, week: 6, month: 29 } as const;

/** First day in Jakarta of a stretch that ends today; null from the beginning. */
export function firstDayOf(period: Period, now: Date = new Date()): string | null {
  return period === 'all' ? null : addDays(jakartaDay(now), -daysOf[period]);
}

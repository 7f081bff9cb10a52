/** The clock of three times twenty-four hours that UU PDP sets for requests and for telling of a breach. */

export const LEGAL_HOURS = 72;
/** From so many hours left on a clock counts as near. */
const NEAR_HOURS = 24;
const HOUR_MS = 3_600_000;

export interface LegalClock {
  dueAt: string;
  /** Whole hours left, rounded down; when late, whole hours since, below 0: from -1 on. */
  hoursLeft: number;
  state: 'safe' | 'near' | 'late';
}

/**
 * How a clock stands. Hours pass at night and on holidays too: the law counts 3 x 24.
 *
 * @example clockOf('2026-03-02T01:00:00Z', new Date('2026-03-05T01:00:01Z')) // { hoursLeft: -1, state: 'late', .. }
 */
export function clockOf(startedAt: string, now: Date): LegalClock {
  const due = Date.parse(startedAt) + LEGAL_HOURS * HOUR_MS;
  const left = (due - now.getTime()) / HOUR_MS;
  const hoursLeft = left < 0 ? Math.min(-1, Math.ceil(left)) : Math.floor(left);
  return { dueAt: new Date(due).toISOString(), hoursLeft, state: left < 0 ? 'late' : hoursLeft < NEAR_HOURS ? 'near' : 'safe' };
}

/** What a guardian may ask for under UU PDP 27/2022 articles 5 to 13, and its clock. No I/O. */

export const requestKinds = ['copy', 'correction', 'withdrawal', 'restriction', 'objection', 'erasure', 'complaint'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Hours within which a request must be answered: 3 x 24 (articles 30 to 41). */
export const REQUEST_HOURS = 72;

export const requestOutcomes = ['done', 'refused', 'partly'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

/** Fields that a guardian may say are wrong. */
export const correctableFields = ['name', 'born_on', 'sex', 'parents', 'address', 'measurement', 'guardian', 'other'] as const;
export type CorrectableField = (typeof correctableFields)[number];

/** Longest words of a request or an answer, characters. */
export const REQUEST_WORDS = 1000;

/** Instant by which a request made at an instant must be answered. */
export function dueAt(openedAt: Date): Date {
  return new Date(openedAt.getTime() + REQUEST_HOURS * 3_600_000);
}

/** Whole hours left until the clock runs out; negative after that; null once answered. */
export function hoursLeft(request: { dueAt: Date; outcome: RequestOutcome | null }, now: Date): number | null {
  return request.outcome === null ? Math.floor((request.dueAt.getTime() - now.getTime()) / 3_600_000) : null;
}

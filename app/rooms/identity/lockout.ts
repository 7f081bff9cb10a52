/** How long to wait after failed sign-ins: the first few cost nothing, then the wait doubles. */

/** An account may be tried this often before it waits. An address more often: a whole puskesmas may share one. */
export const FREE_TRIES = { account: 5, address: 30 } as const;
/** Failures older than this are forgotten. */
export const FORGET_AFTER_HOURS = 24;

const FIRST_WAIT_S = 30;
const LONGEST_WAIT_S = 30 * 60;

/**
 * Seconds from the last failure during which no further try is looked at.
 *
 * @example waitAfter(5, FREE_TRIES.account) // 30
 * @example waitAfter(7, FREE_TRIES.account) // 120
 */
export function waitAfter(failures: number, free: number): number {
  if (failures < free) return 0;
  return Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** Math.min(failures - free, 20));
}

/** Failures so far, and the last of them. */
export interface Failures {
  count: number;
  lastAt: Date | null;
}

/** Whole seconds that are left to wait now; 0 when the next try may be made. */
export function secondsLeft({ count, lastAt }: Failures, free: number, now: Date): number {
  if (lastAt === null) return 0;
  return Math.max(0, Math.ceil(waitAfter(count, free) - (now.getTime() - lastAt.getTime()) / 1000));
}

/** What a queue is, as data: its name, the shape of a job, and how it is worked off. */

export interface QueueFacts {
  readonly name: string;
  /** How often a failed or cut-off job is tried again. */
  readonly retryLimit: number;
  readonly expireMinutes: number;
  /** Queues of one lane are worked off one job at a time, all together, in each regency. */
  readonly lane: string;
  /** Time of every day at which a job is made, `HH:MM` in Jakarta; null when only others make jobs. */
  readonly dailyAt: string | null;
  /** A job is made every so many minutes, a divisor of sixty; null when not. */
  readonly everyMinutes: number | null;
}

/** A queue whose jobs carry `Data`. */
export interface Queue<Data extends object> extends QueueFacts {
  /** Only for the compiler. */
  readonly data?: Data;
}

/** Declares a queue. Data are ids and numbers, never names: jobs are kept for a while. */
export function queue<Data extends object>(name: string, options: Partial<Omit<QueueFacts, 'name'>> = {}): Queue<Data> {
  return { name, retryLimit: 2, expireMinutes: 60, lane: name, dailyAt: null, everyMinutes: null, ...options };
}

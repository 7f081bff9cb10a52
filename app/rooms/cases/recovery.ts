/** When a child has recovered, and when it has fallen back: by measurements of trained staff alone. */
import { addDays, addMonths, monthOf } from '../../platform/clock/index.ts';
import type { CaseMeasurement } from './plan.ts';

/** Figures a city may set; they are shown beside every number of recovered children. Unverified in the regulation. */
export interface RecoverySettings {
  /** Length-for-age from which a child is above the line, hundredths of z. */
  lineZ: number;
  /** Measurements above it, in months that follow each other. */
  times: number;
  /** How long a recovered child is watched, months. */
  watchMonths: number;
}
export const recoverySettings: RecoverySettings = { lineZ: -200, times: 2, watchMonths: 6 };

/** Measuring errors alone lift many above the line once: a crossing is confirmed by a second month. */
export type Recovery =
  | { state: 'below'; measurementIds: readonly [] }
  | { state: 'unconfirmed'; measurementIds: readonly string[]; last: CaseMeasurement }
  | { state: 'recovered'; measurementIds: readonly string[] };

/** Whether two measurings lie in calendar months that follow each other, with at least three weeks between them. */
export function isNextMonth(before: string, after: string): boolean {
  return monthOf(after) === monthOf(addMonths(monthOf(before), 1)) && after >= addDays(before, 21);
}

/**
 * Reads the recovery out of measurements, oldest first, those before `from` left out. A later plausible value below the
 * line, whoever measured it, begins the count anew; a value by unknown hands never counts towards it.
 */
export function recoveryOf(measurements: readonly CaseMeasurement[], from: string, settings: RecoverySettings = recoverySettings): Recovery {
  let run: CaseMeasurement[] = [];
  let last: CaseMeasurement | null = null;
  for (const m of measurements) {
    if (m.on < from || m.lenZ === null) continue;
    last = m;
    if (m.lenZ < settings.lineZ) run = [];
    else if (m.trained) run = follows(run.at(-1), m) ? [...run, m] : sameMonth(run.at(-1), m) ? run : [m];
  }
  if (last === null || last.lenZ! < settings.lineZ) return { state: 'below', measurementIds: [] };
  const ids = run.map(({ id }) => id);
  return run.length >= settings.times ? { state: 'recovered', measurementIds: ids.slice(-settings.times) } : { state: 'unconfirmed', measurementIds: ids, last };
}

const follows = (before: CaseMeasurement | undefined, m: CaseMeasurement): boolean => before !== undefined && isNextMonth(before.on, m.on);
/** A second measuring soon after the first adds nothing, and takes nothing away. */
const sameMonth = (before: CaseMeasurement | undefined, m: CaseMeasurement): boolean => before !== undefined && m.on < addDays(before.on, 21);

/**
 * Day by which an unconfirmed crossing should be measured again by trained staff: within a week when nobody trained has
 * seen it, else in the month after.
 */
export function confirmBy(recovery: Extract<Recovery, { state: 'unconfirmed' }>, today: string): string {
  if (!recovery.last.trained) return addDays(today, 7);
  return addDays(addMonths(monthOf(recovery.last.on), 2), -1);
}

/** Last day of the watch that begins on a day. */
export function watchUntil(from: string, settings: RecoverySettings = recoverySettings): string {
  return addMonths(from, settings.watchMonths);
}

/** Whose work a clock of visits is, and from which day they find it on their list. Pure. */
import { addDays } from '../../platform/clock/index.ts';
import { dueBeforeFor } from './visit-clock.ts';
import type { EscalationDays, Step } from './visit-clock.ts';

/** Who asks: the verbs they hold somewhere, and the areas in which they work. */
export interface VisitWorker {
  holds: (verb: string) => boolean;
  areas: readonly string[];
}

/** Days ahead that the list looks. */
export const DAYS_AHEAD = 7;

/**
 * The step of a missed visit that a person of the lead is: by the widest area of theirs. Null for those who visit
 * themselves: they see their clocks before they are late.
 * @example stepOf({ holds: (verb) => verb === 'case.work', areas: ['32.71.01'] }) // 'district'
 */
export function stepOf({ holds, areas }: VisitWorker): Step | null {
  if (holds('visit.record')) return null;
  const widest = Math.min(...areas.map((area) => area.split('.').length));
  if (widest >= 4) return 'village';
  if (widest === 3) return 'district';
  return holds('fostering.manage') ? 'secretariat' : 'chair';
}

/** Last due day of clocks that are on the list: of those that the kader keeps, and of those that a foster parent keeps. */
export function dueUntilFor(step: Step | null, today: string, days?: EscalationDays): { kader: string; fosterParent: string } {
  if (step !== null) return { kader: dueBeforeFor(step, today, days), fosterParent: dueBeforeFor(step, today, days) };
  return { kader: addDays(today, DAYS_AHEAD), fosterParent: addDays(today, -1) };
}

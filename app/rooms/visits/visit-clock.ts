/** The fourteen-day clock of visits: when the next one is due, and how far a missed one has climbed. */
import { addDays } from '../../platform/clock/index.ts';

/** A visit is due this many days after the last one, or after the clock began. */
export const DAYS_BETWEEN_VISITS = 14;

/** Who keeps the clock of a child: the foster parent of a pairing, else a kader. No child of an open case is without. */
export type Keeper = 'foster_parent' | 'kader';

/** Whom a missed visit has reached, first to last. Each hears of it in turn; those before keep seeing it. */
export const steps = ['village', 'district', 'secretariat', 'chair'] as const;
export type Step = (typeof steps)[number];

/** Days late from which a step hears of it. A city may set others. */
export interface EscalationDays extends Readonly<Record<Step, number>> {}
export const escalationDays: EscalationDays = { village: 1, district: 4, secretariat: 8, chair: 15 };

export interface ClockFacts {
  /** Day the clock began: the pairing, or the opening of the case. */
  startedOn: string;
  /** Day of the last visit made, or null. */
  lastMadeOn: string | null;
  /** Day of the next visit where it is kept: a clock that was handed over is due when it was due. */
  dueOn?: string;
}

export interface VisitClock {
  dueOn: string;
  /** `resting` before the day, `due` on it, `late` from the day after. */
  state: 'resting' | 'due' | 'late';
  /** 0 unless late. */
  daysLate: number;
  /** Days until it is due; 0 when due or late. */
  daysLeft: number;
  /** The highest step that has heard of it; null while nobody has to. */
  reached: Step | null;
}

const MS_PER_DAY = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** Day of the next visit. A visit before the clock began does not wind it. */
export function dueOn({ startedOn, lastMadeOn }: ClockFacts): string {
  return addDays(lastMadeOn !== null && lastMadeOn > startedOn ? lastMadeOn : startedOn, DAYS_BETWEEN_VISITS);
}

/** Reads the clock on a day in Jakarta. */
export function readClock(facts: ClockFacts, today: string, days: EscalationDays = escalationDays): VisitClock {
  const due = facts.dueOn ?? dueOn(facts);
  const past = daysBetween(due, today);
  return {
    dueOn: due,
    state: past < 0 ? 'resting' : past === 0 ? 'due' : 'late',
    daysLate: Math.max(0, past),
    daysLeft: Math.max(0, -past),
    reached: stepReached(Math.max(0, past), days),
  };
}

/** The highest step that a visit so many days late has reached. */
export function stepReached(daysLate: number, days: EscalationDays = escalationDays): Step | null {
  return steps.findLast((step) => daysLate >= days[step]) ?? null;
}

/** Last due day of visits that have reached a step today: lists ask for it by index. */
export function dueBeforeFor(step: Step, today: string, days: EscalationDays = escalationDays): string {
  return addDays(today, -days[step]);
}

/** A clock as it is kept: by whom (null for the kader), since when, and the day of the next visit. */
export interface KeptClock {
  keeperId: string | null;
  startedOn: string;
  dueOn: string;
}

/** The clock of a case that opens: the kader's, until somebody accepts the child. */
export function startClock(today: string): KeptClock {
  return { keeperId: null, startedOn: today, dueOn: addDays(today, DAYS_BETWEEN_VISITS) };
}

/**
 * A clock in other hands. What was due stays due, so that a change leaves no gap; who has just accepted a child has `grace` days to
 * come first. `settle_clocks` in the database does the same.
 */
export function handClock(clock: KeptClock, keeperId: string | null, today: string, grace = 0): KeptClock {
  if (clock.keeperId === keeperId) return clock;
  const dayBefore = addDays(clock.dueOn, -1);
  const first = addDays(today, grace);
  return {
    keeperId,
    startedOn: today < dayBefore ? today : dayBefore,
    dueOn: keeperId !== null && grace > 0 && first > clock.dueOn ? first : clock.dueOn,
  };
}

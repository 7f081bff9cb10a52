/** The plan of a case: time-boxed, with the line the child should follow, and whether it does. */
import { expectedAt, expectedLine, lengthForAge } from '@anakkita/growth';
import type { ExpectedLine, Sex } from '@anakkita/growth';
import { addDays, addMonths } from '../../platform/clock/index.ts';

/** Roles that a task of a plan may be given to. */
export const taskOwners = ['nutritionist', 'midwife', 'doctor', 'kader', 'family_companion', 'village_head'] as const;
export type TaskOwner = (typeof taskOwners)[number];

export interface PlanTask {
  id: string;
  title: string;
  owner: TaskOwner;
  dueOn: string;
}

export interface Plan {
  from: string;
  until: string;
  /** The measurement the line begins at: its day, and its z in hundredths. */
  base: { measurementId: string; on: string; lenZ: number };
  /** Where the child should be at the end, hundredths of z. */
  targetZ: number;
  goals: string[];
  tasks: PlanTask[];
}

/** Figures a city may set (unverified): how long a plan may be, and how old the measurement it begins at. */
export interface PlanSettings {
  leastDays: number;
  mostMonths: number;
  baseDays: number;
}
export const planSettings: PlanSettings = { leastDays: 14, mostMonths: 6, baseDays: 60 };

export type PlanFault =
  | 'plan_too_short' | 'plan_too_long' | 'plan_starts_wrong' | 'plan_without_goal' | 'plan_without_task'
  | 'task_outside_plan' | 'plan_base_too_old' | 'target_below_start' | 'task_named_twice';

/** What is wrong with a plan, first things first; null when it may be proposed on that day. */
export function planFault(plan: Plan, today: string, settings: PlanSettings = planSettings): PlanFault | null {
  if (plan.from < addDays(today, -7) || plan.from > addDays(today, 14)) return 'plan_starts_wrong';
  if (plan.until < addDays(plan.from, settings.leastDays)) return 'plan_too_short';
  if (plan.until > addMonths(plan.from, settings.mostMonths)) return 'plan_too_long';
  if (plan.base.on < addDays(plan.from, -settings.baseDays)) return 'plan_base_too_old';
  if (plan.targetZ < plan.base.lenZ) return 'target_below_start';
  if (plan.goals.length === 0) return 'plan_without_goal';
  if (plan.tasks.length === 0) return 'plan_without_task';
  if (plan.tasks.some((task) => task.dueOn < plan.from || task.dueOn > plan.until)) return 'task_outside_plan';
  return new Set(plan.tasks.map((task) => task.id)).size < plan.tasks.length ? 'task_named_twice' : null;
}

export interface ChildOfPlan {
  sex: Sex;
  bornOn: string;
}

/** The line of a plan, from the measurement it begins at to its last day. */
export function lineOf(plan: Plan, child: ChildOfPlan): ExpectedLine {
  const start = { indicator: lengthForAge, sex: child.sex, bornOn: child.bornOn, measuredOn: plan.base.on, z: plan.base.lenZ / 100 };
  return expectedLine(start, plan.targetZ / 100, plan.until);
}

/** A day at which the child should be somewhere: length in cm to one decimal, z in hundredths. */
export interface ShouldBe {
  on: string;
  lengthCm: number;
  lenZ: number;
}

/** "Should be here by": once a month from the first day of the plan, and on its last day. Days past 60 months are left out. */
export function shouldBeHereBy(plan: Plan, child: ChildOfPlan): ShouldBe[] {
  const line = lineOf(plan, child);
  const days = [1, 2, 3, 4, 5, 6, 7].map((n) => addMonths(plan.from, n)).filter((on) => on < plan.until);
  return [...days, plan.until].flatMap((on) => {
    const point = expectedAt(line, on);
    return point === null ? [] : [{ on, lengthCm: Math.round(point.value * 10) / 10, lenZ: Math.round(point.z * 100) }];
  });
}

/** What the rules of a case need of a measurement; `lenZ` only where it may be counted, hundredths. */
export interface CaseMeasurement {
  id: string;
  on: string;
  lenZ: number | null;
  /** Measured by trained staff. */
  trained: boolean;
}

/** Whether a measurement is at or above the line, both to two decimals; null when the line says nothing of that day. */
export function isOnTrack(line: ExpectedLine, m: CaseMeasurement): boolean | null {
  const point = m.lenZ === null ? null : expectedAt(line, m.on);
  return point === null ? null : m.lenZ! >= Math.round(point.z * 100);
}

/**
 * The measurements off the line, one after the other, up to the last one: empty when the last is on track. Only those
 * taken from the first day of the plan on count, and after `answeredOn`, the day of the last conference.
 */
export function offTrackRun(plan: Plan, child: ChildOfPlan, measurements: readonly CaseMeasurement[], answeredOn: string | null): CaseMeasurement[] {
  const line = lineOf(plan, child);
  const run: CaseMeasurement[] = [];
  for (const m of measurements) {
    if (m.on < plan.from || m.on <= plan.base.on || (answeredOn !== null && m.on <= answeredOn)) continue;
    const onTrack = isOnTrack(line, m);
    if (onTrack === true) run.length = 0;
    else if (onTrack === false) run.push(m);
  }
  return run;
}

/** So many measurements off track, one after the other, call a case conference. */
export const CONFERENCE_AFTER = 2;

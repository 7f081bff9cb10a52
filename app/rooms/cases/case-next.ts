/** The one next step of a case and its clock, and what is kept of the case for lists. Pure. */
import { addDays, addMonths } from '../../platform/clock/index.ts';
import { waitingConference } from './case.ts';
import type { CaseState } from './case.ts';
import { CONFERENCE_AFTER, lineOf, isOnTrack, offTrackRun } from './plan.ts';
import type { CaseMeasurement, ChildOfPlan } from './plan.ts';
import { confirmBy, recoveryOf, watchUntil } from './recovery.ts';
import type { Stage } from './step.ts';

/** What comes next, most pressing first: proposals wait for a second person, then the stage says. */
export const nextSteps = [
  'verify', 'assess', 'plan', 'approve_plan', 'approve_recovery', 'approve_closing', 'hold_conference', 'declare_recovery', 'confirm', 'treat', 'watch', 'close', 'none',
] as const;
export type NextStep = (typeof nextSteps)[number];

/** Days that a step may take (unverified; a city may set them). `measure`: how long a child in treatment may go unmeasured. */
export const stepDays = { verify: 7, assess: 7, plan: 7, approve: 3, conference: 7, close: 7 } as const;

export type Track = 'none' | 'on' | 'off' | 'above';

/** What lists need of a case; the server keeps it beside the actions. */
export interface CaseSummary {
  stage: Stage;
  seq: number;
  nextStep: NextStep;
  dueOn: string | null;
  planFrom: string | null;
  planUntil: string | null;
  track: Track;
  offTrack: number;
}

/** The summary of a case with the child's measurements, oldest first. */
export function summaryOf(state: CaseState, child: ChildOfPlan, measurements: readonly CaseMeasurement[]): CaseSummary {
  const run = offTrackOf(state, child, measurements);
  const next = nextOf(state, measurements);
  return {
    stage: state.stage, seq: state.seq, nextStep: next.step, dueOn: next.dueOn,
    planFrom: state.plan?.from ?? null, planUntil: state.plan?.until ?? null,
    track: trackOf(state, child, measurements), offTrack: waitingConference(state) === null ? run.length : Math.max(run.length, CONFERENCE_AFTER),
  };
}

/** Measurements off the plan's line since the last conference; empty when the case has no plan under treatment. */
export function offTrackOf(state: CaseState, child: ChildOfPlan, measurements: readonly CaseMeasurement[]): CaseMeasurement[] {
  if (state.plan === null || state.stage !== 'in_treatment') return [];
  return offTrackRun(state.plan, child, measurements, state.conferences.at(-1)?.calledOn ?? null);
}

/** The measurements that call a conference now, or null: off track twice, none waiting. */
export function conferenceOf(state: CaseState, child: ChildOfPlan, measurements: readonly CaseMeasurement[]): CaseMeasurement[] | null {
  if (waitingConference(state) !== null) return null;
  const run = offTrackOf(state, child, measurements);
  return run.length >= CONFERENCE_AFTER ? run.slice(-CONFERENCE_AFTER) : null;
}

function trackOf(state: CaseState, child: ChildOfPlan, measurements: readonly CaseMeasurement[]): Track {
  if (state.plan === null || state.stage === 'closed') return 'none';
  const plan = state.plan;
  const last = measurements.findLast((m) => m.lenZ !== null && m.on >= plan.from && m.on > plan.base.on);
  if (last === undefined) return 'none';
  if (recoveryOf(measurements, plan.from).state !== 'below') return 'above';
  const on = isOnTrack(lineOf(plan, child), last);
  return on === null ? 'none' : on ? 'on' : 'off';
}

/** The one next step and the day by which it should be taken. */
export function nextOf(state: CaseState, measurements: readonly CaseMeasurement[]): { step: NextStep; dueOn: string | null } {
  if (state.stage === 'closed') return { step: 'none', dueOn: null };
  if (state.closing !== null) return { step: 'approve_closing', dueOn: addDays(state.closing.on, stepDays.approve) };
  if (state.proposedPlan !== null) return { step: 'approve_plan', dueOn: addDays(state.proposedPlan.on, stepDays.approve) };
  switch (state.stage) {
    case 'found':
      return { step: 'verify', dueOn: addDays(state.openedOn, stepDays.verify) };
    case 'verified':
      return { step: 'assess', dueOn: addDays(state.since, stepDays.assess) };
    case 'assessed':
    case 'planned':
      return { step: 'plan', dueOn: addDays(state.since, stepDays.plan) };
    case 'in_treatment':
      return treated(state, measurements);
    case 'recovered':
      return { step: 'approve_recovery', dueOn: addDays(state.recovery?.on ?? state.since, stepDays.approve) };
    case 'relapse_watch':
      return watched(state, measurements);
  }
}

function treated(state: CaseState, measurements: readonly CaseMeasurement[]): { step: NextStep; dueOn: string } {
  const conference = waitingConference(state);
  const recovery = recoveryOf(measurements, state.plan?.from ?? state.openedOn);
  const last = measurements.findLast((m) => m.lenZ !== null)?.on ?? state.since;
  if (recovery.state === 'recovered') return { step: 'declare_recovery', dueOn: addDays(last, stepDays.close) };
  if (conference !== null) return { step: 'hold_conference', dueOn: addDays(conference.calledOn, stepDays.conference) };
  if (recovery.state === 'unconfirmed') return { step: 'confirm', dueOn: confirmBy(recovery, recovery.last.on) };
  const measureBy = addMonths(last > state.since ? last : state.since, 1);
  const until = state.plan?.until ?? measureBy;
  return { step: 'treat', dueOn: measureBy < until ? measureBy : until };
}

/** Watched: measured once a month; at the end of the watch the case may be closed. */
function watched(state: CaseState, measurements: readonly CaseMeasurement[]): { step: NextStep; dueOn: string } {
  const from = state.recovery?.approvedOn ?? state.since;
  const last = measurements.findLast((m) => m.lenZ !== null && m.on > from);
  const until = watchUntil(from);
  if (last !== undefined && last.on >= addMonths(until, -1)) return { step: 'close', dueOn: addDays(until, stepDays.close) };
  return { step: 'watch', dueOn: addMonths(last?.on ?? from, 1) };
}

/** Which verb takes the next step: who finds it as theirs on the list of today. */
export const nextStepVerb: Readonly<Record<NextStep, string>> = {
  verify: 'case.verify', assess: 'case.plan', plan: 'case.plan', approve_plan: 'case.approve', approve_recovery: 'case.approve', approve_closing: 'case.approve',
  hold_conference: 'case.plan', declare_recovery: 'case.plan', confirm: 'measurement.decide', treat: 'measurement.decide', watch: 'measurement.decide', close: 'case.plan', none: 'case.read',
};

/** A case as what happened in it says: the state is a fold over its actions, pure and total. */
import type { Assessment, DangerSign } from './assessment.ts';
import type { ConferenceGuest } from './conference.ts';
import { steps } from './step.ts';
import type { Ending, Stage, StepDetails, StepKind } from './step.ts';
import type { Plan, PlanTask } from './plan.ts';
import type { Referral, ReferralSent } from './referral.ts';

/** One action of a case. `on` is the day it was taken, `by` the person. */
export type CaseAction = { [K in StepKind]: { kind: K; on: string; by: string; told: StepDetails[K] } }[StepKind];

/** A proposal that waits for a second person. */
export interface Proposal {
  by: string;
  on: string;
}

export interface CaseTaskState extends PlanTask {
  doneOn: string | null;
  outcome: string | null;
}

export interface Conference {
  id: string;
  calledOn: string;
  heldOn: string | null;
  outcome: string | null;
  came: readonly ConferenceGuest[];
}

/** Where a case stands. */
export interface CaseState {
  stage: Stage;
  seq: number;
  /** The measurement that found the child, and its day. */
  foundBy: string;
  foundOn: string;
  /** Day the case was opened here: its clock starts then. */
  openedOn: string;
  /** Day of the last change of stage. */
  since: string;
  verifiedBy: { measurementId: string; on: string } | null;
  assessment: { assessment: Assessment; dangers: DangerSign[]; on: string } | null;
  /** The approved plan in force. */
  plan: Plan | null;
  proposedPlan: (Proposal & { plan: Plan }) | null;
  tasks: CaseTaskState[];
  referrals: Referral[];
  conferences: Conference[];
  recovery: (Proposal & { measurementIds: string[]; approvedOn: string | null }) | null;
  closing: (Proposal & { ending: Ending; endedOn: string; note: string }) | null;
  ending: { ending: Ending; on: string } | null;
}

/** How a case begins: the measurement that found the child, its day, and the day the case was opened. */
export type Opening = Pick<CaseState, 'foundBy' | 'foundOn' | 'openedOn'>;

/** A case as it was opened. */
export function openedCase(opening: Opening): CaseState {
  return {
    stage: 'found', seq: 0, ...opening, since: opening.openedOn, verifiedBy: null, assessment: null, plan: null, proposedPlan: null,
    tasks: [], referrals: [], conferences: [], recovery: null, closing: null, ending: null,
  };
}

const opened = (task: PlanTask): CaseTaskState => ({ ...task, doneOn: null, outcome: null });
/** Tasks of an earlier plan that nobody did end with it; what was done stays told. */
const succeededBy = (before: readonly CaseTaskState[], plan: Plan): CaseTaskState[] => [
  ...before.filter((task) => task.doneOn !== null),
  ...plan.tasks.map(opened),
];
const answered = (state: CaseState, id: string, change: Partial<Referral>): Referral[] =>
  state.referrals.map((one) => (one.id === id ? { ...one, ...change } : one));

/** What an action changes besides the stage. The stage itself moves by the table of steps. */
function changedBy(state: CaseState, action: CaseAction): Partial<CaseState> {
  const { on, by } = action;
  switch (action.kind) {
    case 'verify':
      return { verifiedBy: { measurementId: action.told.measurementId, on } };
    case 'assess': {
      const { referral, protection = null, assessment, dangers } = action.told;
      const forced = [referral, protection].flatMap((one) => (one === null ? [] : [sent(one, on)]));
      return { assessment: { assessment, dangers, on }, referrals: [...state.referrals, ...forced] };
    }
    case 'plan':
      return { proposedPlan: { plan: action.told.plan, by, on } };
    case 'approve_plan': {
      const plan = state.proposedPlan?.plan ?? state.plan;
      return plan === null ? {} : { plan, proposedPlan: null, tasks: succeededBy(state.tasks, plan) };
    }
    case 'return_plan':
      return { proposedPlan: null };
    case 'finish_task':
      return { tasks: state.tasks.map((task) => (task.id === action.told.taskId ? { ...task, doneOn: on, outcome: action.told.outcome } : task)) };
    case 'call_conference':
      return { conferences: [...state.conferences, { id: action.told.conferenceId, calledOn: on, heldOn: null, outcome: null, came: [] }] };
    case 'hold_conference':
      return {
        conferences: state.conferences.map((one) => (one.heldOn === null ? { ...one, heldOn: on, outcome: action.told.outcome, came: action.told.came ?? [] } : one)),
        tasks: [...state.tasks, ...(action.told.followUps ?? []).map(opened)],
      };
    case 'declare_recovery':
      return { recovery: { by, on, measurementIds: action.told.measurementIds, approvedOn: null } };
    case 'approve_recovery':
      return { recovery: state.recovery === null ? null : { ...state.recovery, approvedOn: on } };
    case 'return_recovery':
      return { recovery: null };
    case 'relapse':
      return { recovery: null, tasks: state.tasks.filter((task) => task.doneOn !== null), plan: null, proposedPlan: null, assessment: null, verifiedBy: { measurementId: action.told.measurementId, on } };
    case 'propose_closing':
      return { closing: { by, on, ending: action.told.ending, endedOn: action.told.on, note: action.told.note } };
    case 'approve_closing':
      return state.closing === null ? {} : { ending: { ending: state.closing.ending, on: state.closing.endedOn }, closing: null, proposedPlan: null };
    case 'return_closing':
      return { closing: null };
    case 'refer':
      return { referrals: [...state.referrals, sent(action.told.referral, on)] };
    case 'accept_referral':
      return { referrals: answered(state, action.told.referralId, { acceptedOn: on, acceptedBy: action.told.name }) };
    case 'decline_referral':
      return { referrals: answered(state, action.told.referralId, { declinedOn: on, reply: action.told.reason, repliedBy: action.told.name }) };
    case 'reply_referral':
      return { referrals: answered(state, action.told.referralId, { repliedOn: on, reply: action.told.reply, repliedBy: action.told.name }) };
  }
}

const sent = (referral: ReferralSent, on: string): Referral => ({
  ...referral, sentOn: on, acceptedOn: null, acceptedBy: null, declinedOn: null, repliedOn: null, repliedBy: null, reply: null,
});

/** The state after an action. A step that the table does not know from here changes nothing but the number. */
export function afterAction(state: CaseState, action: CaseAction): CaseState {
  const seq = state.seq + 1;
  const stage = steps[action.kind].moves[state.stage];
  if (stage === undefined) return { ...state, seq };
  return { ...state, ...changedBy(state, action), seq, stage, since: stage === state.stage ? state.since : action.on };
}

/** The fold. */
export function caseOf(opening: Opening, actions: readonly CaseAction[]): CaseState {
  return actions.reduce(afterAction, openedCase(opening));
}

/** The conference that was called and not yet held. */
export const waitingConference = (state: CaseState): Conference | null => state.conferences.find((one) => one.heldOn === null) ?? null;

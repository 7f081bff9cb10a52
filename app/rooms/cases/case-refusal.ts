/** Whether a step may be taken now, and if not, why: one reason, with its sentence in both languages. */
import { completedMonths } from '@anakkita/growth';
import { waitingConference } from './case.ts';
import type { CaseAction, CaseState } from './case.ts';
import { LEAST_GUESTS } from './conference.ts';
import type { HeldConference } from './conference.ts';
import { planFault } from './plan.ts';
import type { CaseMeasurement, PlanFault } from './plan.ts';
import { recoveryOf, recoverySettings, watchUntil } from './recovery.ts';
import { isOpenReferral, leadsTo, referralState } from './referral.ts';
import type { ReferralSent } from './referral.ts';
import { steps } from './step.ts';
import type { StepDetails, StepKind } from './step.ts';

export type CaseRefusal =
  | PlanFault
  | 'wrong_order' | 'case_is_closed' | 'needs_second_person' | 'nothing_proposed' | 'already_proposed'
  | 'measurement_unknown' | 'measurement_not_trained' | 'measurement_held' | 'measurement_before_case' | 'above_the_line' | 'not_above_the_line'
  | 'danger_needs_referral' | 'suspicion_needs_protection' | 'protection_by_who_treats' | 'referral_unknown' | 'referral_answered' | 'referral_way' | 'referral_too_late' | 'referral_not_accepted' | 'referral_of_other_place'
  | 'task_unknown' | 'task_done' | 'task_of_other_role' | 'no_conference' | 'conference_alone' | 'not_recovered' | 'not_below_again' | 'watch_not_over' | 'date_impossible'
  | 'not_aged_out' | 'ending_of_other_stage';

/** What the step is judged by besides the case itself. */
export interface CaseFacts {
  today: string;
  actorId: string;
  bornOn: string;
  /** All measurements of the child, oldest first. */
  measurements: readonly CaseMeasurement[];
}

/** The reason why an action may not be taken now; null when it may. Whether the actor holds the verb is asked elsewhere. */
export function refusalOf(state: CaseState, action: CaseAction, facts: CaseFacts): CaseRefusal | null {
  if (state.stage === 'closed') return 'case_is_closed';
  if (steps[action.kind].moves[state.stage] === undefined) return 'wrong_order';
  switch (action.kind) {
    case 'verify':
      return measured(facts, action.told.measurementId, state.foundOn, 'below', state.foundBy);
    case 'assess':
      return assessed(action.told, facts.today);
    case 'plan':
      return state.proposedPlan !== null ? 'already_proposed' : planned(action.told, facts);
    case 'approve_plan':
    case 'return_plan':
      return second(state.proposedPlan, facts);
    case 'finish_task': {
      const task = state.tasks.find((one) => one.id === action.told.taskId);
      return task === undefined ? 'task_unknown' : task.doneOn !== null ? 'task_done' : null;
    }
    case 'call_conference':
      return waitingConference(state) === null ? null : 'already_proposed';
    case 'hold_conference':
      return waitingConference(state) === null ? 'no_conference' : conferred(state, action.told, facts.today);
    case 'declare_recovery':
      return recoveryOf(facts.measurements, state.plan?.from ?? state.openedOn).state === 'recovered' ? null : 'not_recovered';
    case 'approve_recovery':
    case 'return_recovery':
      return second(state.recovery, facts);
    case 'relapse': {
      const fault = measured(facts, action.told.measurementId, state.recovery?.approvedOn ?? state.since, 'below');
      return fault === 'above_the_line' ? 'not_below_again' : fault;
    }
    case 'propose_closing':
      return state.closing !== null ? 'already_proposed' : ended(state, action.told, facts);
    case 'approve_closing':
    case 'return_closing':
      return second(state.closing, facts);
    case 'refer':
      return referred(action.told.referral, facts.today);
    case 'accept_referral':
      return answering(state, action.told.referralId, ['sent']);
    case 'decline_referral':
      return answering(state, action.told.referralId, ['sent', 'accepted']);
    case 'reply_referral':
      return answering(state, action.told.referralId, ['accepted']);
  }
}

/** A measurement that may carry a decision: trained hands, plausible, not older than what is asked about, another than `not`, on the right side of the line. */
function measured(facts: CaseFacts, id: string, from: string, side: 'below' | 'above', not: string | null = null): CaseRefusal | null {
  const m = facts.measurements.find((one) => one.id === id);
  if (m === undefined) return 'measurement_unknown';
  if (!m.trained) return 'measurement_not_trained';
  if (m.lenZ === null) return 'measurement_held';
  if (m.on < from || m.id === not) return 'measurement_before_case';
  if (side === 'below') return m.lenZ < recoverySettings.lineZ ? null : 'above_the_line';
  return m.lenZ >= recoverySettings.lineZ ? null : 'not_above_the_line';
}

/** Who came is told, and what follows has its day within the plan and is named once. */
function conferred(state: CaseState, { came, followUps = [] }: HeldConference, today: string): CaseRefusal | null {
  if (came !== undefined && new Set(came).size < LEAST_GUESTS) return 'conference_alone';
  if (followUps.some(({ dueOn }) => dueOn < today || (state.plan !== null && dueOn > state.plan.until))) return 'task_outside_plan';
  const ids = [...state.tasks, ...followUps].map(({ id }) => id);
  return new Set(ids).size < ids.length ? 'task_named_twice' : null;
}

function assessed(told: StepDetails['assess'], today: string): CaseRefusal | null {
  const { dangers, referral, protection = null } = told;
  const isToday = (one: ReferralSent | null): boolean => one !== null && one.urgent && one.dueOn <= today;
  if (dangers.includes('neglect_suspected') && (protection?.to !== 'child_protection' || !isToday(protection))) return 'suspicion_needs_protection';
  // Who protects a child treats none: every other sign is for the puskesmas or the hospital.
  if (dangers.some((sign) => sign !== 'neglect_suspected') && (!isToday(referral) || referral?.to === 'child_protection')) return 'danger_needs_referral';
  for (const one of [referral, protection]) {
    const fault = one === null ? null : referred(one, today);
    if (fault !== null) return fault;
  }
  return null;
}

function planned({ plan }: StepDetails['plan'], facts: CaseFacts): CaseRefusal | null {
  const m = facts.measurements.find((one) => one.id === plan.base.measurementId);
  if (m === undefined) return 'measurement_unknown';
  if (m.lenZ === null || m.lenZ !== plan.base.lenZ || m.on !== plan.base.on) return 'measurement_held';
  return planFault(plan, facts.today);
}

const second = (proposal: { by: string } | null, facts: CaseFacts): CaseRefusal | null =>
  proposal === null ? 'nothing_proposed' : proposal.by === facts.actorId ? 'needs_second_person' : null;

function referred(referral: ReferralSent, today: string): CaseRefusal | null {
  if (!leadsTo(referral.from, referral.to)) return 'referral_way';
  return referral.dueOn < today || (referral.urgent && referral.dueOn > today) ? 'referral_too_late' : null;
}

function answering(state: CaseState, id: string, when: readonly string[]): CaseRefusal | null {
  const one = state.referrals.find((referral) => referral.id === id);
  if (one === undefined) return 'referral_unknown';
  if (!isOpenReferral(one)) return 'referral_answered';
  if (when.includes(referralState(one))) return null;
  return referralState(one) === 'sent' ? 'referral_not_accepted' : 'referral_answered';
}

/** Each ending has its own proof; moving, death and refusal are told with their day. */
function ended(state: CaseState, told: StepDetails['propose_closing'], facts: CaseFacts): CaseRefusal | null {
  if (told.on > facts.today || told.on < facts.bornOn) return 'date_impossible';
  switch (told.ending) {
    case 'error': {
      if (state.stage !== 'found') return 'ending_of_other_stage';
      const last = facts.measurements.findLast((m) => m.trained && m.on >= state.foundOn && m.id !== state.foundBy && m.lenZ !== null);
      return last === undefined ? 'measurement_not_trained' : measured(facts, last.id, state.foundOn, 'above');
    }
    case 'recovered': {
      if (state.stage !== 'relapse_watch') return 'ending_of_other_stage';
      const from = state.recovery?.approvedOn ?? state.since;
      if (facts.today < watchUntil(from) || told.on < watchUntil(from)) return 'watch_not_over';
      const last = facts.measurements.findLast((m) => m.lenZ !== null && m.on > from);
      if (last === undefined || !last.trained) return 'measurement_not_trained';
      return last.lenZ! >= recoverySettings.lineZ ? null : 'not_above_the_line';
    }
    case 'aged_out':
      return completedMonths(facts.bornOn, told.on) >= 60 ? null : 'not_aged_out';
    case 'moved':
    case 'died':
    case 'refused':
      return null;
  }
}

/** Steps by hand that the table allows from here, whoever asks. What each still needs is told when it is tried. */
export function stepsFrom(state: CaseState): StepKind[] {
  return (Object.keys(steps) as StepKind[]).filter((kind) => steps[kind].taken !== 'by_rule' && steps[kind].moves[state.stage] !== undefined && isReady(state, kind));
}

function isReady(state: CaseState, kind: StepKind): boolean {
  switch (kind) {
    case 'plan': return state.proposedPlan === null;
    case 'approve_plan': case 'return_plan': return state.proposedPlan !== null;
    case 'approve_recovery': case 'return_recovery': return state.recovery !== null;
    case 'approve_closing': case 'return_closing': return state.closing !== null;
    case 'propose_closing': return state.closing === null;
    case 'hold_conference': return waitingConference(state) !== null;
    case 'finish_task': return state.tasks.some((task) => task.doneOn === null);
    case 'accept_referral': return state.referrals.some((one) => referralState(one) === 'sent');
    case 'decline_referral': return state.referrals.some(isOpenReferral);
    case 'reply_referral': return state.referrals.some((one) => referralState(one) === 'accepted');
    case 'verify': case 'assess': case 'declare_recovery': case 'relapse': case 'refer': case 'call_conference': return true;
  }
}

/** Steps of a case: what may come next, from where to where, in one table that screen and server share. */
import type { Assessment, DangerSign } from './assessment.ts';
import type { HeldConference } from './conference.ts';
import type { Plan } from './plan.ts';
import type { ReferralSent } from './referral.ts';

export const stages = ['found', 'verified', 'assessed', 'planned', 'in_treatment', 'recovered', 'relapse_watch', 'closed'] as const;
export type Stage = (typeof stages)[number];

/** How a case ends. `error`: the second measuring found the child above the line. */
export const endings = ['recovered', 'error', 'moved', 'died', 'aged_out', 'refused'] as const;
export type Ending = (typeof endings)[number];

/** What a person or the rule tells with each kind of step. Dates are days in Jakarta. */
export interface StepDetails {
  verify: { measurementId: string };
  assess: { assessment: Assessment; dangers: DangerSign[]; referral: ReferralSent | null; /** To who protects children, beside the other. */ protection?: ReferralSent | null };
  plan: { plan: Plan };
  approve_plan: Record<string, never>;
  return_plan: { reason: string };
  finish_task: { taskId: string; outcome: string };
  call_conference: { conferenceId: string; measurementIds: string[] };
  hold_conference: HeldConference;
  declare_recovery: { measurementIds: string[] };
  approve_recovery: Record<string, never>;
  return_recovery: { reason: string };
  relapse: { measurementId: string };
  propose_closing: { ending: Ending; on: string; note: string };
  approve_closing: Record<string, never>;
  return_closing: { reason: string };
  refer: { referral: ReferralSent };
  accept_referral: { referralId: string; name: string };
  decline_referral: { referralId: string; name: string; reason: string };
  reply_referral: { referralId: string; name: string; reply: string };
}
export type StepKind = keyof StepDetails;

/**
 * From which stages a step may be taken and where each leads, who holds it, and whether it must be somebody else than
 * who proposed. `by_rule`: nobody takes it by hand, the server does when its rule says so.
 */
export interface StepFacts {
  readonly verb: string;
  readonly moves: Readonly<Partial<Record<Stage, Stage>>>;
  readonly taken: 'by_hand' | 'by_a_second_person' | 'by_rule';
}

const stays = (...list: Stage[]): Partial<Record<Stage, Stage>> => Object.fromEntries(list.map((stage) => [stage, stage]));
const everyOpen = stages.filter((stage) => stage !== 'closed');
const ends: Partial<Record<Stage, Stage>> = Object.fromEntries(everyOpen.map((stage) => [stage, 'closed' as const]));

export const steps: Readonly<Record<StepKind, StepFacts>> = {
  verify: { verb: 'case.verify', moves: { found: 'verified' }, taken: 'by_hand' },
  assess: { verb: 'case.plan', moves: { verified: 'assessed', ...stays('assessed', 'in_treatment', 'relapse_watch') }, taken: 'by_hand' },
  plan: { verb: 'case.plan', moves: { assessed: 'planned', ...stays('in_treatment') }, taken: 'by_hand' },
  approve_plan: { verb: 'case.approve', moves: { planned: 'in_treatment', ...stays('in_treatment') }, taken: 'by_a_second_person' },
  return_plan: { verb: 'case.approve', moves: { planned: 'assessed', ...stays('in_treatment') }, taken: 'by_a_second_person' },
  finish_task: { verb: 'case.work', moves: stays('in_treatment', 'recovered', 'relapse_watch'), taken: 'by_hand' },
  call_conference: { verb: 'case.plan', moves: stays('in_treatment'), taken: 'by_rule' },
  hold_conference: { verb: 'case.plan', moves: stays('in_treatment'), taken: 'by_hand' },
  declare_recovery: { verb: 'case.plan', moves: { in_treatment: 'recovered' }, taken: 'by_hand' },
  approve_recovery: { verb: 'case.approve', moves: { recovered: 'relapse_watch' }, taken: 'by_a_second_person' },
  return_recovery: { verb: 'case.approve', moves: { recovered: 'in_treatment' }, taken: 'by_a_second_person' },
  relapse: { verb: 'case.plan', moves: { relapse_watch: 'verified' }, taken: 'by_hand' },
  propose_closing: { verb: 'case.plan', moves: stays(...everyOpen), taken: 'by_hand' },
  approve_closing: { verb: 'case.approve', moves: ends, taken: 'by_a_second_person' },
  return_closing: { verb: 'case.approve', moves: stays(...everyOpen), taken: 'by_a_second_person' },
  refer: { verb: 'referral.send', moves: stays(...everyOpen), taken: 'by_hand' },
  accept_referral: { verb: 'referral.answer', moves: stays(...everyOpen), taken: 'by_hand' },
  decline_referral: { verb: 'referral.answer', moves: stays(...everyOpen), taken: 'by_hand' },
  reply_referral: { verb: 'referral.answer', moves: stays(...everyOpen), taken: 'by_hand' },
};
export const stepKinds = Object.keys(steps) as StepKind[];

/** A case as its page shows it: the state, cut to what the person may see and do. Pure. */
import type { DangerSign } from './assessment.ts';
import type { CaseState } from './case.ts';
import type { CaseView, PlanView } from './case-contract.ts';
import { nextOf, summaryOf } from './case-next.ts';
import { stepsFrom } from './case-refusal.ts';
import { tasksOf } from './case-task.ts';
import { shouldBeHereBy } from './plan.ts';
import type { CaseMeasurement, ChildOfPlan, Plan } from './plan.ts';
import { recoveryOf, recoverySettings, watchUntil } from './recovery.ts';
import { isOpenReferral, referralState } from './referral.ts';
import type { ReferralPlace } from './referral.ts';
import { steps } from './step.ts';
import type { StepKind } from './step.ts';

/** Who looks: what they hold over the child's area, and their id. */
export interface Viewer {
  id: string;
  holds: (verb: string) => boolean;
}

export interface MeasuredForView extends CaseMeasurement {
  lengthMm: number | null;
  weightG: number | null;
}

/** An action as the timeline tells it. `words` only where somebody wrote some. */
export interface TimelineAction {
  seq: number;
  kind: StepKind;
  on: string;
  at: Date;
  by: string;
  told: Readonly<Record<string, unknown>>;
}

/** Roles of the field: their tasks may be finished by whoever works there. Others by those who plan. */
const fieldOwners = ['kader', 'family_companion', 'village_head'];

/** Whether somebody may finish a task of this owner: those who plan all, others those of the field. */
export const mayFinish = (owner: string, holds: (verb: string) => boolean): boolean => holds('case.plan') || (holds('case.work') && fieldOwners.includes(owner));

/** Whether somebody may answer a referral: those who treat all, those of the field what comes back to the posyandu. */
const mayAnswer = ({ to }: { to: ReferralPlace }, holds: (verb: string) => boolean): boolean => holds('referral.answer') || (holds('referral.send') && to === 'posyandu');

export function caseViewOf(
  id: string,
  state: CaseState,
  child: ChildOfPlan,
  measurements: readonly MeasuredForView[],
  actions: readonly TimelineAction[],
  names: ReadonlyMap<string, string>,
  viewer: Viewer,
): CaseView {
  const nameOf = (person: string): string => names.get(person) ?? '';
  const treats = viewer.holds('case.plan') || viewer.holds('case.approve') || viewer.holds('case.audit');
  // Suspected violence or neglect is for those who treat this child: who leads or audits is told nothing of it.
  const mayKnow = viewer.holds('case.plan') || viewer.holds('case.approve');
  const shown = mayKnow ? state : withoutSuspicion(state);
  const secret = new Set(mayKnow ? [] : state.referrals.filter(toProtection).map(({ id: referralId }) => referralId));
  const recovery = recoveryOf(measurements, state.plan?.from ?? state.openedOn);
  const summary = summaryOf(state, child, measurements);
  const next = nextOf(state, measurements);
  const outcomes = new Map(state.tasks.map((task) => [task.id, task.outcome]));
  return {
    id, stage: state.stage, since: state.since, openedOn: state.openedOn, nextStep: next.step, dueOn: next.dueOn, track: summary.track, offTrack: summary.offTrack,
    steps: stepsFrom(state).filter((kind) => viewer.holds(steps[kind].verb)).map((kind) => ({ kind, proposed: proposerOf(state, kind) === viewer.id })),
    recovery: { state: recovery.state, above: recovery.measurementIds.length, needed: recoverySettings.times },
    assessment: treats && shown.assessment !== null ? { on: shown.assessment.on, answers: { ...shown.assessment.assessment }, dangers: shown.assessment.dangers } : null,
    plan: state.plan === null ? null : planView(state.plan, child),
    proposedPlan: state.proposedPlan === null ? null : { plan: planView(state.proposedPlan.plan, child), byName: nameOf(state.proposedPlan.by), on: state.proposedPlan.on },
    tasks: tasksOf(shown).map(({ openedOn: _opened, ...task }) => ({ ...task, outcome: outcomes.get(task.id) ?? null, mine: task.kind === 'plan' && mayFinish(task.owner, viewer.holds) })),
    // What the posyandu wrote, and what it is asked to watch, it may read; what was found at the puskesmas and hospital stays with those who treat.
    referrals: shown.referrals.map((one) => ({
      ...one, state: referralState(one), reply: treats || one.to === 'posyandu' ? one.reply : null, reason: treats || one.to === 'posyandu' || one.from === 'posyandu' ? one.reason : '',
      mine: isOpenReferral(one) && mayAnswer(one, viewer.holds),
    })),
    conferences: state.conferences.map(({ id: conferenceId, calledOn, heldOn, outcome, came }) => ({ id: conferenceId, calledOn, heldOn, decided: treats ? outcome : null, came: [...came] })),
    recoveryProposed: state.stage === 'recovered' && state.recovery !== null ? { byName: nameOf(state.recovery.by), on: state.recovery.on } : null,
    closing: state.closing === null ? null : { ending: state.closing.ending, endedOn: state.closing.endedOn, note: treats ? state.closing.note : '', byName: nameOf(state.closing.by), on: state.closing.on },
    watchUntil: state.stage === 'relapse_watch' ? watchUntil(state.recovery?.approvedOn ?? state.since) : null,
    ending: state.ending,
    timeline: actions.filter((one) => !tellsOf(one.told, secret)).map((one) => ({ seq: one.seq, kind: one.kind, on: one.on, at: one.at.toISOString(), byName: nameOf(one.by), words: treats ? wordsOf(one.told) : '' })),
    measurements: measurements.map((m) => ({ id: m.id, on: m.on, lenZ: m.lenZ, lengthMm: m.lengthMm, weightG: m.weightG, trained: m.trained })),
  };
}

const toProtection = ({ from, to }: { from: ReferralPlace; to: ReferralPlace }): boolean => to === 'child_protection' || from === 'child_protection';

/** The case as somebody reads it who does not treat: a suspicion, and where it led, are in none of it. */
function withoutSuspicion(state: CaseState): CaseState {
  const without = (signs: readonly DangerSign[]): DangerSign[] => signs.filter((sign) => sign !== 'neglect_suspected');
  const found = state.assessment;
  return {
    ...state, referrals: state.referrals.filter((one) => !toProtection(one)),
    assessment: found === null ? null : { ...found, dangers: without(found.dangers), assessment: { ...found.assessment, seen: without(found.assessment.seen) } },
  };
}

/** Whether a step is about one of these referrals and nothing else. */
function tellsOf(told: Readonly<Record<string, unknown>>, referralIds: ReadonlySet<string>): boolean {
  const referral = told['referral'] as { id?: unknown } | null | undefined;
  return referralIds.has(String(told['referralId'])) || referralIds.has(String(referral?.id));
}

/** Who proposed what this step would approve or return. */
function proposerOf(state: CaseState, kind: StepKind): string | null {
  if (kind === 'approve_plan' || kind === 'return_plan') return state.proposedPlan?.by ?? null;
  if (kind === 'approve_recovery' || kind === 'return_recovery') return state.recovery?.by ?? null;
  return kind === 'approve_closing' || kind === 'return_closing' ? (state.closing?.by ?? null) : null;
}

function planView(plan: Plan, child: ChildOfPlan): PlanView {
  return { ...plan, shouldBe: shouldBeHereBy(plan, child) };
}

/** What somebody wrote with a step. */
function wordsOf(told: Readonly<Record<string, unknown>>): string {
  for (const key of ['outcome', 'reason', 'note', 'reply']) if (typeof told[key] === 'string') return told[key];
  const referral = told['referral'] as { reason?: unknown } | null | undefined;
  return typeof referral?.reason === 'string' ? referral.reason : '';
}

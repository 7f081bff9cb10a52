/** What somebody must do for a case by a day, read out of its state: tasks of the plan, referrals, conferences. Pure. */
import { addDays } from '../../platform/clock/index.ts';
import type { CaseState } from './case.ts';
import { stepDays } from './case-next.ts';
import { referralState } from './referral.ts';
import type { Referral, ReferralPlace } from './referral.ts';

export const caseTaskKinds = ['plan', 'referral', 'conference'] as const;
export type CaseTaskKind = (typeof caseTaskKinds)[number];

export interface CaseTask {
  id: string;
  kind: CaseTaskKind;
  title: string;
  /** Role that does it. */
  owner: string;
  dueOn: string;
  openedOn: string;
  doneOn: string | null;
}

/** Days for a hospital or puskesmas to write back after it received the child (unverified). */
export const replyDays = 14;

/** All tasks of a case, done ones with their day. At the end of a case nothing is left to do. */
export function tasksOf(state: CaseState): CaseTask[] {
  const all: CaseTask[] = [
    ...state.tasks.map((task) => ({ id: task.id, kind: 'plan' as const, title: task.title, owner: task.owner, dueOn: task.dueOn, openedOn: state.plan?.from ?? state.since, doneOn: task.doneOn })),
    ...state.referrals.map(referralTask),
    ...state.conferences.map((one) => ({
      id: one.id, kind: 'conference' as const, title: '', owner: 'nutritionist', dueOn: addDays(one.calledOn, stepDays.conference), openedOn: one.calledOn, doneOn: one.heldOn,
    })),
  ];
  return state.stage === 'closed' ? all.map((task) => ({ ...task, doneOn: task.doneOn ?? state.ending?.on ?? null })) : all;
}

/** Who sees to it that a referral is answered. What goes to who protects children is no work of those who lead or of the field. */
const ownersOfReferrals: Readonly<Record<ReferralPlace, string>> = { posyandu: 'kader', puskesmas: 'midwife', hospital: 'midwife', child_protection: 'child_protection' };

/** Until it is accepted the place it goes to must see the child; from then on a reply is due. */
function referralTask(one: Referral): CaseTask {
  const accepted = referralState(one) === 'accepted';
  return {
    id: one.id, kind: 'referral', title: one.to, owner: ownersOfReferrals[one.to],
    dueOn: accepted ? addDays(one.acceptedOn!, replyDays) : one.dueOn, openedOn: one.sentOn, doneOn: one.repliedOn ?? one.declinedOn,
  };
}

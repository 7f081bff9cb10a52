/** Answers of cases: one reading, and the steps that people take. */
import { completedMonths } from '@anakkita/growth';
import { together } from '../../platform/db/together.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { mustSee } from '../access/server.ts';
import { findChild } from '../children/server.ts';
import { dangersOf } from './assessment.ts';
import type { BodyFacts } from './assessment.ts';
import { answerProposal, answerReferral, assessCase, finishCaseTask, moveCase, proposePlan, readCase, sendReferral, takeBackReferral, verifyCase } from './case-contract.ts';
import { refusalWords } from './case-refusal-words.ts';
import { demandStep, takeStep } from './case-step-serve.ts';
import { findNewestCase, listClosedCases } from './case-store.ts';
import type { MeasuredForCase } from './case-store.ts';
import { caseViewOf, mayFinish } from './case-view.ts';
import { namePeople } from './page-store.ts';
import { referralDueOn } from './referral.ts';
import type { ReferralPlace, ReferralSent } from './referral.ts';

/** What the newest measuring and the weights before it say towards danger. */
function bodyOf(measurements: readonly MeasuredForCase[], bornOn: string, today: string): BodyFacts {
  const last = measurements.at(-1);
  return {
    ageMonths: completedMonths(bornOn, today), wflZ: measurements.findLast((m) => m.wflZ !== null)?.wflZ ?? null, armMm: last?.armMm ?? null, oedema: last?.oedema ?? false,
    weights: measurements.flatMap((m) => (m.weightG === null || m.weiZ === null ? [] : [{ on: m.on, weightG: m.weightG }])),
  };
}

const referralOf = (told: { id: string; to: ReferralPlace; reason: string }, from: ReferralPlace, urgent: boolean, today: string): ReferralSent => ({
  id: told.id, from, to: told.to, reason: told.reason, urgent, dueOn: referralDueOn(today, urgent),
});

const approvals = { plan: ['approve_plan', 'return_plan'], recovery: ['approve_recovery', 'return_recovery'], closing: ['approve_closing', 'return_closing'] } as const;
const words = (text: string | undefined): string => {
  if (text === undefined) throw new Problem('input.unreadable', { field: 'words' });
  return text;
};

export const caseAnswers: Answer[] = [
  reads(readCase, async (tx, input) => {
    tx.mustSomewhere('case.read');
    const [child, found, closed] = await together(
      tx,
      () => findChild(tx, input.childId),
      () => findNewestCase(tx, input.childId),
      () => listClosedCases(tx, input.childId),
    );
    if (child === undefined) throw new Problem('record.missing', {});
    mustSee(tx, child, ['clinical'], 'case.read');
    tx.shows([child.id]);
    const people = found === undefined ? new Map<string, string>() : await namePeople(tx, found.actions.map(({ by }) => by));
    const viewer = { id: tx.actor.id, holds: (verb: string) => tx.actor.may(verb, child.area) };
    return {
      case: found === undefined ? null : caseViewOf(found.loaded.id, found.loaded.state, found.loaded.child, found.loaded.measurements, found.actions, people, viewer),
      earlier: closed.filter(({ id }) => id !== found?.loaded.id),
      may: { measure: viewer.holds('measurement.decide') },
    };
  }),

  commands(verifyCase, (tx, input) => demandStep(tx, input.caseId, 'verify'), async (tx, input, loaded) => {
    await takeStep(tx, loaded, 'verify', { measurementId: input.measurementId });
    return { id: loaded.id, outcome: 'verified' };
  }),

  commands(assessCase, (tx, input) => demandStep(tx, input.caseId, 'assess'), async (tx, input, loaded) => {
    const dangers = dangersOf(input.answers, bodyOf(loaded.measurements, loaded.child.bornOn, tx.today));
    const referral = input.referral === null ? null : referralOf(input.referral, 'puskesmas', dangers.length > 0, tx.today);
    const protection = input.protection === undefined ? null : referralOf({ ...input.protection, to: 'child_protection' }, 'puskesmas', true, tx.today);
    await takeStep(tx, loaded, 'assess', { assessment: input.answers, dangers, referral, protection });
    tx.announce({ topic: 'case.assessed', subjectId: loaded.id, area: loaded.child.area, payload: { childId: loaded.child.id } });
    return { id: loaded.id, outcome: dangers.length > 0 ? 'referred' : 'assessed' };
  }),

  commands(proposePlan, (tx, input) => demandStep(tx, input.caseId, 'plan'), async (tx, input, loaded) => {
    const m = loaded.measurements.find(({ id }) => id === input.measurementId);
    if (m?.lenZ == null) throw new Problem('case.refused', { reason: 'measurement_held', sentence: refusalWords.measurement_held.id });
    const { from, until, targetZ, goals, tasks } = input;
    await takeStep(tx, loaded, 'plan', { plan: { from, until, targetZ, goals, tasks, base: { measurementId: m.id, on: m.on, lenZ: m.lenZ } } });
    return { id: loaded.id, outcome: 'proposed' };
  }),

  commands(answerProposal, (tx, input) => demandStep(tx, input.caseId, approvals[input.what][input.approve ? 0 : 1]), async (tx, input, loaded) => {
    const [approve, giveBack] = approvals[input.what];
    if (input.approve) await takeStep(tx, loaded, approve, {});
    else await takeStep(tx, loaded, giveBack, { reason: words(input.reason) });
    return { id: loaded.id, outcome: input.approve ? 'approved' : 'returned' };
  }),

  commands(moveCase, (tx, input) => demandStep(tx, input.caseId, input.step.kind), async (tx, { step }, loaded) => {
    switch (step.kind) {
      case 'declare_recovery':
        await takeStep(tx, loaded, step.kind, { measurementIds: [] });
        break;
      case 'relapse':
        await takeStep(tx, loaded, step.kind, { measurementId: step.measurementId });
        break;
      case 'hold_conference':
        await takeStep(tx, loaded, step.kind, { outcome: step.outcome, came: step.came, followUps: step.followUps });
        break;
      case 'propose_closing':
        await takeStep(tx, loaded, step.kind, { ending: step.ending, on: step.on, note: step.note });
    }
    return { id: loaded.id, outcome: step.kind };
  }),

  commands(finishCaseTask, (tx, input) => demandStep(tx, input.caseId, 'finish_task'), async (tx, input, loaded) => {
    const task = loaded.state.tasks.find(({ id }) => id === input.taskId);
    const holds = (verb: string): boolean => tx.actor.may(verb, loaded.child.area);
    if (task !== undefined && !mayFinish(task.owner, holds)) throw new Problem('case.refused', { reason: 'task_of_other_role', sentence: refusalWords.task_of_other_role.id });
    await takeStep(tx, loaded, 'finish_task', { taskId: input.taskId, outcome: input.outcome });
    return { id: input.taskId, outcome: 'done' };
  }),

  commands(sendReferral, (tx, input) => demandStep(tx, input.caseId, 'refer'), async (tx, input, loaded) => {
    if (input.to === 'child_protection' && !tx.actor.may('case.plan', loaded.child.area)) throw new Problem('case.refused', { reason: 'protection_by_who_treats', sentence: refusalWords.protection_by_who_treats.id });
    await takeStep(tx, loaded, 'refer', { referral: referralOf(input, input.from, input.urgent || input.to === 'child_protection', tx.today) });
    return { id: input.id, outcome: 'sent' };
  }),

  commands(answerReferral, (tx, input) => demandStep(tx, input.caseId, 'accept_referral'), async (tx, { referralId, name, ...input }, loaded) => {
    if (input.answer === 'accept') await takeStep(tx, loaded, 'accept_referral', { referralId, name });
    else if (input.answer === 'decline') await takeStep(tx, loaded, 'decline_referral', { referralId, name, reason: words(input.words) });
    else await takeStep(tx, loaded, 'reply_referral', { referralId, name, reply: words(input.words) });
    return { id: referralId, outcome: input.answer };
  }),

  commands(takeBackReferral, (tx, input) => demandStep(tx, input.caseId, 'refer'), async (tx, { referralId, words: told }, loaded) => {
    const referral = loaded.state.referrals.find(({ id }) => id === referralId);
    if (referral !== undefined && referral.to !== 'posyandu') throw new Problem('case.refused', { reason: 'referral_of_other_place', sentence: refusalWords.referral_of_other_place.id });
    if (referral?.acceptedOn == null) await takeStep(tx, loaded, 'accept_referral', { referralId, name: tx.actor.name });
    await takeStep(tx, loaded, 'reply_referral', { referralId, name: tx.actor.name, reply: told });
    return { id: referralId, outcome: 'reply' };
  }),
];

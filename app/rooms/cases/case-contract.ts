/** The case of a child: where it stands, what happened, what may come next, and the steps. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { measuringPlaces } from '../measurements/index.ts';
import { assessmentFields, dangerSigns } from './assessment.ts';
import { caseTaskKinds } from './case-task.ts';
import { nextSteps } from './case-next.ts';
import { conferenceGuests } from './conference.ts';
import { taskOwners } from './plan.ts';
import { referralPlaces } from './referral.ts';
import { endings, stages, stepKinds } from './step.ts';

const day = z.iso.date();
const words = (least: number, most: number) => z.string().check(z.trim(), z.minLength(least), z.maxLength(most));
const ofCase = z.strictObject({ caseId: z.uuid() });
const done = z.object({ id: z.string(), outcome: z.string() });
const hundredths = z.nullable(z.number());

const planTask = z.strictObject({ id: z.uuid(), title: words(3, 200), owner: z.enum(taskOwners), dueOn: day });
const plan = z.object({
  from: z.string(),
  until: z.string(),
  base: z.object({ measurementId: z.string(), on: z.string(), lenZ: z.number() }),
  targetZ: z.number(),
  goals: z.array(z.string()),
  tasks: z.array(z.object({ id: z.string(), title: z.string(), owner: z.enum(taskOwners), dueOn: z.string() })),
  /** "Should be here by": length in cm, z in hundredths. */
  shouldBe: z.array(z.object({ on: z.string(), lengthCm: z.number(), lenZ: z.number() })),
});
export type PlanView = z.output<typeof plan>;

const referral = z.object({
  id: z.string(),
  from: z.enum(referralPlaces),
  to: z.enum(referralPlaces),
  reason: z.string(),
  dueOn: z.string(),
  urgent: z.boolean(),
  state: z.enum(['sent', 'accepted', 'declined', 'replied']),
  sentOn: z.string(),
  acceptedOn: z.nullable(z.string()),
  acceptedBy: z.nullable(z.string()),
  declinedOn: z.nullable(z.string()),
  repliedOn: z.nullable(z.string()),
  repliedBy: z.nullable(z.string()),
  reply: z.nullable(z.string()),
  /** The person may accept, decline or answer it. */
  mine: z.boolean(),
});

export const caseView = z.object({
  id: z.string(),
  stage: z.enum(stages),
  since: z.string(),
  openedOn: z.string(),
  nextStep: z.enum(nextSteps),
  dueOn: z.nullable(z.string()),
  track: z.enum(['none', 'on', 'off', 'above']),
  offTrack: z.number(),
  /** Steps that the table allows and the person's roles hold; `proposed` when they proposed it themselves and must leave it to another. */
  steps: z.array(z.object({ kind: z.enum(stepKinds), proposed: z.boolean() })),
  recovery: z.object({ state: z.enum(['below', 'unconfirmed', 'recovered']), above: z.number(), needed: z.number() }),
  /** Null for those who do not treat: what was found stays with those who do. */
  assessment: z.nullable(z.object({ on: z.string(), answers: z.record(z.string(), z.unknown()), dangers: z.array(z.enum(dangerSigns)) })),
  plan: z.nullable(plan),
  proposedPlan: z.nullable(z.object({ plan, byName: z.string(), on: z.string() })),
  tasks: z.array(z.object({ id: z.string(), kind: z.enum(caseTaskKinds), title: z.string(), owner: z.string(), dueOn: z.string(), doneOn: z.nullable(z.string()), outcome: z.nullable(z.string()), mine: z.boolean() })),
  referrals: z.array(referral),
  conferences: z.array(z.object({ id: z.string(), calledOn: z.string(), heldOn: z.nullable(z.string()), /** Null for those who do not treat. */ decided: z.nullable(z.string()), came: z.array(z.enum(conferenceGuests)) })),
  recoveryProposed: z.nullable(z.object({ byName: z.string(), on: z.string() })),
  closing: z.nullable(z.object({ ending: z.enum(endings), endedOn: z.string(), note: z.string(), byName: z.string(), on: z.string() })),
  watchUntil: z.nullable(z.string()),
  ending: z.nullable(z.object({ ending: z.enum(endings), on: z.string() })),
  timeline: z.array(z.object({ seq: z.number(), kind: z.enum(stepKinds), on: z.string(), at: z.string(), byName: z.string(), words: z.string() })),
  measurements: z.array(z.object({ id: z.string(), on: z.string(), lenZ: hundredths, lengthMm: z.nullable(z.number()), weightG: z.nullable(z.number()), trained: z.boolean() })),
});
export type CaseView = z.output<typeof caseView>;

export const readCase = endpoint({
  method: 'GET',
  path: '/v1/children/{childId}/case',
  title: 'The case of a child: stage, next step, plan with its line, tasks, referrals and what happened; and earlier cases.',
  needs: 'case.read',
  records: 'case.read',
  params: z.strictObject({ childId: z.uuid() }),
  reply: z.object({
    case: z.nullable(caseView),
    earlier: z.array(z.object({ id: z.string(), openedOn: z.string(), closedOn: z.string(), ending: z.string() })),
    may: z.object({ measure: z.boolean() }),
  }),
});

export const recordMeasurement = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/measurements',
  title: 'Keeps a measurement typed at a desk, by trained staff or a kader; doubts are told first, and `sure` keeps it nevertheless.',
  needs: 'measurement.decide',
  records: 'measurement.record',
  params: z.strictObject({ childId: z.uuid() }),
  body: z.strictObject({
    measurementId: z.uuid(),
    measuredOn: day,
    weightKg: z.optional(z.number().check(z.gt(0), z.lte(100_000))),
    lengthCm: z.optional(z.number().check(z.gt(0), z.lte(10_000))),
    posture: z.optional(z.enum(['L', 'H'])),
    armCm: z.optional(z.number().check(z.gt(0), z.lte(1_000))),
    headCm: z.optional(z.number().check(z.gt(0), z.lte(1_000))),
    oedema: z.boolean(),
    measuredBy: words(2, 100),
    trained: z.boolean(),
    place: z.enum(measuringPlaces),
    /** The person saw the doubts, measured twice, and means it. */
    sure: z.boolean(),
  }),
  reply: done,
});

export const verifyCase = endpoint({
  method: 'POST',
  path: '/v1/cases/{caseId}/verification',
  title: 'A measurement by trained staff confirms that the child is stunted.',
  needs: 'case.verify',
  records: 'case.verify',
  params: ofCase,
  body: z.strictObject({ measurementId: z.uuid() }),
  reply: done,
});

export const assessCase = endpoint({
  method: 'POST',
  path: '/v1/cases/{caseId}/assessment',
  title: 'Causes found. A danger sign forces a referral today: where to must be told with it.',
  needs: 'case.plan',
  records: 'case.assess',
  params: ofCase,
  body: z.strictObject({
    answers: assessmentFields,
    referral: z.nullable(z.strictObject({ id: z.uuid(), to: z.enum(referralPlaces), reason: words(3, 500) })),
    /** Suspected violence or neglect: the referral to who protects children. */
    protection: z.optional(z.strictObject({ id: z.uuid(), reason: words(3, 500) })),
  }),
  reply: done,
});

export const proposePlan = endpoint({
  method: 'POST',
  path: '/v1/cases/{caseId}/plan',
  title: 'Proposes a plan with first and last day, line, goals and tasks; a second person approves it.',
  needs: 'case.plan',
  records: 'case.plan',
  params: ofCase,
  body: z.strictObject({
    from: day,
    until: day,
    measurementId: z.uuid(),
    /** Hundredths of z. */
    targetZ: z.int().check(z.gte(-600), z.lte(300)),
    goals: z.array(words(3, 200)).check(z.maxLength(10)),
    tasks: z.array(planTask).check(z.maxLength(40)),
  }),
  reply: done,
});

export const answerProposal = endpoint({
  method: 'POST',
  path: '/v1/cases/{caseId}/approval',
  title: 'A second person approves or returns a plan, a recovery or a closing; never who proposed it.',
  needs: 'case.approve',
  records: 'case.approve',
  params: ofCase,
  body: z.strictObject({ what: z.enum(['plan', 'recovery', 'closing']), approve: z.boolean(), reason: z.optional(words(3, 500)) }),
  reply: done,
});

export const moveCase = endpoint({
  method: 'POST',
  path: '/v1/cases/{caseId}/steps',
  title: 'Declares the recovery, tells a relapse, holds a case conference, or proposes to close the case.',
  needs: 'case.plan',
  records: 'case.move',
  params: ofCase,
  body: z.strictObject({
    step: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('declare_recovery') }),
      z.strictObject({ kind: z.literal('relapse'), measurementId: z.uuid() }),
      z.strictObject({ kind: z.literal('hold_conference'), outcome: words(3, 1000), came: z.optional(z.array(z.enum(conferenceGuests)).check(z.maxLength(conferenceGuests.length))), followUps: z.optional(z.array(planTask).check(z.maxLength(10))) }),
      z.strictObject({ kind: z.literal('propose_closing'), ending: z.enum(endings), on: day, note: words(3, 1000) }),
    ]),
  }),
  reply: done,
});

export const finishCaseTask = endpoint({
  method: 'POST',
  path: '/v1/cases/{caseId}/tasks/{taskId}/done',
  title: 'A task of the plan was done: what came of it, in words.',
  needs: 'case.work',
  records: 'case.task_done',
  queueable: true,
  params: z.strictObject({ caseId: z.uuid(), taskId: z.uuid() }),
  body: z.strictObject({ outcome: words(3, 1000) }),
  reply: done,
});

export const sendReferral = endpoint({
  method: 'POST',
  path: '/v1/cases/{caseId}/referrals',
  title: 'Sends the child on: from posyandu to puskesmas, from puskesmas to hospital, or back.',
  needs: 'referral.send',
  records: 'referral.send',
  params: ofCase,
  body: z.strictObject({ id: z.uuid(), from: z.enum(referralPlaces), to: z.enum(referralPlaces), reason: words(3, 500), urgent: z.boolean() }),
  reply: done,
});

export const answerReferral = endpoint({
  method: 'POST',
  path: '/v1/cases/{caseId}/referrals/{referralId}/answer',
  title: 'A referral was accepted, declined or answered, by whom and with what.',
  needs: 'referral.answer',
  records: 'referral.answer',
  params: z.strictObject({ caseId: z.uuid(), referralId: z.uuid() }),
  body: z.strictObject({ answer: z.enum(['accept', 'decline', 'reply']), name: words(2, 100), words: z.optional(words(3, 1000)) }),
  reply: done,
});

export const takeBackReferral = endpoint({
  method: 'POST',
  path: '/v1/cases/{caseId}/referrals/{referralId}/taken-back',
  title: 'The posyandu has the child again and says what it does: the loop of a referral back is closed.',
  needs: 'referral.send',
  records: 'referral.answer',
  queueable: true,
  params: z.strictObject({ caseId: z.uuid(), referralId: z.uuid() }),
  body: z.strictObject({ words: words(3, 1000) }),
  reply: done,
});

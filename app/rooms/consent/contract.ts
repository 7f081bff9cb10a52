/** A child's consent: what stands, who answers, what was said, restriction, and what a person has to settle. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { leavings, relations } from './guardian.ts';
import { consentReasons, consentStates, purposes, ways } from './purpose.ts';

export const purpose = z.enum(purposes);
const childId = z.uuid();
const saved = z.object({ id: z.string(), outcome: z.string() });
const personName = z.string().check(z.trim(), z.minLength(2), z.maxLength(120));
const day = z.iso.date();
const birthYear = z.optional(z.nullable(z.number().check(z.int(), z.gte(1900), z.lte(2200))));

/** Why a child is restricted. */
export const restrictionReasons = ['guardian_asked', 'family_safety', 'data_contested', 'kept_by_law'] as const;
export type RestrictionReason = (typeof restrictionReasons)[number];

export const guardianView = z.object({
  id: z.string(),
  /** Null for those who may not record consent here. */
  name: z.nullable(z.string()),
  relation: z.enum(relations),
  ofAge: z.boolean(),
  birthYear: z.nullable(z.number()),
  livesWith: z.boolean(),
  separated: z.boolean(),
  since: z.string(),
  until: z.nullable(z.string()),
  leftWhy: z.nullable(z.enum(leavings)),
});
export type GuardianView = z.output<typeof guardianView>;

export const stateView = z.object({
  purpose,
  state: z.enum(consentStates),
  since: z.nullable(z.string()),
  /** Guardians whose answers decide. */
  byWhom: z.array(z.string()),
  why: z.nullable(z.enum(consentReasons)),
});
export type StateView = z.output<typeof stateView>;

export const answerView = z.object({
  id: z.string(),
  purpose,
  answer: z.enum(['given', 'refused', 'withdrawn', 'renew']),
  guardianId: z.nullable(z.string()),
  day: z.string(),
  textVersion: z.nullable(z.number()),
  way: z.nullable(z.enum(ways)),
  witness: z.nullable(z.string()),
  paperId: z.nullable(z.string()),
  recordedAt: z.string(),
  recordedByName: z.string(),
});
export type AnswerView = z.output<typeof answerView>;

export const questionView = z.object({
  id: z.string(),
  purpose,
  kind: z.enum(['disagreement', 'under_age']),
  openedAt: z.string(),
  closedAt: z.nullable(z.string()),
  outcome: z.nullable(z.string()),
  note: z.nullable(z.string()),
});
export type QuestionView = z.output<typeof questionView>;

export const readConsent = endpoint({
  method: 'GET',
  path: '/v1/children/{childId}/consent',
  title: 'What may be shown of a child and why: the state of each purpose, guardians, every answer, restriction, open questions.',
  needs: 'child.read',
  records: 'consent.read',
  params: z.strictObject({ childId }),
  reply: z.object({
    states: z.array(stateView),
    guardians: z.array(guardianView),
    answers: z.array(answerView),
    questions: z.array(questionView),
    restriction: z.nullable(z.object({ id: z.string(), reason: z.enum(restrictionReasons), startedAt: z.string() })),
    /** Names of parents known to the register, to choose from; empty for those who may not record. */
    parentNames: z.array(z.string()),
    bornOn: z.string(),
    textVersion: z.number(),
    may: z.object({ record: z.boolean(), lift: z.boolean(), settle: z.boolean() }),
  }),
});
export type ConsentPage = z.output<(typeof readConsent)['reply']>;

export const addGuardian = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/guardians',
  title: 'Somebody who answers for the child.',
  needs: 'consent.record',
  records: 'guardian.add',
  params: z.strictObject({ childId }),
  body: z.strictObject({
    guardianId: z.uuid(),
    name: personName,
    relation: z.enum(relations),
    ofAge: z.boolean(),
    birthYear,
    livesWith: z.boolean(),
    separated: z.boolean(),
    since: day,
  }),
  reply: saved,
});

export const correctGuardian = endpoint({
  method: 'PUT',
  path: '/v1/children/{childId}/guardians/{guardianId}',
  title: 'Corrects what is known of a guardian. Answers given keep the age they were recorded with.',
  needs: 'consent.record',
  records: 'guardian.correct',
  params: z.strictObject({ childId, guardianId: z.uuid() }),
  body: z.strictObject({ name: personName, relation: z.enum(relations), ofAge: z.boolean(), birthYear, livesWith: z.boolean(), separated: z.boolean() }),
  reply: saved,
});

export const endGuardian = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/guardians/{guardianId}/end',
  title: 'Somebody no longer answers for the child. Their answers end; nobody is removed to get a yes.',
  needs: 'consent.record',
  records: 'guardian.end',
  params: z.strictObject({ childId, guardianId: z.uuid() }),
  body: z.strictObject({ until: day, why: z.enum(leavings) }),
  reply: saved,
});

const answer = z.optional(z.enum(['given', 'refused']));

export const recordAnswers = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/consent',
  title: 'What a guardian said, purpose by purpose, under which text, before whom.',
  needs: 'consent.record',
  records: 'consent.record',
  params: z.strictObject({ childId }),
  body: z.strictObject({
    guardianId: z.uuid(),
    answers: z.strictObject({ pairing: answer, story: answer, photo: answer }),
    textVersion: z.number().check(z.int(), z.gte(1)),
    day,
    way: z.enum(['paper', 'spoken']),
    /** Who heard it, besides the person who records. Needed when it was spoken. */
    witness: z.optional(personName),
    /** Photograph of the signed paper, sent before. Needed for paper. */
    paperId: z.optional(z.uuid()),
  }),
  reply: saved,
});

export const withdrawAnswers = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/consent/withdrawal',
  title: 'A guardian takes consent back: one step, in force with the reply.',
  needs: 'consent.record',
  records: 'consent.withdraw',
  params: z.strictObject({ childId }),
  body: z.strictObject({ guardianId: z.uuid(), purposes: z.array(purpose).check(z.minLength(1), z.maxLength(3)) }),
  reply: saved,
});

export const restrictChild = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/restriction',
  title: 'From now on only those who treat, and the kader, see the child.',
  needs: 'consent.record',
  records: 'child.restrict',
  params: z.strictObject({ childId }),
  body: z.strictObject({ reason: z.enum(restrictionReasons), guardianId: z.optional(z.uuid()) }),
  reply: saved,
});

export const liftRestriction = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/restriction/lift',
  title: 'The restriction ends; what the guardians allow holds again.',
  needs: 'task.do',
  records: 'child.lift_restriction',
  params: z.strictObject({ childId }),
  reply: saved,
});

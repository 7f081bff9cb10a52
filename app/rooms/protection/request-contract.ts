/** Requests of guardians at the desk: by what is due first, opened one by one, answered in words. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { REQUEST_WORDS, requestKinds, requestOutcomes } from '../consent/index.ts';
import { coarseChild, legalClock, outcome } from './contract.ts';

const params = z.strictObject({ requestId: z.uuid() });

const summary = {
  id: z.string(),
  kind: z.enum(requestKinds),
  child: z.nullable(coarseChild),
  openedAt: z.string(),
  clock: z.nullable(legalClock),
  outcome: z.nullable(z.enum(requestOutcomes)),
  answeredAt: z.nullable(z.string()),
  /** Answered after its clock had run out. */
  wasLate: z.boolean(),
};
export const requestSummary = z.object(summary);
export type RequestSummaryView = z.output<typeof requestSummary>;

export const listRightsRequests = endpoint({
  method: 'GET',
  path: '/v1/protection/requests',
  title: 'Requests of guardians: waiting ones by what is due first, or those answered.',
  needs: 'protection.desk',
  records: 'request.list',
  query: z.strictObject({ which: z.optional(z.enum(['waiting', 'answered'])) }),
  reply: z.object({ requests: z.array(requestSummary) }),
});

export const verdictView = z.object({
  verdict: z.enum(['erase', 'restrict']),
  grounds: z.array(z.string()),
  keepUntil: z.nullable(z.string()),
});

export const readRightsRequest = endpoint({
  method: 'GET',
  path: '/v1/protection/requests/{requestId}',
  title: 'One request: what was asked, what can be done, what was answered.',
  needs: 'protection.desk',
  records: 'request.read',
  params,
  reply: z.object({
    ...summary,
    field: z.nullable(z.string()),
    /** The guardian\u2019s own words; null when none were said, or when the identity is gone. */
    words: z.nullable(z.string()),
    answer: z.nullable(z.string()),
    answeredByName: z.nullable(z.string()),
    /** Whether a restriction holds for the child. */
    restricted: z.boolean(),
    /** For an erasure: what the law keeps. */
    verdict: z.nullable(verdictView),
    /** Proposal that waits for a second person, or was carried out. */
    erasure: z.nullable(z.object({ id: z.string(), state: z.string() })),
    /** Whether the puskesmas was asked to correct. */
    handedOverAt: z.nullable(z.string()),
  }),
});
export type RightsRequestView = z.output<(typeof readRightsRequest)['reply']>;

export const answerRightsRequest = endpoint({
  method: 'POST',
  path: '/v1/protection/requests/{requestId}/answer',
  title: 'Answers a request: done, refused or partly; a reason that the law names where not all was done.',
  needs: 'protection.desk',
  records: 'request.answer',
  params,
  body: z.strictObject({
    outcome: z.enum(requestOutcomes),
    /** Required for refused and partly. */
    ground: z.nullable(z.string()),
    words: z.string().check(z.minLength(3), z.maxLength(REQUEST_WORDS)),
  }),
  reply: outcome,
});

export const restrictByRequest = endpoint({
  method: 'POST',
  path: '/v1/protection/requests/{requestId}/restriction',
  title: 'Restricts the child of a request: from now on only those who treat and the kader see it.',
  needs: 'protection.desk',
  records: 'request.restrict',
  params,
  reply: outcome,
});

export const handOverCorrection = endpoint({
  method: 'POST',
  path: '/v1/protection/requests/{requestId}/hand-over',
  title: 'Asks the puskesmas to check and correct what a guardian says is wrong.',
  needs: 'protection.desk',
  records: 'request.hand_over',
  params,
  reply: outcome,
});

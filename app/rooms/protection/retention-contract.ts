/** Erasure by two people, and the rules of how long what is kept. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { coarseChild, outcome } from './contract.ts';

const counts = z.record(z.string(), z.number());
const words = z.object({ id: z.string(), en: z.string() });

const run = z.object({
  id: z.string(),
  kind: z.enum(['dry', 'real']),
  askedAt: z.string(),
  askedByName: z.string(),
  doneAt: z.nullable(z.string()),
  counts: z.nullable(counts),
});
export type RetentionRunView = z.output<typeof run>;

export const readRetention = endpoint({
  method: 'GET',
  path: '/v1/protection/retention',
  title: 'How long what is kept, which rules are switched on, and the last runs.',
  needs: 'protection.desk',
  records: null,
  reply: z.object({
    rules: z.array(
      z.object({
        id: z.string(),
        what: words,
        why: words,
        law: z.string(),
        verified: z.boolean(),
        days: z.nullable(z.number()),
        does: z.enum(['delete', 'anonymise']),
        how: z.enum(['people', 'night', 'always', 'kept']),
        on: z.boolean(),
      }),
    ),
    runs: z.array(run),
  }),
});
export type RetentionView = z.output<(typeof readRetention)['reply']>;

export const setRetentionRule = endpoint({
  method: 'PUT',
  path: '/v1/protection/retention/rules/{ruleId}',
  title: 'Switches a rule on or off and sets its period.',
  needs: 'protection.desk',
  records: 'retention.set',
  params: z.strictObject({ ruleId: z.string() }),
  body: z.strictObject({ on: z.boolean(), days: z.int().check(z.minimum(1), z.maximum(36_525)) }),
  reply: outcome,
});

export const runRetention = endpoint({
  method: 'POST',
  path: '/v1/protection/retention/runs',
  title: 'A dry run counts what the rules would erase or make anonymous; a real one does it, after a dry run of the same day.',
  needs: 'protection.desk',
  records: 'retention.run',
  body: z.strictObject({ kind: z.enum(['dry', 'real']) }),
  reply: outcome,
});

export const erasureView = z.object({
  id: z.string(),
  child: z.nullable(coarseChild),
  cause: z.enum(['request', 'retention']),
  requestId: z.nullable(z.string()),
  verdict: z.enum(['erase', 'restrict']),
  grounds: z.array(z.string()),
  keepUntil: z.nullable(z.string()),
  reason: z.string(),
  proposedByName: z.string(),
  proposedAt: z.string(),
  /** Whether the person who asks may be the second one. */
  mine: z.boolean(),
  state: z.enum(['proposed', 'confirmed', 'declined', 'done']),
  decidedByName: z.nullable(z.string()),
  decidedAt: z.nullable(z.string()),
  doneAt: z.nullable(z.string()),
  counts: z.nullable(counts),
});
export type ErasureView = z.output<typeof erasureView>;

export const listErasures = endpoint({
  method: 'GET',
  path: '/v1/erasures',
  title: 'Erasures that were proposed, within the areas of whoever may be the second person; waiting ones first.',
  needs: 'erasure.confirm',
  records: 'erasure.list',
  reply: z.object({ erasures: z.array(erasureView) }),
});

export const proposeErasure = endpoint({
  method: 'POST',
  path: '/v1/protection/erasures',
  title: 'Proposes to erase the identity of a child, by the verdict of what the law keeps. A second person decides.',
  needs: 'protection.desk',
  records: 'erasure.propose',
  body: z.strictObject({
    erasureId: z.uuid(),
    childId: z.uuid(),
    requestId: z.nullable(z.uuid()),
    reason: z.string().check(z.minLength(10), z.maxLength(1000)),
  }),
  reply: outcome,
});

export const decideErasure = endpoint({
  method: 'POST',
  path: '/v1/erasures/{erasureId}/decision',
  title: 'The second person confirms or declines an erasure. Confirmed, it cannot be undone.',
  needs: 'erasure.confirm',
  records: 'erasure.decide',
  params: z.strictObject({ erasureId: z.uuid() }),
  body: z.strictObject({ decision: z.enum(['confirm', 'decline']) }),
  reply: outcome,
});

/** Unusual reading: what stands out, asking the person, recording the answer; the limits; copies that were made. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { defaultLimits, readingRules } from './unusual.ts';
import type { ReadingLimits } from './unusual.ts';

const id = z.uuid();
const outcome = z.object({ id: z.string(), outcome: z.string() });

export const findingView = z.object({
  id: z.string(),
  rule: z.enum(readingRules),
  actorId: z.nullable(z.string()),
  actorName: z.nullable(z.string()),
  /** First role that the person holds now. */
  role: z.nullable(z.string()),
  subjectId: z.nullable(z.string()),
  day: z.string(),
  /** Counts and the limits in force, by name: `count`, `usual`, `least`, `times`, `days`, `records`. */
  figures: z.record(z.string(), z.nullable(z.number())),
  state: z.enum(['open', 'asked', 'explained', 'concern']),
  askedAt: z.nullable(z.string()),
  answer: z.nullable(z.string()),
  answeredAt: z.nullable(z.string()),
  answeredByName: z.nullable(z.string()),
});
export type FindingView = z.output<typeof findingView>;

export const listReadingFindings = endpoint({
  method: 'GET',
  path: '/v1/audit/findings',
  title: 'Reading that stands out by the rules, those that wait or those that are answered; newest first.',
  needs: 'audit.read',
  records: 'audit.findings',
  query: z.strictObject({ which: z.optional(z.enum(['waiting', 'answered'])) }),
  reply: z.object({
    findings: z.array(findingView),
    waiting: z.number(),
    /** Answered ones of the last 90 days. */
    explained: z.number(),
    concern: z.number(),
    lookedAt: z.nullable(z.string()),
  }),
});

export const askReader = endpoint({
  method: 'POST',
  path: '/v1/audit/findings/{findingId}/asked',
  title: 'The person was asked about a finding.',
  needs: 'protection.desk',
  records: 'audit.ask',
  params: z.strictObject({ findingId: id }),
  reply: outcome,
});

export const answerFinding = endpoint({
  method: 'POST',
  path: '/v1/audit/findings/{findingId}/answer',
  title: 'What the person said to a finding, and whether it explains it.',
  needs: 'protection.desk',
  records: 'audit.answer',
  params: z.strictObject({ findingId: id }),
  body: z.strictObject({ verdict: z.enum(['explained', 'concern']), answer: z.string().check(z.minLength(3), z.maxLength(2000)) }),
  reply: outcome,
});

const whole = z.int().check(z.minimum(0), z.maximum(100_000));
const limitKeys = Object.keys(defaultLimits) as (keyof ReadingLimits)[];
const limits = z.strictObject(Object.fromEntries(limitKeys.map((key) => [key, whole])) as Record<keyof ReadingLimits, typeof whole>);

export const readReadingLimits = endpoint({
  method: 'GET',
  path: '/v1/audit/limits',
  title: 'From which figures on reading stands out, with the figures that come with the software.',
  needs: 'audit.read',
  records: null,
  reply: z.object({ limits, defaults: limits }),
});

export const setReadingLimits = endpoint({
  method: 'PUT',
  path: '/v1/audit/limits',
  title: 'Sets from which figures on reading stands out; holds from the next look on.',
  needs: 'protection.desk',
  records: 'audit.limits',
  body: limits,
  reply: outcome,
});

export const listCopies = endpoint({
  method: 'GET',
  path: '/v1/audit/copies',
  title: 'Copies and exports that left the software: who, when, with which filter, how many children.',
  needs: 'audit.read',
  records: 'audit.copies',
  query: z.strictObject({ before: z.optional(z.uuid()) }),
  reply: z.object({
    copies: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        actorName: z.string(),
        verb: z.string(),
        area: z.nullable(z.string()),
        subjects: z.number(),
        /** Filter as it was chosen: codes and numbers. */
        filter: z.nullable(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
      }),
    ),
    next: z.nullable(z.string()),
  }),
});

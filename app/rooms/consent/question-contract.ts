/** What a person has to settle about consent. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { purposes } from './purpose.ts';

export const listQuestions = endpoint({
  method: 'GET',
  path: '/v1/consent/questions',
  title: 'Guardians who disagree and guardians under age, within reach, oldest first.',
  needs: 'task.do',
  records: 'consent.questions',
  reply: z.object({
    questions: z.array(
      z.object({
        id: z.string(),
        childId: z.string(),
        childName: z.string(),
        aliasSeed: z.number(),
        villageName: z.string(),
        posyanduName: z.nullable(z.string()),
        rt: z.nullable(z.number()),
        rw: z.nullable(z.number()),
        purpose: z.enum(purposes),
        kind: z.enum(['disagreement', 'under_age']),
        openedAt: z.string(),
      }),
    ),
  }),
});

export const settleQuestion = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/consent/questions/{questionId}/settle',
  title: 'A person talked it over and decides that the stricter word stays. Nothing opens by this; only answers open.',
  needs: 'task.do',
  records: 'consent.settle',
  params: z.strictObject({ childId: z.uuid(), questionId: z.uuid() }),
  body: z.strictObject({ note: z.string().check(z.trim(), z.minLength(3), z.maxLength(1000)) }),
  reply: z.object({ id: z.string(), outcome: z.string() }),
});

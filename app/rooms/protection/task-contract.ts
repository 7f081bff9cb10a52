/** What the desk asks of the puskesmas: telling guardians of a breach face to face, checking what a guardian says is wrong. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { correctableFields } from '../consent/index.ts';
import { legalClock, outcome } from './contract.ts';

/** A child within reach, as a line that leads to its page. */
const line = { childId: z.string(), area: z.string(), areaName: z.string(), aliasSeed: z.number(), ageMonths: z.number() };

export const listProtectionTasks = endpoint({
  method: 'GET',
  path: '/v1/protection-tasks',
  title: 'Guardians to be told of a breach, with what to say; corrections that were handed over. Within reach.',
  needs: 'task.do',
  records: 'protection.tasks',
  reply: z.object({
    breaches: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        clock: legalClock,
        guardianNotice: z.array(z.string()),
        children: z.array(z.object({ ...line, toldAt: z.nullable(z.string()), toldHow: z.nullable(z.string()) })),
      }),
    ),
    corrections: z.array(
      z.object({
        ...line,
        requestId: z.string(),
        field: z.nullable(z.enum(correctableFields)),
        words: z.nullable(z.string()),
        clock: legalClock,
      }),
    ),
  }),
});
export type ProtectionTasksView = z.output<(typeof listProtectionTasks)['reply']>;

export const tellGuardian = endpoint({
  method: 'POST',
  path: '/v1/breach-children/{breachId}/{childId}/told',
  title: 'The guardian was told of the breach, or could not be reached.',
  needs: 'task.do',
  records: 'breach.told',
  params: z.strictObject({ breachId: z.uuid(), childId: z.uuid() }),
  body: z.strictObject({ how: z.enum(['visit', 'posyandu', 'puskesmas', 'unreachable']) }),
  reply: outcome,
});

export const finishCorrection = endpoint({
  method: 'POST',
  path: '/v1/correction-tasks/{requestId}/done',
  title: 'What the puskesmas found when it checked what a guardian says is wrong.',
  needs: 'task.do',
  records: 'correction.done',
  params: z.strictObject({ requestId: z.uuid() }),
  body: z.strictObject({ found: z.enum(['corrected', 'was_right', 'unreachable']) }),
  reply: outcome,
});

/** The list of today: what somebody must do for which child, by name and address, nearest deadline first. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { nextSteps } from './case-next.ts';
import { audiences, clocks } from './work.ts';

export const workItem = z.object({
  /** Stable among all items: the id of the case, task or order. */
  id: z.string(),
  kind: z.enum(['step', 'plan', 'referral', 'conference', 'urgent', 'remeasure', 'audit']),
  childId: z.string(),
  caseId: z.nullable(z.string()),
  name: z.string(),
  aliasSeed: z.number(),
  ageMonths: z.number(),
  villageName: z.string(),
  posyanduName: z.nullable(z.string()),
  rt: z.nullable(z.number()),
  rw: z.nullable(z.number()),
  step: z.nullable(z.enum(nextSteps)),
  /** What is to be done, in the words of the plan; empty for those who may not read it. */
  title: z.string(),
  owner: z.nullable(z.string()),
  dueOn: z.string(),
  clock: z.enum(clocks),
  offTrack: z.boolean(),
  /** The person may do it from the list, with one tap. */
  mine: z.boolean(),
});
export type WorkItem = z.output<typeof workItem>;

export const listWork = endpoint({
  method: 'GET',
  path: '/v1/work',
  title: 'Work of the person for children within reach: late, today, within a week; and the cases that are off track.',
  needs: 'case.work',
  records: 'case.work_list',
  query: z.strictObject({ show: z.optional(z.enum(['late', 'today', 'soon', 'off_track'])), limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(200))) }),
  reply: z.object({
    today: z.string(),
    audience: z.enum(audiences),
    counts: z.object({ late: z.number(), today: z.number(), soon: z.number(), offTrack: z.number() }),
    rows: z.array(workItem),
  }),
});

/** The most children that one file of work names. */
export const MOST_IN_FILE = 1_000;

export const recordWorkFile = endpoint({
  method: 'POST',
  path: '/v1/work/files',
  title: 'Says, before it is made, that a list of work leaves as a file, and of which children; refused when one of them is out of reach.',
  needs: 'case.work',
  records: 'work.export',
  body: z.strictObject({ fileId: z.uuid(), childIds: z.array(z.uuid()).check(z.minLength(1), z.maxLength(MOST_IN_FILE)) }),
  reply: z.object({ id: z.string(), outcome: z.string() }),
});

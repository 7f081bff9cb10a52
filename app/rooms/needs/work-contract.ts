/** Needs on the list of work: children with proposed lines that wait for a person's decision. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';

export const needWorkItem = z.object({
  childId: z.string(),
  caseId: z.string(),
  name: z.string(),
  aliasSeed: z.number(),
  villageName: z.string(),
  posyanduName: z.nullable(z.string()),
  rt: z.nullable(z.number()),
  rw: z.nullable(z.number()),
  /** How many lines wait. */
  waiting: z.number(),
  dueOn: z.string(),
});
export type NeedWorkItem = z.output<typeof needWorkItem>;

export const listNeedWork = endpoint({
  method: 'GET',
  path: '/v1/needs/work',
  title: 'Children whose proposed needs wait for a decision of the person, the longest first.',
  needs: 'need.decide',
  records: 'case.work_list',
  query: z.strictObject({ show: z.optional(z.enum(['late', 'today', 'soon'])), limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(200))) }),
  reply: z.object({
    today: z.string(),
    counts: z.object({ late: z.number(), today: z.number(), soon: z.number() }),
    rows: z.array(needWorkItem),
  }),
});

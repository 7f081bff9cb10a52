/** Visits on the list of work: clocks that are due or late, and worries that wait for the puskesmas. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';

export const visitWorkItem = z.object({
  /** The child for a clock, the visit for a worry. */
  id: z.string(),
  kind: z.enum(['visit', 'worry']),
  childId: z.string(),
  name: z.string(),
  aliasSeed: z.number(),
  villageName: z.string(),
  posyanduName: z.nullable(z.string()),
  rt: z.nullable(z.number()),
  rw: z.nullable(z.number()),
  /** Who keeps the clock; null for a worry. */
  keeper: z.nullable(z.enum(['foster_parent', 'kader'])),
  dueOn: z.string(),
  /** The person may do it from the list, with one tap. */
  mine: z.boolean(),
});
export type VisitWorkItem = z.output<typeof visitWorkItem>;

export const listVisitWork = endpoint({
  method: 'GET',
  path: '/v1/visits/work',
  title: 'Visits of the person: due within a week or late; for those who lead, late ones that have reached them; and worries that wait for the puskesmas.',
  needs: 'case.work',
  records: 'visit.list',
  query: z.strictObject({ show: z.optional(z.enum(['late', 'today', 'soon'])), limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(200))) }),
  reply: z.object({
    today: z.string(),
    counts: z.object({ late: z.number(), today: z.number(), soon: z.number() }),
    rows: z.array(visitWorkItem),
  }),
});

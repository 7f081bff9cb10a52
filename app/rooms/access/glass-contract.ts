/** Opening one child outside of one's area for an hour, and looking at such openings afterwards. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { SHORTEST_REASON, glassReviews } from './glass.ts';

const outcome = z.object({ id: z.string(), outcome: z.string() });
const words = z.string().check(z.trim(), z.minLength(3), z.maxLength(120));

export const breakGlass = endpoint({
  method: 'POST',
  path: '/v1/break-glass',
  title: 'Opens one child outside of the area for 60 minutes: by NIK, or by exact name, date of birth and a parent. Outcome: opened, in_reach, not_found, limit.',
  needs: 'child.break_glass',
  records: 'break_glass.try',
  body: z.strictObject({
    grantId: z.uuid(),
    nik: z.optional(z.string().check(z.regex(/^\d{16}$/))),
    who: z.optional(z.strictObject({ name: words, bornOn: z.iso.date(), parent: words })),
    reason: z.string().check(z.trim(), z.minLength(SHORTEST_REASON), z.maxLength(500)),
  }),
  /** The id is the child's when one was opened or lies in reach anyway, else the grant's, which then opens nothing. */
  reply: outcome,
});

export const closeGlass = endpoint({
  method: 'POST',
  path: '/v1/break-glass/{grantId}/close',
  title: 'Ends one\'s own opening before its hour is over.',
  needs: 'child.break_glass',
  records: 'break_glass.close',
  params: z.strictObject({ grantId: z.uuid() }),
  body: z.strictObject({}),
  reply: outcome,
});

export const glassView = z.object({
  grantId: z.string(),
  childId: z.string(),
  villageName: z.string(),
  personName: z.string(),
  openedAt: z.string(),
  endsAt: z.string(),
  /** Open still. */
  open: z.boolean(),
  reason: z.string(),
  review: z.nullable(z.object({ verdict: z.enum(glassReviews), words: z.string(), at: z.string(), byName: z.string() })),
  /** Whether the person who asks may record the review: not of their own. */
  mayReview: z.boolean(),
});
export type GlassView = z.output<typeof glassView>;

export const listGlass = endpoint({
  method: 'GET',
  path: '/v1/break-glass',
  title: 'Openings of children of the area by people from outside, newest first; the unreviewed ones before the others.',
  needs: 'break_glass.review',
  records: 'break_glass.list',
  reply: z.object({ openings: z.array(glassView), waiting: z.number() }),
});

export const reviewGlass = endpoint({
  method: 'POST',
  path: '/v1/break-glass/{grantId}/review',
  title: 'Records whether an opening was justified, with words.',
  needs: 'break_glass.review',
  records: 'break_glass.review',
  params: z.strictObject({ grantId: z.uuid() }),
  body: z.strictObject({ verdict: z.enum(glassReviews), words: z.string().check(z.trim(), z.minLength(10), z.maxLength(1000)) }),
  reply: outcome,
});

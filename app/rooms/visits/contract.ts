/** Visits: the clocks one keeps, the lay card, and the visits that are late. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { cardAnswers, layAnswers, visitActivities } from './card.ts';
import { steps } from './visit-clock.ts';

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const clockView = z.object({
  dueOn: z.string(),
  state: z.enum(['resting', 'due', 'late']),
  daysLate: z.number(),
  daysLeft: z.number(),
  reached: z.nullable(z.enum(steps)),
  startedOn: z.string(),
  lastMadeOn: z.nullable(z.string()),
  keeper: z.enum(['foster_parent', 'kader']),
});
export type ClockView = z.output<typeof clockView>;

export const visitView = z.object({
  id: z.string(),
  madeOn: z.string(),
  madeAs: z.enum(['foster_parent', 'staff']),
  /** Name of the visitor for staff; null where a foster parent's name is not shown. */
  byName: z.nullable(z.string()),
  answers: z.object({
    lively: z.enum(layAnswers),
    animalProtein: z.enum(layAnswers),
    meals: z.nullable(z.number()),
    ill: z.enum(layAnswers),
    weighed: z.enum(layAnswers),
    helpCame: z.string(),
    helpUsed: z.string(),
    waterAndLatrine: z.enum(layAnswers),
  }),
  needsMost: z.string(),
  /** Empty for who may not know of a suspicion. */
  worryWords: z.string(),
  /** Violence or neglect is suspected; told to those who treat alone. */
  safety: z.boolean(),
  activities: z.array(z.string()),
  worry: z.boolean(),
  worryAnsweredAt: z.nullable(z.string()),
  /** There is a photograph, and the guardian allows it now. */
  hasPhoto: z.boolean(),
});
export type VisitView = z.output<typeof visitView>;

const visitBody = z.strictObject({
  visitId: z.uuid(),
  madeOn: day,
  /** A kader was along or a guardian at home. */
  accompanied: z.boolean(),
  /** A kader came along: asked of a foster parent's first visit. */
  withKader: z.optional(z.boolean()),
  answers: cardAnswers,
  activities: z.array(z.enum(visitActivities)).check(z.maxLength(visitActivities.length)),
});
export type VisitBody = z.output<typeof visitBody>;

const outcome = z.object({ id: z.string(), outcome: z.string() });
const childId = z.strictObject({ childId: z.uuid() });

export const listMyClocks = endpoint({
  method: 'GET',
  path: '/v1/my-visits',
  title: "Clocks of the foster parent's own children and the visits they made, without a child's name.",
  needs: 'own.read',
  records: 'visit.list',
  reply: z.object({
    clocks: z.array(z.object({ childId: z.string(), clock: clockView, made: z.number(), worries: z.number() })),
    today: z.string(),
  }),
});

export const makeMyVisit = endpoint({
  method: 'POST',
  path: '/v1/my-children/{childId}/visits',
  title: 'A foster parent visited their own child: the lay card.',
  needs: 'own.read',
  records: 'visit.make',
  queueable: true,
  params: childId,
  body: visitBody,
  reply: outcome,
});

export const makeVisit = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/visits',
  title: 'Somebody of the posyandu or puskesmas visited a child: the same card.',
  needs: 'visit.record',
  records: 'visit.make',
  queueable: true,
  params: childId,
  body: visitBody,
  reply: outcome,
});

export const readChildVisits = endpoint({
  method: 'GET',
  path: '/v1/children/{childId}/visits',
  title: "A child's clock and its visits, newest first.",
  needs: 'case.read',
  records: 'visit.read',
  params: childId,
  reply: z.object({ clock: z.nullable(clockView), visits: z.array(visitView), may: z.object({ visit: z.boolean(), answerWorry: z.boolean() }) }),
});

export const answerWorry = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/visits/{visitId}/worry-answered',
  title: 'The puskesmas looked at what a visitor found worrying.',
  needs: 'task.do',
  records: 'visit.worry_answered',
  params: z.strictObject({ childId: z.uuid(), visitId: z.uuid() }),
  body: z.strictObject({}),
  reply: outcome,
});

export const lateRow = z.object({
  childId: z.string(),
  name: z.string(),
  area: z.string(),
  villageName: z.string(),
  rt: z.nullable(z.number()),
  rw: z.nullable(z.number()),
  keeper: z.enum(['foster_parent', 'kader']),
  dueOn: z.string(),
  daysLate: z.number(),
  reached: z.nullable(z.enum(steps)),
  worry: z.boolean(),
});
export type LateRow = z.output<typeof lateRow>;

export const listLateVisits = endpoint({
  method: 'GET',
  path: '/v1/visits/late',
  title: 'Visits that are late within reach, longest first, and worries that wait for the puskesmas.',
  needs: 'case.read',
  records: 'visit.list',
  query: z.strictObject({ step: z.optional(z.enum(steps)), after: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/))) }),
  reply: z.object({
    rows: z.array(lateRow),
    next: z.nullable(z.string()),
    worries: z.array(z.object({ visitId: z.string(), childId: z.string(), name: z.string(), villageName: z.string(), madeOn: z.string() })),
    today: z.string(),
  }),
});

export const makeCalendar = endpoint({
  method: 'POST',
  path: '/v1/my-calendar',
  title: 'Makes the secret address for a calendar program; an earlier one gives nothing any more.',
  needs: 'own.read',
  records: 'visit.calendar_made',
  body: z.strictObject({}),
  reply: z.object({ path: z.string() }),
});

export const endCalendar = endpoint({
  method: 'DELETE',
  path: '/v1/my-calendar',
  title: "Ends the calendar's address.",
  needs: 'own.read',
  records: 'visit.calendar_ended',
  reply: outcome,
});

export const readCalendar = endpoint({
  method: 'GET',
  path: '/v1/calendar/{token}',
  title: 'Days of visits as iCalendar: times only, no name, no address. Open to whom the secret was given.',
  needs: 'anybody',
  records: null,
  params: z.strictObject({ token: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)) }),
  reply: z.unknown(),
  carries: 'download',
});

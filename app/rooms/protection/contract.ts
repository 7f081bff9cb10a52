/** The desk itself: what waits, consent by village, and the register of processing. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';

export const outcome = z.object({ id: z.string(), outcome: z.string() });
const words = z.object({ id: z.string(), en: z.string() });

/** What the desk may know of a child: where about, under which alias, how old about. Null fields when it is erased or unknown. */
export const coarseChild = z.object({
  childId: z.string(),
  /** Village code. */
  area: z.string(),
  areaName: z.string(),
  puskesmasName: z.nullable(z.string()),
  aliasSeed: z.number(),
  /** First month of the age group: 0, 6, 12, 24, 36, 48, 60. */
  ageBand: z.number(),
  state: z.string(),
});
export type CoarseChildView = z.output<typeof coarseChild>;

export const legalClock = z.object({ dueAt: z.string(), hoursLeft: z.number(), state: z.enum(['safe', 'near', 'late']) });

export const readDesk = endpoint({
  method: 'GET',
  path: '/v1/protection',
  title: 'What waits at the data protection officer\u2019s desk.',
  needs: 'protection.desk',
  records: null,
  reply: z.object({
    requests: z.object({ waiting: z.number(), late: z.number() }),
    findings: z.object({ waiting: z.number(), lookedAt: z.nullable(z.string()) }),
    breaches: z.object({ open: z.number(), late: z.number() }),
    erasures: z.object({ waiting: z.number() }),
    questions: z.object({ open: z.number() }),
  }),
});

const cell = z.nullable(z.number());
const purposeCells = z.object({
  given: cell,
  refused: cell,
  withdrawn: cell,
  notAsked: cell,
  /** To be asked anew, disputed or by a guardian under age. */
  unsettled: cell,
});
export type PurposeCells = z.output<typeof purposeCells>;
const purposes = z.object({ pairing: purposeCells, story: purposeCells, photo: purposeCells });

export const readConsentState = endpoint({
  method: 'GET',
  path: '/v1/protection/consent',
  title: 'Where guardians stand, by village and purpose: numbers alone, small cells hidden.',
  needs: 'protection.desk',
  records: 'consent.desk',
  reply: z.object({
    asOf: z.string(),
    total: z.object({ children: z.number(), ...purposes.def.shape }),
    villages: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        district: z.string(),
        children: z.nullable(z.number()),
        hidden: z.boolean(),
        ...purposes.def.shape,
      }),
    ),
    /** Questions that a person has to settle: guardians who disagree, a guardian under age. */
    questions: z.array(
      z.object({ id: z.string(), child: z.nullable(coarseChild), purpose: z.string(), kind: z.string(), openedAt: z.string() }),
    ),
    /** Children whose consent must be asked anew, by purpose. */
    renewals: z.object({ pairing: z.number(), story: z.number(), photo: z.number() }),
  }),
});
export type ConsentStateView = z.output<(typeof readConsentState)['reply']>;

export const lookAgain = endpoint({
  method: 'POST',
  path: '/v1/protection/look',
  title: 'Looks through the audit for unusual reading now; the night does it anyway.',
  needs: 'protection.desk',
  records: 'audit.look',
  reply: outcome,
});

export const processingActivity = z.object({
  id: z.string(),
  name: words,
  purpose: words,
  basis: words,
  law: z.string(),
  verified: z.boolean(),
  /** Whose data. */
  about: words,
  /** Classes of fields, as declared with the columns. */
  classes: z.array(z.string()),
  /** Tables that hold them. */
  tables: z.array(z.string()),
  /** Endpoints that do it, as `GET /v1/children`. */
  endpoints: z.array(z.string()),
  /** Audit verbs that they leave. */
  verbs: z.array(z.string()),
  roles: z.array(z.string()),
  retention: z.array(z.string()),
});
export type ProcessingActivityView = z.output<typeof processingActivity>;

export const readProcessing = endpoint({
  method: 'GET',
  path: '/v1/protection/processing',
  title: 'Register of processing activities (UU PDP 31), out of what the code itself declares.',
  needs: 'protection.desk',
  records: null,
  reply: z.object({ regency: z.string(), activities: z.array(processingActivity) }),
});

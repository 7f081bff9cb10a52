/** Breaches: the record, whom they concern, the drafted notices, and telling guardians face to face. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { dataKinds } from './breach.ts';
import { coarseChild, legalClock, outcome } from './contract.ts';

const params = z.strictObject({ breachId: z.uuid() });
const text = (least: number, most: number) => z.string().check(z.minLength(least), z.maxLength(most));
const instant = z.iso.datetime();

const facts = {
  title: text(3, 120),
  happenedFrom: instant,
  happenedTo: instant,
  noticedAt: instant,
  what: text(3, 2000),
  dataKinds: z.array(z.enum(dataKinds)).check(z.minLength(1)),
  cause: text(3, 2000),
  remedy: text(3, 2000),
  contact: text(3, 300),
};
export type BreachInput = z.output<typeof breachFacts>;
const breachFacts = z.object(facts);

const summary = {
  id: z.string(),
  title: z.string(),
  noticedAt: z.string(),
  clock: legalClock,
  children: z.number(),
  told: z.number(),
  guardiansToldAt: z.nullable(z.string()),
  agencyToldAt: z.nullable(z.string()),
  closedAt: z.nullable(z.string()),
};

export const listBreaches = endpoint({
  method: 'GET',
  path: '/v1/protection/breaches',
  title: 'Breaches, open ones first, each with its clock.',
  needs: 'protection.desk',
  records: null,
  reply: z.object({ breaches: z.array(z.object(summary)) }),
});

export const recordBreach = endpoint({
  method: 'POST',
  path: '/v1/protection/breaches',
  title: 'Records a breach; its clock counts from when it was noticed.',
  needs: 'protection.desk',
  records: 'breach.record',
  body: z.strictObject({ breachId: z.uuid(), ...facts }),
  reply: outcome,
});

export const changeBreach = endpoint({
  method: 'PUT',
  path: '/v1/protection/breaches/{breachId}',
  title: 'Corrects the record of a breach; that it was corrected stands among its steps.',
  needs: 'protection.desk',
  records: 'breach.change',
  params,
  body: z.strictObject(facts),
  reply: outcome,
});

export const stepKinds = ['recorded', 'changed', 'listed', 'note', 'guardians_told', 'agency_told', 'closed'] as const;

export const readBreach = endpoint({
  method: 'GET',
  path: '/v1/protection/breaches/{breachId}',
  title: 'One breach: facts, steps, children concerned, drafted notices.',
  needs: 'protection.desk',
  records: 'breach.read',
  params,
  reply: z.object({
    ...summary,
    ...facts,
    recordedAt: z.string(),
    recordedByName: z.string(),
    steps: z.array(z.object({ id: z.string(), at: z.string(), byName: z.string(), kind: z.enum(stepKinds), words: z.string() })),
    affected: z.array(
      z.object({ child: coarseChild, foundBy: z.array(z.string()), toldAt: z.nullable(z.string()), toldHow: z.nullable(z.string()) }),
    ),
    /** More than the list shows. */
    more: z.number(),
    villages: z.number(),
    guardianNotice: z.array(z.string()),
    agencyNotice: z.array(z.object({ label: z.string(), words: z.string() })),
  }),
});
export type BreachView = z.output<(typeof readBreach)['reply']>;

/** Whom a breach may concern; all parts that are given must hold. */
const question = {
  area: z.optional(z.string()),
  importId: z.optional(z.uuid()),
  readerId: z.optional(z.uuid()),
  from: z.optional(instant),
  to: z.optional(instant),
};

export const countAffected = endpoint({
  method: 'GET',
  path: '/v1/protection/affected',
  title: 'How many children a breach would concern: of an area, of an import, of what a person read between two instants.',
  needs: 'protection.desk',
  records: 'breach.count',
  query: z.strictObject(question),
  reply: z.object({ children: z.number(), villages: z.array(z.object({ code: z.string(), name: z.string(), children: z.number() })) }),
});

export const addAffected = endpoint({
  method: 'POST',
  path: '/v1/protection/breaches/{breachId}/children',
  title: 'Puts the children of such a question on the list of a breach.',
  needs: 'protection.desk',
  records: 'breach.list',
  params,
  body: z.strictObject(question),
  reply: outcome,
});

export const addBreachStep = endpoint({
  method: 'POST',
  path: '/v1/protection/breaches/{breachId}/steps',
  title: 'Writes a step: a note, that the guardians or the agency were told, that the breach is closed.',
  needs: 'protection.desk',
  records: 'breach.step',
  params,
  body: z.strictObject({ kind: z.enum(['note', 'guardians_told', 'agency_told', 'closed']), words: text(3, 2000) }),
  reply: outcome,
});

/** Facts of foster parents: recorded by the secretariat, some of them by the foster parent; conflicts with single children. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { dapilView } from './dapil.ts';
import { conflictSources, fosterFacts, ownFacts } from './facts.ts';

const outcome = z.object({ id: z.string(), outcome: z.string() });
const personId = z.strictObject({ personId: z.uuid() });

export const fosterFactsView = z.object({
  ...fosterFacts.shape,
  languages: z.array(z.string()),
  /** Areas that the foster parent declared themself. */
  ownConflictAreas: z.array(z.string()),
  capacityWish: z.nullable(z.number()),
  capacity: z.number(),
  /** Children now, and those they stand in for. */
  children: z.number(),
});
export type FosterFactsView = z.output<typeof fosterFactsView>;

export const readFosterFacts = endpoint({
  method: 'GET',
  path: '/v1/foster-parents/{personId}/facts',
  title: 'What is known of a foster parent for the matching, and the electoral districts of the city.',
  needs: 'fostering.manage',
  records: 'foster_parent.read',
  params: personId,
  reply: z.object({ facts: fosterFactsView, dapils: z.array(dapilView) }),
});

export const recordFosterFacts = endpoint({
  method: 'PUT',
  path: '/v1/foster-parents/{personId}/facts',
  title: 'Records where a foster parent sets out from, how far, when, which languages and conflicts, and whether they are a politician.',
  needs: 'fostering.manage',
  records: 'foster_parent.record_facts',
  params: personId,
  body: fosterFacts,
  reply: outcome,
});

export const readMyFostering = endpoint({
  method: 'GET',
  path: '/v1/my-fostering',
  title: "A foster parent's own wishes: how far, when, how many, and areas where it would be a conflict of interest.",
  needs: 'own.read',
  records: null,
  reply: z.object({ ...ownFacts.shape, capacity: z.number(), areas: z.array(z.object({ code: z.string(), name: z.string() })) }),
});

export const recordMyFostering = endpoint({
  method: 'PUT',
  path: '/v1/my-fostering',
  title: 'The foster parent changes their own wishes. How many children they get stays with the secretariat.',
  needs: 'own.read',
  records: 'foster_parent.record_own',
  body: ownFacts,
  reply: outcome,
});

export const conflictView = z.object({ personId: z.string(), personName: z.string(), source: z.enum(conflictSources), declaredAt: z.string() });

export const declareConflict = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/foster-conflicts',
  title: 'Declares that a child must not be with a foster parent: a relative, a neighbour, another interest.',
  needs: 'fostering.manage',
  records: 'foster_conflict.declare',
  params: z.strictObject({ childId: z.uuid() }),
  body: personId,
  reply: outcome,
});

export const endConflict = endpoint({
  method: 'DELETE',
  path: '/v1/children/{childId}/foster-conflicts/{personId}',
  title: 'Takes a declared conflict back. One that came from a complaint stays.',
  needs: 'fostering.manage',
  records: 'foster_conflict.end',
  params: z.strictObject({ childId: z.uuid(), personId: z.uuid() }),
  reply: outcome,
});

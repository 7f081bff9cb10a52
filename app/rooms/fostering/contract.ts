/** Pairing children with foster parents by hand, and what a foster parent sees of their own children. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { CONDUCT_VERSION } from './conduct.ts';
import { conflictView } from './facts-contract.ts';
import { pairingHindrances } from './pairing.ts';

const id = z.uuid();
const outcome = z.object({ id: z.string(), outcome: z.string() });
const hindrances = z.array(z.enum(pairingHindrances));
const day = z.nullable(z.iso.date());

export const fosterParentView = z.object({
  personId: z.string(),
  personName: z.string(),
  capacity: z.number(),
  /** Children paired or proposed now. */
  children: z.number(),
  clearedOn: z.nullable(z.string()),
  trainedOn: z.nullable(z.string()),
  conductSignedOn: z.nullable(z.string()),
  /** What stands between this person and a child. */
  hindrances,
  organisation: z.nullable(z.string()),
  homeVillageName: z.nullable(z.string()),
  isPolitician: z.boolean(),
  /** How many children they would like themself. */
  capacityWish: z.nullable(z.number()),
  /** The rest that goes on or comes next. */
  rest: z.nullable(z.object({ restId: z.string(), from: z.string(), until: z.string() })),
});
export type FosterParentView = z.output<typeof fosterParentView>;

export const listFosterParents = endpoint({
  method: 'GET',
  path: '/v1/foster-parents',
  title: 'People with the role of foster parent: what is there, what is missing, how many children.',
  needs: 'fostering.manage',
  records: 'foster_parent.list',
  reply: z.object({ fosterParents: z.array(fosterParentView) }),
});

export const recordFosterParent = endpoint({
  method: 'PUT',
  path: '/v1/foster-parents/{personId}',
  title: 'Records clearance, training and how many children a foster parent takes.',
  needs: 'fostering.manage',
  records: 'foster_parent.record',
  params: z.strictObject({ personId: id }),
  body: z.strictObject({ capacity: z.number().check(z.int(), z.gte(0), z.lte(20)), clearedOn: day, trainedOn: day }),
  reply: outcome,
});

export const childPairingView = z.object({
  pairingId: z.string(),
  personName: z.string(),
  proposedAt: z.string(),
  startedAt: z.nullable(z.string()),
  endedAt: z.nullable(z.string()),
  endedReason: z.nullable(z.string()),
  /** Since when the inspectorate holds it still. */
  pausedAt: z.nullable(z.string()),
});
export type ChildPairingView = z.output<typeof childPairingView>;

export const readChildPairings = endpoint({
  method: 'GET',
  path: '/v1/children/{childId}/pairings',
  title: 'Foster parents of a child, the present one first, and what stands between the child and a new one.',
  needs: 'fostering.manage',
  records: 'pairing.read',
  params: z.strictObject({ childId: id }),
  reply: z.object({ pairings: z.array(childPairingView), conflicts: z.array(conflictView), hindrances }),
});

export const pairChild = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/pairings',
  title: 'Proposes a child to a foster parent. Refused without the guardian\'s consent, clearance, training, signed conduct and a free place.',
  needs: 'fostering.manage',
  records: 'pairing.propose',
  params: z.strictObject({ childId: id }),
  body: z.strictObject({ pairingId: id, personId: id }),
  reply: outcome,
});

export const endPairing = endpoint({
  method: 'DELETE',
  path: '/v1/children/{childId}/pairings/{pairingId}',
  title: 'Ends a pairing: from the next request on the foster parent sees nothing of the child.',
  needs: 'fostering.manage',
  records: 'pairing.end',
  params: z.strictObject({ childId: id, pairingId: id }),
  reply: outcome,
});

export const replacePairing = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/pairings/{pairingId}/replacement',
  title: 'One foster parent in place of another, in one step: the present one sees nothing from the next request, the kader keeps the clock until the new one accepts.',
  needs: 'fostering.manage',
  records: 'pairing.replace',
  params: z.strictObject({ childId: id, pairingId: id }),
  body: z.strictObject({ newPairingId: id, personId: id }),
  reply: outcome,
});

const proposedChild = z.object({
  state: z.literal('proposed'),
  pairingId: z.string(),
  childId: z.string(),
  aliasSeed: z.number(),
  villageName: z.string(),
  /** First month of the age group. */
  ageGroup: z.number(),
});

const ownChild = z.object({
  ...proposedChild.shape,
  state: z.literal('in_force'),
  callName: z.string(),
  address: z.nullable(z.string()),
  rt: z.nullable(z.number()),
  rw: z.nullable(z.number()),
  posyanduName: z.nullable(z.string()),
  since: z.string(),
  /** Last day of standing in for somebody who rests; null for one's own child. */
  standsInUntil: z.nullable(z.string()),
  /** Kader of the child's posyandu, for the first visit. No way to reach them goes along. */
  kaderNames: z.array(z.string()),
});
export type OwnChild = z.output<typeof ownChild> | z.output<typeof proposedChild>;

export const readMyChildren = endpoint({
  method: 'GET',
  path: '/v1/my-children',
  title: 'A foster parent\'s own children: alias, kelurahan and age group while proposed; call name and address while in force.',
  needs: 'own.read',
  records: 'own_child.list',
  reply: z.object({
    children: z.array(z.discriminatedUnion('state', [proposedChild, ownChild])),
    conduct: z.object({ version: z.string(), signedOn: z.nullable(z.string()) }),
    clearedOn: z.nullable(z.string()),
    trainedOn: z.nullable(z.string()),
  }),
});

export const answerProposal = endpoint({
  method: 'POST',
  path: '/v1/my-children/{pairingId}/answer',
  title: 'The foster parent accepts a proposed child, or declines. Accepting needs the signed conduct.',
  needs: 'own.read',
  records: 'pairing.answer',
  params: z.strictObject({ pairingId: id }),
  body: z.strictObject({
    accept: z.boolean(),
    /** Declined because they know the family: then the two are never proposed again. */
    knows: z.optional(z.boolean()),
  }),
  reply: outcome,
});

export const signConduct = endpoint({
  method: 'POST',
  path: '/v1/my-conduct',
  title: 'The foster parent signs the conduct in its present wording.',
  needs: 'own.read',
  records: 'conduct.sign',
  body: z.strictObject({ version: z.literal(CONDUCT_VERSION) }),
  reply: outcome,
});

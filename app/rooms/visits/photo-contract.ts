/** What the card asks with: help that was promised, and whether a photograph is allowed. And the photograph itself. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';

/** 1 MiB. The browser scales pictures down to far less. */
export const MOST_PHOTO_BYTES = 1_048_576;

const childId = z.strictObject({ childId: z.uuid() });
const ofVisit = z.strictObject({ childId: z.uuid(), visitId: z.uuid() });
const outcome = z.object({ id: z.string(), outcome: z.string() });

const asked = {
  /** The guardian allows a photograph for the record of visits. */
  mayPhoto: z.boolean(),
  /** What givers promised this child; `met` has come. */
  help: z.array(z.object({ label: z.string(), labelEn: z.string(), unit: z.string(), covered: z.number(), met: z.number() })),
};

/** A twin is told, so that the card is about the right child; who the other one is, is not. */
const ownCardFacts = z.object({ ...asked, twin: z.nullable(z.object({ callName: z.string() })) });

/** A child and its twins side by side, this one first; empty without a twin. */
const cardFacts = z.object({
  ...asked,
  twins: z.array(z.object({ childId: z.string(), name: z.string(), sex: z.enum(['M', 'F']), lastWeightG: z.nullable(z.number()), lastOn: z.nullable(z.string()) })),
});
export type OwnCardFacts = z.output<typeof ownCardFacts>;
export type CardFacts = z.output<typeof cardFacts>;

export const readMyCard = endpoint({
  method: 'GET',
  path: '/v1/my-children/{childId}/visit-card',
  title: "What a foster parent's card of their own child asks with: the help that was promised, and whether a photograph is allowed.",
  needs: 'own.read',
  records: 'visit.card_read',
  params: childId,
  reply: ownCardFacts,
});

export const readCard = endpoint({
  method: 'GET',
  path: '/v1/children/{childId}/visit-card',
  title: 'What the card of a child asks with: the help that was promised, and whether a photograph is allowed.',
  needs: 'visit.record',
  records: 'visit.card_read',
  params: childId,
  reply: cardFacts,
});

export const sendMyPhoto = endpoint({
  method: 'PUT',
  path: '/v1/my-children/{childId}/visits/{visitId}/photo',
  title: "The photograph of a foster parent's own visit, with the guardian's consent: JPEG, PNG or WebP of at most 1 MiB. What tells of place, time and device is taken out.",
  needs: 'own.read',
  records: 'visit.photo_sent',
  params: ofVisit,
  reply: outcome,
  carries: 'upload',
});

export const sendPhoto = endpoint({
  method: 'PUT',
  path: '/v1/children/{childId}/visits/{visitId}/photo',
  title: "The photograph of one's own visit, with the guardian's consent: JPEG, PNG or WebP of at most 1 MiB. What tells of place, time and device is taken out.",
  needs: 'visit.record',
  records: 'visit.photo_sent',
  params: ofVisit,
  reply: outcome,
  carries: 'upload',
});

export const readPhoto = endpoint({
  method: 'GET',
  path: '/v1/children/{childId}/visits/{visitId}/photo',
  title: 'The photograph of a visit, while the guardian allows it.',
  needs: 'case.read',
  records: 'visit.photo_read',
  params: ofVisit,
  reply: z.unknown(),
  carries: 'download',
});

export const removePhoto = endpoint({
  method: 'DELETE',
  path: '/v1/children/{childId}/visits/{visitId}/photo',
  title: 'Deletes the photograph of a visit: a giver or official is in it, or the family wishes it.',
  needs: 'visit.record',
  records: 'visit.photo_removed',
  params: ofVisit,
  reply: outcome,
});

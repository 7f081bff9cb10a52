/** The proposal for the whole city: asking for it, looking at it, swapping and dropping, and confirming. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { pairingHindrances } from './pairing.ts';

const id = z.uuid();
const outcome = z.object({ id: z.string(), outcome: z.string() });
const draft = z.strictObject({ draftId: id });

/** Where a child stands: with somebody new, with another than today, as today, without a place, or without consent. */
export const draftPlaces = ['new', 'moves', 'stays', 'uncovered', 'no_consent'] as const;
export type DraftPlace = (typeof draftPlaces)[number];
export const draftChoices = ['waits', 'dropped', 'proposed', 'left_out'] as const;
/** Why a present pair does not stay; `by_hand` when a person swapped. */
export const movedBecause = ['parent.gone', 'conflict', 'capacity', 'makesRoom', 'by_hand'] as const;
export const barriers = ['closed', 'distance', 'area', 'language', 'days', 'conflict', 'full'] as const;
export type DraftBarrier = (typeof barriers)[number];

const reason = z.object({
  key: z.enum(['pair.kept', 'pair.nearest', 'pair.nearestWithPlace', 'pair.load', 'pair.language', 'pair.worstFirst', 'pair.byHand']),
  km: z.optional(z.number()),
  nearer: z.optional(z.number()),
  full: z.optional(z.number()),
  children: z.optional(z.number()),
  capacity: z.optional(z.number()),
  language: z.optional(z.string()),
});
export type DraftReason = z.output<typeof reason>;

export const shortageView = z.object({
  areas: z.array(z.object({ areaName: z.string(), children: z.number(), uncovered: z.number() })),
  children: z.number(),
  places: z.number(),
  lacks: z.number(),
});
export type ShortageView = z.output<typeof shortageView>;

const figures = z.object({
  counts: z.object({ new: z.number(), moves: z.number(), stays: z.number(), uncovered: z.number(), no_consent: z.number() }),
  meanKm: z.number(),
  mostKm: z.number(),
  seconds: z.number(),
});
export type DraftFigures = z.output<typeof figures>;

export const draftView = z.object({
  draftId: z.string(),
  state: z.enum(['solving', 'ready', 'failed']),
  refusal: z.nullable(z.enum(['time', 'memory', 'size', 'busy', 'failed', 'invalid'])),
  madeAt: z.string(),
  byName: z.string(),
  expiresAt: z.string(),
  figures: z.nullable(figures),
  shortages: z.array(shortageView),
  loads: z.array(z.object({ personName: z.string(), children: z.number(), capacity: z.number() })),
  /** New and moving pairs by what was decided. */
  decided: z.object({ waits: z.number(), dropped: z.number(), proposed: z.number(), left_out: z.number() }),
});
export type DraftView = z.output<typeof draftView>;

export const readMatching = endpoint({
  method: 'GET',
  path: '/v1/matching',
  title: 'The present proposal for the whole city, the same for everybody who pairs; null when there is none or it is too old.',
  needs: 'fostering.manage',
  records: null,
  reply: z.object({ draft: z.nullable(draftView) }),
});

export const startMatching = endpoint({
  method: 'POST',
  path: '/v1/matching',
  title: 'Asks for a proposal for all children with an open case. One is worked out at a time.',
  needs: 'fostering.manage',
  records: 'matching.start',
  body: z.strictObject({ draftId: id }),
  reply: outcome,
});

export const draftChildView = z.object({
  childId: z.string(),
  name: z.string(),
  address: z.nullable(z.string()),
  rt: z.nullable(z.number()),
  rw: z.nullable(z.number()),
  villageName: z.string(),
  place: z.enum(draftPlaces),
  personName: z.nullable(z.string()),
  km: z.nullable(z.number()),
  movedFromName: z.nullable(z.string()),
  because: z.nullable(z.enum(movedBecause)),
  reasons: z.array(reason),
  choice: z.enum(draftChoices),
  leftOut: z.array(z.enum(pairingHindrances)),
});
export type DraftChildView = z.output<typeof draftChildView>;

export const listDraftChildren = endpoint({
  method: 'GET',
  path: '/v1/matching/{draftId}/children',
  title: 'Children of a proposal by where they stand, fifty at a time.',
  needs: 'fostering.manage',
  records: 'matching.read',
  params: draft,
  query: z.strictObject({ place: z.enum(draftPlaces), after: z.optional(z.string().check(z.regex(/^[0-9.A-Z_a-z]+~[0-9a-f-]{36}$/))) }),
  reply: z.object({ rows: z.array(draftChildView), next: z.nullable(z.string()) }),
});

export const listDraftChoices = endpoint({
  method: 'GET',
  path: '/v1/matching/{draftId}/children/{childId}/choices',
  title: 'Foster parents for one child of a proposal, nearest first, each with what stands between.',
  needs: 'fostering.manage',
  records: 'matching.read_choices',
  params: z.strictObject({ draftId: id, childId: id }),
  reply: z.object({
    choices: z.array(z.object({ personId: z.string(), personName: z.string(), km: z.number(), barrier: z.nullable(z.enum(barriers)), children: z.number(), capacity: z.number() })),
  }),
});

export const swapInDraft = endpoint({
  method: 'PUT',
  path: '/v1/matching/{draftId}/children/{childId}',
  title: 'Swaps the foster parent of one child in a proposal. A conflict, a rest or a full place is refused; a wish can be passed over knowingly.',
  needs: 'fostering.manage',
  records: 'matching.swap',
  params: z.strictObject({ draftId: id, childId: id }),
  body: z.strictObject({ personId: id, anyway: z.boolean() }),
  reply: outcome,
});

export const dropFromDraft = endpoint({
  method: 'POST',
  path: '/v1/matching/{draftId}/children/{childId}/choice',
  title: 'Drops one pair from a proposal, or takes it up again.',
  needs: 'fostering.manage',
  records: 'matching.drop',
  params: z.strictObject({ draftId: id, childId: id }),
  body: z.strictObject({ drop: z.boolean() }),
  reply: outcome,
});

export const confirmDraft = endpoint({
  method: 'POST',
  path: '/v1/matching/{draftId}/confirmation',
  title: 'Proposes pairs to their foster parents, all of the proposal or some. Consent, conduct and places are weighed anew; who has changed is left out with the reason.',
  needs: 'fostering.manage',
  records: 'matching.confirm',
  params: draft,
  body: z.strictObject({ childIds: z.nullable(z.array(id).check(z.minLength(1), z.maxLength(2000))) }),
  reply: outcome,
});

export const dropDraft = endpoint({
  method: 'DELETE',
  path: '/v1/matching/{draftId}',
  title: 'Throws a proposal away. What was proposed already stays.',
  needs: 'fostering.manage',
  records: 'matching.throw_away',
  params: draft,
  reply: outcome,
});

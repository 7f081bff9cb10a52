/** What a draft shows. To a giver: village, age group, item and quantity of a line, never the need or the child behind it. */
import * as z from 'zod/mini';
import { draftKinds } from './draft.ts';
import { toldReasons } from './told-reason.ts';

export const draftLine = z.object({
  /** Its number in the draft: the order names lines by it. */
  line: z.number(),
  village: z.string(),
  villageName: z.string(),
  /** First month of the age group. */
  ageBand: z.nullable(z.number()),
  item: z.string(),
  unit: z.string(),
  quantity: z.number(),
  rupiah: z.nullable(z.number()),
  /** Units that were open, and all that is asked for. */
  open: z.number(),
  asked: z.number(),
  deadline: z.string(),
  chosenFor: z.array(z.enum(toldReasons)),
  /** Place of the offer it comes from, in `offers`. */
  offer: z.number(),
});
export type DraftLineView = z.output<typeof draftLine>;

export const draftVillage = z.object({
  village: z.string(),
  villageName: z.string(),
  open: z.number(),
  helped: z.number(),
  completed: z.number(),
  children: z.number(),
});
export type DraftVillageView = z.output<typeof draftVillage>;

export const draftOffer = z.object({
  giverName: z.nullable(z.string()),
  pledgeId: z.nullable(z.string()),
  commodity: z.string(),
  unit: z.string(),
  used: z.number(),
  left: z.number(),
  because: z.enum(['ended', 'nothing_fits', 'all_covered', 'rest', 'nothing_left']),
});

export const draftView = z.object({
  draftId: z.string(),
  kind: z.enum(draftKinds),
  state: z.enum(['open', 'ordered']),
  madeAt: z.string(),
  endsAt: z.string(),
  /** What the giver said; null for drafts over pledges that stand. */
  said: z.nullable(z.object({
    kind: z.enum(['money', 'goods', 'service']), quantity: z.number(), unit: z.string(), item: z.nullable(z.string()), wishArea: z.string(), wishAreaName: z.string(),
    validUntil: z.nullable(z.string()),
  })),
  sums: z.object({ children: z.number(), needs: z.number(), villages: z.number(), completed: z.number(), rupiah: z.number(), open: z.number() }),
  lines: z.array(draftLine),
  villages: z.array(draftVillage),
  staysOpen: z.array(z.object({
    because: z.enum(['no_goods', 'not_for_donors', 'outside_area', 'too_far', 'deadline', 'no_price', 'budget', 'less_urgent']), item: z.string(), unit: z.string(), needs: z.number(), left: z.number(),
  })),
  offers: z.array(draftOffer),
  proof: z.object({ needs: z.number(), offers: z.number(), arcs: z.number(), seconds: z.number(), optimal: z.boolean(), gap: z.number(), gainOverGreedy: z.number() }),
});
export type DraftView = z.output<typeof draftView>;

/** A simulated plan as it is kept: lines a person can check, what stays open and why, and how good it is. Pure. */
import type { AllocationPlan, AllocationProof, LeftBecause, NeedToCover, Offer, UncoveredBecause } from './allocation-problem.ts';
import type { OpenNeed } from './open-need.ts';
import { toldOf } from './told-reason.ts';
import type { ToldReason } from './told-reason.ts';

export const draftKinds = ['promise', 'free_pledges', 'redirect'] as const;
export type DraftKind = (typeof draftKinds)[number];

/** A draft can be ordered for half an hour. */
export const DRAFT_MINUTES = 30;

/** So much of one offer to one need. */
export interface DraftLine {
  /** Its number in the draft, from 1. */
  line: number;
  needId: string;
  offerId: string;
  /** Number of the child within the draft. */
  child: number;
  /** Code of the kelurahan. */
  village: string;
  ageBand: number | null;
  item: string;
  unit: string;
  quantity: number;
  /** Rupiah that become goods; null for goods. */
  rupiah: number | null;
  unitPrice: number;
  /** Units that were open when it was simulated, and all that is asked for. */
  open: number;
  asked: number;
  deadline: string;
  why: ToldReason[];
}

/** Where it comes from: the promise of the sentence, a pledge, or an allocation that waits in vain. */
export interface DraftSource {
  id: string;
  /** Null while the pledge is not made. */
  pledgeId: string | null;
  giverName: string | null;
}

export interface DraftOffer extends DraftSource {
  commodity: string;
  unit: string;
  used: number;
  left: number;
  because: LeftBecause;
}

/** Needs of one item that stay open for one reason. */
export interface StaysOpen {
  because: UncoveredBecause;
  item: string;
  unit: string;
  needs: number;
  left: number;
}

/** What the plan does in one kelurahan. Needs that no giver could fund count among the open ones. */
export interface VillageEffect {
  /** Code of the kelurahan. */
  village: string;
  open: number;
  completed: number;
  helped: number;
  children: number;
}

export interface DraftPlan {
  lines: DraftLine[];
  staysOpen: StaysOpen[];
  villages: VillageEffect[];
  offers: DraftOffer[];
  proof: AllocationProof;
}

/** Needs as the solver takes them. Places are those of the kelurahan. */
export function needsToCover(open: readonly OpenNeed[], places: ReadonlyMap<string, { lat: number | null; lng: number | null }>): NeedToCover[] {
  return open.map((need) => ({
    id: need.id, childId: String(need.childNo), area: need.village, village: need.village, lat: places.get(need.village)?.lat ?? 0, lng: places.get(need.village)?.lng ?? 0,
    item: need.item, unit: need.unit, divisible: need.divisible, open: inHundredths(need.quantity - need.covered), quantity: need.quantity, unitPriceRp: need.unitPrice,
    urgency: need.urgency, urgencyReasons: need.urgencyReasons, deadline: need.deadline, donor: need.donor,
  }));
}

const inHundredths = (quantity: number): number => Math.round(quantity * 100) / 100;

/** A plan of the solver as a draft. Lines come by kelurahan, the earliest deadline first. */
export function draftOf(plan: AllocationPlan, proof: AllocationProof, open: readonly OpenNeed[], offers: readonly Offer[], sources: ReadonlyMap<string, DraftSource>): DraftPlan {
  const needOf = new Map(open.map((need) => [need.id, need]));
  const offerOf = new Map(offers.map((offer) => [offer.id, offer]));
  const lines = plan.lines
    .map((line): Omit<DraftLine, 'line'> => {
      const need = needOf.get(line.needId)!;
      return {
        needId: need.id, offerId: line.offerId, child: need.childNo, village: need.village, ageBand: need.ageBand, item: need.item, unit: need.unit, quantity: line.quantity,
        rupiah: line.rupiah, unitPrice: need.unitPrice, open: inHundredths(need.quantity - need.covered), asked: need.quantity, deadline: need.deadline, why: toldOf(line.reasons),
      };
    })
    .toSorted((one, other) => one.village.localeCompare(other.village) || one.deadline.localeCompare(other.deadline) || one.needId.localeCompare(other.needId))
    .map((line, at) => ({ line: at + 1, ...line }));
  return {
    lines,
    staysOpen: staysOpenOf(plan, needOf),
    villages: villagesOf(lines, open),
    offers: plan.offers.map(({ offerId, used, left, because }) => ({ ...sources.get(offerId)!, commodity: offerOf.get(offerId)!.commodity, unit: offerOf.get(offerId)!.unit, used, left, because })),
    proof,
  };
}

function staysOpenOf(plan: AllocationPlan, needOf: ReadonlyMap<string, OpenNeed>): StaysOpen[] {
  const groups = new Map<string, StaysOpen>();
  for (const { needId, left, because } of plan.uncovered) {
    const { item, unit } = needOf.get(needId)!;
    const group = groups.get(`${because} ${item}`) ?? { because, item, unit, needs: 0, left: 0 };
    groups.set(`${because} ${item}`, { ...group, needs: group.needs + 1, left: inHundredths(group.left + left) });
  }
  return [...groups.values()].toSorted((one, other) => other.needs - one.needs || one.item.localeCompare(other.item));
}

/** The kelurahan that most needs are helped in first, then by what is open. */
export function villagesOf(lines: readonly DraftLine[], open: readonly OpenNeed[]): VillageEffect[] {
  const given = new Map<string, number>();
  for (const { needId, quantity } of lines) given.set(needId, inHundredths((given.get(needId) ?? 0) + quantity));
  const villages = new Map<string, VillageEffect>();
  for (const need of open) {
    const effect = villages.get(need.village) ?? { village: need.village, open: 0, completed: 0, helped: 0, children: 0 };
    villages.set(need.village, effect);
    effect.open += 1;
    const quantity = given.get(need.id) ?? 0;
    if (quantity > 0) effect.helped += 1;
    if (quantity > 0 && quantity >= inHundredths(need.quantity - need.covered)) effect.completed += 1;
  }
  for (const effect of villages.values()) effect.children = childrenIn(lines.filter(({ village }) => village === effect.village));
  return [...villages.values()].toSorted((one, other) => other.helped - one.helped || other.open - one.open || one.village.localeCompare(other.village));
}

/** How many children some lines help. */
export function childrenIn(lines: readonly Pick<DraftLine, 'child'>[]): number {
  return new Set(lines.map(({ child }) => child)).size;
}

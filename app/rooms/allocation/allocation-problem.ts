/** What is asked and what is there: need lines with something left to cover, and offers of those who give or ask what they could. */
import type { GiverKind } from '../contributions/index.ts';
import type { DonorWay } from '../needs/index.ts';

/** A need line in force that is not covered. Quantities are units of its item, to two places. */
export interface NeedToCover {
  readonly id: string;
  readonly childId: string;
  /** Code of the child's area. */
  readonly area: string;
  /** Code of the kelurahan: kelurahan share fairly. */
  readonly village: string;
  readonly lat: number;
  readonly lng: number;
  readonly item: string;
  readonly unit: string;
  /** Shared by givers in any parts; else whole units alone. */
  readonly divisible: boolean;
  /** Units that nobody covers yet. */
  readonly open: number;
  /** Units asked for in all. */
  readonly quantity: number;
  readonly unitPriceRp: number;
  /** 0 to 100, with the reasons that made it. */
  readonly urgency: number;
  readonly urgencyReasons: readonly string[];
  /** Day until which it is needed. */
  readonly deadline: string;
  readonly donor: DonorWay;
}

/** Something that can be directed: what is free of a pledge, or what somebody only asks about. */
export interface Offer {
  /** Of the pledge, or of the question. */
  readonly id: string;
  readonly giverKind: GiverKind;
  /** RUPIAH, or the code of an item. */
  readonly commodity: string;
  readonly unit: string;
  /** Whole rupiah, or units to two places. */
  readonly amount: number;
  readonly wishArea: string;
  /** Codes of the items it may become; empty for any. */
  readonly wishItems: readonly string[];
  /** A place and how far from it; null for anywhere in the wished area. */
  readonly near: { readonly lat: number; readonly lng: number; readonly km: number } | null;
  /** Last day of the promise; null for no end. */
  readonly validUntil: string | null;
}

export interface AllocationProblem {
  readonly today: string;
  readonly needs: readonly NeedToCover[];
  readonly offers: readonly Offer[];
}

/** What is wrong with a problem, by the id it is wrong with. */
export interface AllocationFault {
  readonly fault: 'today' | 'twice' | 'place' | 'open' | 'quantity' | 'price' | 'urgency' | 'amount' | 'radius' | 'date' | 'size';
  /** Of the need or the offer; empty when it is the problem itself. */
  readonly id: string;
  readonly of: 'problem' | 'need' | 'offer';
}

/** Why a line is covered: keys of messages with their values. */
export type LineReason =
  /** The sum of the need's urgency, with the reasons that made it. */
  | { readonly key: 'line.urgency'; readonly urgency: number; readonly reasons: readonly string[] }
  | { readonly key: 'line.deadline'; readonly deadline: string }
  /** Lies within the wished radius, so far from its middle. */
  | { readonly key: 'line.near'; readonly km: number }
  | { readonly key: 'line.wishArea'; readonly area: string }
  | { readonly key: 'line.wishItem'; readonly item: string }
  /** The kelurahan had little: `share` of its weighted need is covered by this plan, 0 to 1. */
  | { readonly key: 'line.fairness'; readonly village: string; readonly share: number }
  /** Nothing of the line stays open. `together`: other offers cover the rest of it. */
  | { readonly key: 'line.completes'; readonly together: boolean }
  | { readonly key: 'line.part'; readonly covered: number; readonly open: number; readonly unit: string }
  | { readonly key: 'line.money'; readonly rupiah: number; readonly unitPriceRp: number }
  | { readonly key: 'line.goods'; readonly item: string; readonly unit: string };

export interface PlanLine {
  readonly needId: string;
  readonly offerId: string;
  /** Units of the need, to two places. */
  readonly quantity: number;
  /** Whole rupiah that money turns into goods; null when goods go themselves. */
  readonly rupiah: number | null;
  readonly reasons: readonly LineReason[];
}

/**
 * Why something of a need stays open: the last hurdle that offers met. `no_goods`: nothing offered is or may become this item.
 * `not_for_donors`: who offers may not give it. `no_price`: money cannot be counted against a line without a price. `deadline`:
 * promises that fit have ended. `outside_area`, `too_far`: wishes of those who could. `budget`: what is left of those that fit does not
 * reach for one more unit. `less_urgent`: the same, and all that they cover is no less urgent.
 */
export type UncoveredBecause = 'no_goods' | 'not_for_donors' | 'outside_area' | 'too_far' | 'deadline' | 'no_price' | 'budget' | 'less_urgent';

export interface Uncovered {
  readonly needId: string;
  /** Units that stay open. */
  readonly left: number;
  readonly because: UncoveredBecause;
}

/** Why something of an offer is left. `nothing_fits`: no open need may have it; `all_covered`: all that may have it are covered; `rest`: too little for one more unit of any. */
export type LeftBecause = 'ended' | 'nothing_fits' | 'all_covered' | 'rest' | 'nothing_left';

export interface OfferUse {
  readonly offerId: string;
  /** Whole rupiah or units, as the offer's amount. */
  readonly used: number;
  readonly left: number;
  readonly because: LeftBecause;
}

export interface VillageShare {
  readonly village: string;
  /** Urgency-weighted need that is open, and how much of it the plan covers. */
  readonly asked: number;
  readonly covered: number;
}

export interface AllocationPlan {
  readonly lines: readonly PlanLine[];
  readonly uncovered: readonly Uncovered[];
  readonly offers: readonly OfferUse[];
  readonly villages: readonly VillageShare[];
}

/** How good the plan is, and how that is known. */
export interface AllocationProof {
  readonly needs: number;
  readonly offers: number;
  /** Pairs of need and offer that fit. */
  readonly arcs: number;
  readonly seconds: number;
  /** The gap is at most a thousandth. */
  readonly optimal: boolean;
  readonly objective: number;
  /** No plan is better than this. */
  readonly bound: number;
  /** (bound - objective) / bound; 0 when nothing can be covered. */
  readonly gap: number;
  /** What going through the needs from the most urgent would reach, by the same measure. */
  readonly greedyObjective: number;
  /** objective / greedyObjective - 1; 0 when nothing can be covered. */
  readonly gainOverGreedy: number;
}

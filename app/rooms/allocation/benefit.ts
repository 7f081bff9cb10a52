/**
 * What a plan is worth: the one measure that the program maximises, the greedy yardstick is held to and the audit computes anew.
 * A line is worth its urgency weight times the share of it that is covered, a part of that only when nothing of it stays open.
 * In a kelurahan each further tenth of its weighted need is worth a little less, so that help spreads.
 */
import { hundredthsOf, wholeBelow } from '../contributions/index.ts';
import type { NeedToCover } from './allocation-problem.ts';

/** Part of a line's weight that is won only when nothing of it stays open: a finished line helps more than two begun. */
export const COMPLETE_PART = 0.05;
/** What the n-th tenth of a kelurahan's weighted need is worth. It only falls. */
export const FAIR_TENTHS = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55] as const;

/** A line of no urgency still counts. */
export function weightOf({ urgency }: Pick<NeedToCover, 'urgency'>): number {
  return 1 + urgency;
}

/** The smallest part of a line that can be given, in hundredths of its unit: 1 for what is shared and can be cut, else a whole thing. */
export function grainOf({ divisible, unit }: Pick<NeedToCover, 'divisible' | 'unit'>): number {
  return wholeBelow(1, divisible ? unit : '') === 1 ? 1 : 100;
}

/** Grains of a line that are open. */
export function openGrains(need: NeedToCover): number {
  return Math.floor(hundredthsOf(need.open) / grainOf(need));
}

/** What each grain of a line adds before fairness, and what the last one adds beside. */
export function rateOf(need: NeedToCover): { grain: number; complete: number } {
  const weight = weightOf(need);
  return { grain: ((1 - COMPLETE_PART) * weight * grainOf(need)) / hundredthsOf(need.quantity), complete: COMPLETE_PART * weight };
}

/** What covering so many grains of a line adds, before fairness. */
export function benefitOf(need: NeedToCover, grains: number): number {
  if (grains <= 0) return 0;
  const { grain, complete } = rateOf(need);
  return grains * grain + (grains >= openGrains(need) ? complete : 0);
}

/** Sums of what the tenths before each are worth. */
const before = FAIR_TENTHS.map((_, tenth) => FAIR_TENTHS.slice(0, tenth).reduce((sum, factor) => sum + factor, 0));

/** What a kelurahan's covered weight is worth of the weight that it asks for. */
export function villageWorth(asked: number, covered: number): number {
  if (asked <= 0) return 0;
  const tenth = asked / FAIR_TENTHS.length;
  const full = Math.min(FAIR_TENTHS.length - 1, Math.floor(covered / tenth));
  return tenth * before[full]! + FAIR_TENTHS[full]! * (covered - full * tenth);
}

/** Weight asked for and covered by kelurahan, in the order of its first need. `grains` are covered grains by need. */
export function villagesOf(needs: readonly NeedToCover[], grains: ArrayLike<number>): Map<string, { asked: number; covered: number }> {
  const villages = new Map<string, { asked: number; covered: number }>();
  for (const [n, need] of needs.entries()) {
    const one = villages.get(need.village) ?? { asked: 0, covered: 0 };
    villages.set(need.village, one);
    one.asked += benefitOf(need, openGrains(need));
    one.covered += benefitOf(need, grains[n]!);
  }
  return villages;
}

/** What covering so many grains of each need is worth in all. */
export function objectiveOf(needs: readonly NeedToCover[], grains: ArrayLike<number>): number {
  let worth = 0;
  for (const { asked, covered } of villagesOf(needs, grains).values()) worth += villageWorth(asked, covered);
  return worth;
}

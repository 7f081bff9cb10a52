/** A cover as a plan that a person can check: every line with its reasons, what stays open and why, what is left of each offer and why. */
import { kmBetween } from '../areas/index.ts';
import { quantityOf } from '../contributions/index.ts';
import { deadlineReason } from '../needs/index.ts';
import type { AllocationPlan, AllocationProblem, LeftBecause, LineReason, OfferUse, PlanLine, Uncovered } from './allocation-problem.ts';
import { villagesOf } from './benefit.ts';
import type { Cover } from './cover.ts';
import { costOf } from './ground.ts';
import type { Ground } from './ground.ts';

export function planOf({ today }: AllocationProblem, ground: Ground, cover: Cover): AllocationPlan {
  const shares = [...villagesOf(ground.needs, cover.covered)].map(([village, { asked, covered }]) => ({ village, asked, covered }));
  const fairness = fairnessOf(shares);
  const lines: PlanLine[] = [];
  const leastUrgent = new Float64Array(ground.offers.length).fill(Infinity);
  for (const [o, given] of cover.lines.entries()) {
    const order = [...given.keys()].sort((one, other) => ground.needs[other]!.urgency - ground.needs[one]!.urgency || one - other);
    for (const n of order) {
      const grains = given.get(n)!;
      leastUrgent[o] = Math.min(leastUrgent[o]!, ground.needs[n]!.urgency);
      lines.push({
        needId: ground.needs[n]!.id,
        offerId: ground.offers[o]!.id,
        quantity: quantityOf(grains * ground.grain[n]!),
        rupiah: ground.isMoney[o] ? costOf(ground, n, o, grains) : null,
        reasons: reasonsFor(ground, cover, n, o, grains, today, fairness),
      });
    }
  }
  return { lines, uncovered: uncoveredOf(ground, cover, leastUrgent), offers: ground.offers.map((_, o) => useOf(ground, cover, o)), villages: shares };
}

type Fairness = ReadonlyMap<string, number>;

/** Shares of the kelurahan that stay below the city's: help went there because they have less. */
function fairnessOf(shares: AllocationPlan['villages']): Fairness {
  const asked = shares.reduce((sum, one) => sum + one.asked, 0);
  const covered = shares.reduce((sum, one) => sum + one.covered, 0);
  return new Map(shares.filter((one) => one.asked > 0 && one.covered / one.asked < covered / asked).map((one) => [one.village, one.covered / one.asked]));
}

function reasonsFor(ground: Ground, cover: Cover, n: number, o: number, grains: number, today: string, fairness: Fairness): LineReason[] {
  const [need, offer] = [ground.needs[n]!, ground.offers[o]!];
  const reasons: LineReason[] = [{ key: 'line.urgency', urgency: need.urgency, reasons: need.urgencyReasons }];
  if (deadlineReason(need.deadline, today) !== null) reasons.push({ key: 'line.deadline', deadline: need.deadline });
  if (offer.near !== null) reasons.push({ key: 'line.near', km: kmBetween(offer.near, need) });
  if (isNarrow(offer.wishArea)) reasons.push({ key: 'line.wishArea', area: offer.wishArea });
  if (offer.wishItems.includes(need.item)) reasons.push({ key: 'line.wishItem', item: need.item });
  const share = fairness.get(need.village);
  if (share !== undefined) reasons.push({ key: 'line.fairness', village: need.village, share });
  if (cover.covered[n] === ground.open[n]) reasons.push({ key: 'line.completes', together: cover.givers[n]!.size > 1 });
  else reasons.push({ key: 'line.part', covered: quantityOf(cover.covered[n]! * ground.grain[n]!), open: need.open, unit: need.unit });
  reasons.push(ground.isMoney[o] ? { key: 'line.money', rupiah: costOf(ground, n, o, grains), unitPriceRp: need.unitPriceRp } : { key: 'line.goods', item: need.item, unit: need.unit });
  return reasons;
}

/** Narrower than a regency, whose code has two parts. */
function isNarrow(area: string): boolean {
  return area.split('.').length > 2;
}

function uncoveredOf(ground: Ground, cover: Cover, leastUrgent: Float64Array): Uncovered[] {
  const uncovered: Uncovered[] = [];
  for (const [n, need] of ground.needs.entries()) {
    const left = quantityOf(Math.round(need.open * 100) - cover.covered[n]! * ground.grain[n]!);
    if (left <= 0) continue;
    const hurdle = ground.hurdle[n] ?? null;
    // All that could have covered it went to lines that are no less urgent; or some of it does more elsewhere, or does not reach.
    const isLast = ground.offersOf[n]!.every((o) => leastUrgent[o]! >= need.urgency);
    uncovered.push({ needId: need.id, left, because: hurdle ?? (isLast ? 'less_urgent' : 'budget') });
  }
  return uncovered;
}

function useOf(ground: Ground, cover: Cover, o: number): OfferUse {
  const shown = (amount: number): number => (ground.isMoney[o] ? amount : quantityOf(amount));
  return { offerId: ground.offers[o]!.id, used: shown(ground.amount[o]! - cover.left[o]!), left: shown(cover.left[o]!), because: leftBecause(ground, cover, o) };
}

function leftBecause(ground: Ground, cover: Cover, o: number): LeftBecause {
  if (cover.left[o] === 0) return 'nothing_left';
  if (ground.ended[o]) return 'ended';
  if (ground.fitting[o]!.length === 0) return 'nothing_fits';
  return ground.fitting[o]!.every((n) => cover.covered[n] === ground.open[n]) ? 'all_covered' : 'rest';
}

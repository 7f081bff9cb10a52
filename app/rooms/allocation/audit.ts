/**
 * Checks a plan against its problem without any of what made it: every line by the rule of contributions and the giver's wishes,
 * every sum in whole hundredths and rupiah, and the objective anew. For tests, for the benchmark, and before an order is given.
 */
import { kmBetween } from '../areas/index.ts';
import { amountOf, hundredthsOf, misfitOf, RUPIAH, rupiahFor } from '../contributions/index.ts';
import type { AllocationPlan, AllocationProblem, NeedToCover, Offer, PlanLine } from './allocation-problem.ts';
import { grainOf, objectiveOf } from './benefit.ts';

export interface PlanFault {
  readonly fault: 'unknown' | 'twice' | 'misfit' | 'wish' | 'radius' | 'quantity' | 'rupiah' | 'over_covered' | 'overspent' | 'uncovered' | 'use';
  readonly needId: string;
  readonly offerId: string;
}

export interface Audit {
  /** Empty when the plan can be ordered as it is. */
  readonly faults: readonly PlanFault[];
  readonly objective: number;
}

export function auditPlan({ today, needs, offers }: AllocationProblem, plan: AllocationPlan): Audit {
  const faults: PlanFault[] = [];
  const needOf = new Map(needs.map((need) => [need.id, need]));
  const offerOf = new Map(offers.map((offer) => [offer.id, offer]));
  const covered = new Map<string, number>();
  const used = new Map<string, number>();
  const seen = new Set<string>();
  for (const line of plan.lines) {
    const [need, offer] = [needOf.get(line.needId), offerOf.get(line.offerId)];
    const tell = (fault: PlanFault['fault']): void => void faults.push({ fault, needId: line.needId, offerId: line.offerId });
    if (need === undefined || offer === undefined) {
      tell('unknown');
      continue;
    }
    const pair = JSON.stringify([line.needId, line.offerId]);
    if (seen.has(pair)) tell('twice');
    seen.add(pair);
    for (const fault of lineFaults(line, need, offer, today)) tell(fault);
    covered.set(need.id, (covered.get(need.id) ?? 0) + hundredthsOf(line.quantity));
    used.set(offer.id, (used.get(offer.id) ?? 0) + (line.rupiah ?? hundredthsOf(line.quantity)));
  }
  const uncovered = new Map(plan.uncovered.map(({ needId, left }) => [needId, hundredthsOf(left)]));
  for (const { id, open } of needs) {
    const left = hundredthsOf(open) - (covered.get(id) ?? 0);
    if (left < 0) faults.push({ fault: 'over_covered', needId: id, offerId: '' });
    else if (left !== (uncovered.get(id) ?? 0)) faults.push({ fault: 'uncovered', needId: id, offerId: '' });
  }
  const uses = new Map(plan.offers.map((use) => [use.offerId, use]));
  for (const { id, amount, commodity } of offers) {
    const inWhole = (n: number): number => (commodity === RUPIAH ? n : hundredthsOf(n));
    const spent = used.get(id) ?? 0;
    if (spent > inWhole(amount)) faults.push({ fault: 'overspent', needId: '', offerId: id });
    const use = uses.get(id);
    if (use === undefined || inWhole(use.used) !== spent || inWhole(use.left) !== inWhole(amount) - spent) faults.push({ fault: 'use', needId: '', offerId: id });
  }
  return { faults, objective: objectiveOf(needs, needs.map((need) => Math.floor((covered.get(need.id) ?? 0) / grainOf(need)))) };
}

function lineFaults({ quantity, rupiah }: PlanLine, need: NeedToCover, offer: Offer, today: string): PlanFault['fault'][] {
  const faults: PlanFault['fault'][] = [];
  if (misfitOf(offer, { ...need, state: 'open' }, today) !== null) faults.push('misfit');
  if (offer.commodity === RUPIAH && offer.wishItems.length > 0 && !offer.wishItems.includes(need.item)) faults.push('wish');
  if (offer.near !== null && kmBetween(offer.near, need) > offer.near.km) faults.push('radius');
  const hundredths = amountOf(quantity, need.divisible ? need.unit : '');
  if (hundredths === null) faults.push('quantity');
  const bound = offer.commodity === RUPIAH && hundredths !== null ? rupiahFor(hundredths, need.unitPriceRp) : null;
  if (rupiah !== bound) faults.push('rupiah');
  return faults;
}

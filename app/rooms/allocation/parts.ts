/** Parts of a plan: who gives how much to which line, taken within what there is, and what they are worth together. */
import { Stock } from './arcs.ts';
import type { Arc } from './arcs.ts';
import { countedPoints, farShare, pointsPerAmount, villageNeeds } from './benefit.ts';
import type { BenefitRules } from './benefit.ts';
import { rupiahFor } from './line.ts';
import type { AllocationProblem } from './line.ts';

export interface Part {
  readonly arc: Arc;
  readonly amount: number;
  /** What the amount costs when money gives it; 0 for goods. */
  readonly rupiah: number;
}

/** Takes arcs in this order, each as far as wanted and possible, and joins what the same giver gives a line twice. */
export function takeParts(problem: AllocationProblem, wanted: Iterable<readonly [arc: Arc, amount: number]>, then: Iterable<Arc> = []): { parts: Part[]; stock: Stock } {
  const stock = new Stock(problem);
  const amounts = new Map<Arc, number>();
  const take = (arc: Arc, most: number): void => {
    const amount = stock.possible(arc, most);
    if (amount === 0) return;
    const line = problem.lines[arc.line]!;
    const before = amounts.get(arc) ?? 0;
    // Two parts of one arc cost what they cost together, to the rupiah.
    const rupiah = arc.source === 'money' ? rupiahFor(line, before + amount) - rupiahFor(line, before) : 0;
    if (arc.source === 'money' && rupiah > stock.rupiah[arc.giver]!) return;
    stock.take(arc, amount, rupiah);
    amounts.set(arc, before + amount);
  };
  for (const [arc, amount] of wanted) take(arc, amount);
  for (const arc of then) if (stock.open[arc.line]! > 0) take(arc, stock.open[arc.line]!);
  const parts = [...amounts].map(([arc, amount]) => ({ arc, amount, rupiah: arc.source === 'money' ? rupiahFor(problem.lines[arc.line]!, amount) : 0 }));
  return { parts, stock };
}

/** Points of a plan, by the rules: what the program maximises, for the whole amounts of the plan. */
export function worthOf({ lines }: AllocationProblem, parts: readonly Part[], rules: BenefitRules): number {
  const further = new Map<string, number>();
  let ways = 0;
  for (const { arc, amount } of parts) {
    const line = lines[arc.line]!;
    const points = pointsPerAmount(line, rules) * amount;
    further.set(line.village, (further.get(line.village) ?? 0) + points);
    ways += points * farShare(arc.km, rules);
  }
  const needs = villageNeeds(lines, rules);
  let sum = -ways;
  for (const [village, points] of further) sum += countedPoints(needs.get(village)!, points, rules);
  return sum;
}

/** Lines as a careful person would go through them: the most urgent first, then the one needed soonest. */
export function mostUrgentFirst({ lines }: AllocationProblem): number[] {
  return lines.map((_, line) => line).sort((one, other) => lines[other]!.urgency - lines[one]!.urgency || (lines[one]!.neededBy < lines[other]!.neededBy ? -1 : lines[one]!.neededBy > lines[other]!.neededBy ? 1 : one - other));
}

/** The yardstick: line by line, the most urgent first, each from the nearest giver who has something left. */
export function greedyParts(problem: AllocationProblem, arcsOf: readonly (readonly Arc[])[]): Part[] {
  return takeParts(problem, [], mostUrgentFirst(problem).flatMap((line) => [...arcsOf[line]!])).parts;
}

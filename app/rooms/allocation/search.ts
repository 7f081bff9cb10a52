/**
 * The search for the best parts. The relaxation settles most lines; the few that it cuts, with the arcs whose prices leave them
 * in doubt, are decided in whole amounts over what is left. No limit is ever broken: every amount is taken from what there is.
 */
import type { Refusal, Solve } from '../../platform/solver/program.ts';
import { gainOf, writeAllocation } from './allocation-program.ts';
import type { AllocationProgram } from './allocation-program.ts';
import type { Arc, Stock, Ways } from './arcs.ts';
import { pointsPerAmount } from './benefit.ts';
import type { BenefitRules } from './benefit.ts';
import type { AllocationProblem } from './line.ts';
import { greedyParts, mostUrgentFirst, takeParts, worthOf } from './parts.ts';
import type { Part } from './parts.ts';
import { FEW, relax } from './relaxation.ts';
import type { Relaxed, SearchOptions } from './relaxation.ts';

/** A plan this near to the bound counts as the best. */
export const GOOD_GAP = 0.001;
/** Arcs in doubt that are decided in whole amounts, for each giver. */
const DOUBTFUL = 14;

export interface Found {
  readonly parts: readonly Part[];
  readonly worth: number;
  readonly greedyWorth: number;
  /** No plan is worth more. */
  readonly bound: number;
  /** Arcs of the relaxation in its last round. */
  readonly solvedWith: number;
  readonly rounds: number;
}

type Wanted = (readonly [arc: Arc, amount: number])[];

export async function search(problem: AllocationProblem, rules: BenefitRules, ways: Ways, solve: Solve, options: SearchOptions): Promise<Found | { readonly refused: Refusal }> {
  const greedy = greedyParts(problem, ways.arcsOf);
  const greedyWorth = worthOf(problem, greedy, rules);
  let best: { parts: readonly Part[]; worth: number } = { parts: greedy, worth: greedyWorth };
  const leftovers = mostUrgentFirst(problem).flatMap((line) => [...ways.arcsOf[line]!]);
  const improve = (wanted: Wanted): void => {
    const { parts } = takeParts(problem, wanted, leftovers);
    const worth = worthOf(problem, parts, rules);
    if (worth > best.worth) best = { parts, worth };
  };

  console.log("pre", process.cpuUsage().user/1e6);const relaxed = await relax(problem, rules, ways, solve, options);
  if ('refused' in relaxed) return relaxed;
  improve(amountsOf(relaxed.values, relaxed.arcs, relaxed.written));
  let { bound } = relaxed;
  if (bound - best.worth > GOOD_GAP * bound) {
    const left = { seconds: Math.max(1, options.seconds - relaxed.seconds), signal: options.signal };
    if (ways.count <= FEW) {
      const written = writeAllocation(problem, rules, relaxed.arcs, 'all');
      const outcome = await solve(written.program, { ...left, gap: GOOD_GAP / 10 });
      if (outcome.status === 'optimal' || outcome.status === 'feasible') {
        improve(amountsOf(outcome.values, relaxed.arcs, written));
        bound = Math.min(bound, outcome.bound);
      } else if (outcome.status === 'refused' && outcome.reason === 'cancelled') return { refused: 'cancelled' };
    } else {
      const settled = settle(problem, relaxed);
      const rest = { ...problem, lines: problem.lines.map((line, at) => ({ ...line, open: settled.stock.open[at]! })), givers: restOf(problem, settled.stock) };
      const arcs = doubtful(problem, rules, ways, relaxed, settled.stock);
      const written = writeAllocation(rest, rules, arcs, 'all');
      const outcome = await solve(written.program, { ...left, gap: 0.003 });
      if (outcome.status === 'refused' && outcome.reason === 'cancelled') return { refused: 'cancelled' };
      if (outcome.status === 'optimal' || outcome.status === 'feasible') improve([...settled.wanted, ...amountsOf(outcome.values, arcs, written)]);
    }
  }
  return { ...best, greedyWorth, bound: Math.max(bound, best.worth), solvedWith: relaxed.arcs.length, rounds: relaxed.rounds };
}

/** What the relaxation gives in whole amounts, without the lines that it cuts. */
function settle(problem: AllocationProblem, { arcs, values, written }: Relaxed): { wanted: Wanted; stock: Stock } {
  const cut = new Set<number>();
  for (const [at, arc] of arcs.entries()) {
    const amount = values[written.firstArc + at]! * written.amountOf(arc);
    const step = problem.lines[arc.line]!.parcel ?? 1;
    if (Math.abs(amount / step - Math.round(amount / step)) > 1e-5) cut.add(arc.line);
  }
  const wanted = amountsOf(values, arcs, written).filter(([arc]) => !cut.has(arc.line));
  return { wanted, stock: takeParts(problem, wanted).stock };
}

const restOf = ({ givers }: AllocationProblem, stock: Stock) =>
  givers.map((giver, at) => ({ ...giver, rupiah: stock.rupiah[at]!, goods: [...stock.goodsOf(at)].map(([item, amount]) => ({ item, amount })).filter(({ amount }) => amount > 0) }));

/** For each giver the arcs to open lines that lose least by the prices: each could be in the best plan. */
function doubtful(problem: AllocationProblem, rules: BenefitRules, ways: Ways, { prices }: Relaxed, stock: Stock): Arc[] {
  const byGiver: { arc: Arc; loss: number }[][] = problem.givers.map(() => []);
  for (const [line, arcs] of ways.arcsOf.entries()) {
    if (stock.open[line] === 0) continue;
    const points = pointsPerAmount(problem.lines[line]!, rules);
    for (const arc of arcs) {
      const most = stock.possible(arc, arc.most);
      if (most > 0) byGiver[arc.giver]!.push({ arc: { ...arc, most }, loss: -gainOf(problem, rules, arc, 1, prices) / points });
    }
  }
  return byGiver.flatMap((list) => list.sort((one, other) => one.loss - other.loss).slice(0, DOUBTFUL).map(({ arc }) => arc));
}

/** Amounts of a solution, rounded down to what may be given; a hair below a whole amount is that amount. */
function amountsOf(values: Float64Array, arcs: readonly Arc[], written: AllocationProgram): Wanted {
  return arcs.map((arc, at) => [arc, Math.floor(values[written.firstArc + at]! * written.amountOf(arc) + 1e-5)] as const).filter(([, amount]) => amount > 0);
}

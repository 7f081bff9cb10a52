/**
 * The relaxation, in which anything may be cut: its value is a bound for every plan there is. It is solved over the likeliest
 * arcs; its prices tell of every other arc whether it could help, and those that could come in, until none is left.
 */
import type { Basis, Refusal, Solve } from '../../platform/solver/program.ts';
import { gainOf, writeAllocation } from './allocation-program.ts';
import type { AllocationProgram, Prices } from './allocation-program.ts';
import type { Arc, Ways } from './arcs.ts';
import type { BenefitRules } from './benefit.ts';
import type { AllocationProblem } from './line.ts';
import { likelyArcs } from './pacing.ts';

/** Problems of so few arcs are solved with all of them. */
export const FEW = 3_000;
/** Arcs that may come in for a line in a round. */
const MORE = 3;
const TOLERANCE = 1e-6;

export interface Relaxed {
  readonly arcs: readonly Arc[];
  readonly written: AllocationProgram;
  readonly values: Float64Array;
  readonly bound: number;
  readonly prices: Prices;
  readonly seconds: number;
  readonly rounds: number;
}

export interface SearchOptions {
  readonly seconds: number;
  readonly signal?: AbortSignal;
}

export async function relax(problem: AllocationProblem, rules: BenefitRules, ways: Ways, solve: Solve, { seconds, signal }: SearchOptions): Promise<Relaxed | { readonly refused: Refusal }> {
  let arcs = ways.count <= FEW ? ways.arcsOf.flat() : likelyArcs(problem, rules, ways);
  let spent = 0;
  const inside = new Set(arcs);
  let basis: Basis | undefined;
  for (let rounds = 1; ; rounds += 1) {
    const written = writeAllocation(problem, rules, arcs, 'nothing');
    const outcome = await solve(written.program, { seconds: Math.max(1, seconds - spent), signal, basis });
    if (outcome.status === 'refused') return { refused: outcome.reason };
    if (outcome.status !== 'optimal' || outcome.rowDuals === null || outcome.basis === null) return { refused: 'failed' };
    spent += outcome.seconds;
    const prices = written.pricesOf(outcome.rowDuals);
    const helpful = ways.arcsOf.flatMap((all) =>
      best(
        all.filter((arc) => !inside.has(arc)),
        (arc) => gainOf(problem, rules, arc, arc.most, prices),
        MORE,
        TOLERANCE,
      ),
    );
    if (helpful.length === 0) return { arcs, written, values: outcome.values, bound: outcome.objective, prices, seconds: spent, rounds };
    for (const arc of helpful) inside.add(arc);
    arcs = [...arcs, ...helpful];
    // New arcs begin outside of the solution that stands.
    const columns = new Int32Array(outcome.basis.columns.length + helpful.length);
    columns.set(outcome.basis.columns);
    basis = { columns, rows: outcome.basis.rows };
  }
}

/** The `count` arcs that gain the most, and more than `above`; the best first. */
function best(arcs: readonly Arc[], gain: (arc: Arc) => number, count: number, above: number): Arc[] {
  const chosen: { arc: Arc; gains: number }[] = [];
  for (const arc of arcs) {
    const gains = gain(arc);
    if (gains <= above || (chosen.length === count && gains <= chosen[count - 1]!.gains)) continue;
    if (chosen.length === count) chosen.pop();
    const at = chosen.findIndex((one) => one.gains < gains);
    chosen.splice(at < 0 ? chosen.length : at, 0, { arc, gains });
  }
  return chosen.map(({ arc }) => arc);
}

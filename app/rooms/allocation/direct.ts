/**
 * Directs what is offered to the needs where it brings most, and proves how much better any other plan could be. The relaxation gives
 * the bound and a plan in parts; that is rounded and bettered; where it does not come near enough, what is still to be decided is solved.
 */
import type { Refusal, Solve } from '../../platform/solver/program.ts';
import { faultsOf } from './allocation-fault.ts';
import type { AllocationFault, AllocationPlan, AllocationProblem, AllocationProof } from './allocation-problem.ts';
import { objectiveOf } from './benefit.ts';
import type { Cover } from './cover.ts';
import { solveExactly } from './exact.ts';
import type { Best, Solving } from './exact.ts';
import { greedyCover } from './greedy.ts';
import { groundOf } from './ground.ts';
import type { Ground } from './ground.ts';
import { fill, improve } from './improve.ts';
import { planOf } from './plan.ts';
import { poolsOf } from './pool.ts';
import { relax } from './relax.ts';
import { roundShares } from './round.ts';

/** A plan this near to the bound counts as optimal. */
export const OPTIMAL_GAP = 0.001;

export type Direction =
  | { readonly status: 'directed'; readonly plan: AllocationPlan; readonly proof: AllocationProof }
  | { readonly status: 'invalid'; readonly faults: readonly AllocationFault[] }
  | { readonly status: 'refused'; readonly reason: Refusal };

export interface DirectOptions {
  /** Wall clock that the solver may take for each of its programs. Default 10. */
  readonly seconds?: number;
  readonly signal?: AbortSignal;
}

/**
 * A plan with its proof; what is wrong with the problem; or why the solver gave nothing. The same problem gives the same plan,
 * unless the solver's time ran out before a gap of a thousandth was reached.
 */
export async function directOffers(problem: AllocationProblem, solve: Solve, options: DirectOptions = {}): Promise<Direction> {
  const began = performance.now();
  const faults = faultsOf(problem);
  if (faults.length > 0) return { status: 'invalid', faults };
  if (options.signal?.aborted === true) return { status: 'refused', reason: 'cancelled' };
  const ground = groundOf(problem);
  const greedy = greedyCover(ground);
  const best = ground.arcs === 0 ? { cover: greedy, bound: 0 } : await bestCover(ground, greedy, solve, { seconds: options.seconds ?? 10, signal: options.signal });
  if ('refused' in best) return { status: 'refused', reason: best.refused };
  const objective = objectiveOf(ground.needs, best.cover.covered);
  const greedyObjective = objectiveOf(ground.needs, greedy.covered);
  // Sums of floating point may end a hair above their bound.
  const bound = Math.max(best.bound, objective);
  const gap = bound === 0 ? 0 : (bound - objective) / bound;
  const proof: AllocationProof = {
    needs: problem.needs.length, offers: problem.offers.length, arcs: ground.arcs, seconds: 0, optimal: gap <= OPTIMAL_GAP, objective, bound, gap, greedyObjective,
    gainOverGreedy: greedyObjective === 0 ? 0 : objective / greedyObjective - 1,
  };
  const plan = planOf(problem, ground, best.cover);
  return { status: 'directed', plan, proof: { ...proof, seconds: (performance.now() - began) / 1000 } };
}

async function bestCover(ground: Ground, greedy: Cover, solve: Solve, options: Solving): Promise<Best | { refused: Refusal }> {
  const pools = poolsOf(ground);
  const relaxed = await relax(ground, pools, solve, options);
  if ('refused' in relaxed) return relaxed;
  const rounded = roundShares(ground, pools, relaxed.shares);
  const enough = relaxed.bound * (1 - OPTIMAL_GAP / 2);
  improve(rounded, relaxed.prices, enough);
  fill(greedy);
  let best = rounded;
  if (greedy.worth() > rounded.worth()) {
    best = greedy;
    improve(best, relaxed.prices, enough);
  }
  return await solveExactly(ground, pools, relaxed, best, solve, options);
}

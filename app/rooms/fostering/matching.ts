/**
 * Pairs children with foster parents: every child whose guardian consents as far as places reach, worst cases first, present
 * pairs kept, then the least sum of kilometres and load. The nearest pairs are solved first; the prices of the solution then
 * tell of every pair left out whether it could help, and those that could come in, until none is left: the optimum of all
 * pairs is proved without ever solving with all of them.
 */
import type { Basis, Refusal, Solve } from '../../platform/solver/program.ts';
import { coverMost } from './matching-coverage.ts';
import type { Coverage } from './matching-coverage.ts';
import { faultsOf, neighbourhoodOf } from './matching-problem.ts';
import type { MatchingFault, MatchingProblem, Neighbourhood } from './matching-problem.ts';
import { keepBonusKm, pairCost, writeMatching } from './matching-program.ts';
import type { MatchingProgram, Pair } from './matching-program.ts';
import { proposalOf } from './matching-proposal.ts';
import type { MatchingProposal } from './matching-proposal.ts';

const NEAREST = 40;
/** Pairs that come in for one child in one round. */
const MORE = 10;
const TOLERANCE_KM = 1e-6;

/** How the optimum was proved. */
export interface MatchingProof {
  /** Allowed pairs, and those the last program held. */
  readonly allowed: number;
  readonly solvedWith: number;
  readonly rounds: number;
  /** Kilometres that the best pair left out could save: 0 or less, but for rounding. */
  readonly bestLeftOutKm: number;
}

export type Matching =
  | { readonly status: 'proposed'; readonly proposal: MatchingProposal; readonly proof: MatchingProof }
  | { readonly status: 'invalid'; readonly faults: readonly MatchingFault[] }
  | { readonly status: 'refused'; readonly reason: Refusal };

export interface MatchingOptions {
  /** Pairs per child to begin with. */
  readonly nearest?: number;
  readonly seconds?: number;
  readonly signal?: AbortSignal;
}

/** A proposal with its proof; what is wrong with the problem; or why the solver gave nothing. */
export async function matchFosterParents(problem: MatchingProblem, solve: Solve, options: MatchingOptions = {}): Promise<Matching> {
  const faults = faultsOf(problem);
  if (faults.length > 0) return { status: 'invalid', faults };
  const near = neighbourhoodOf(problem);
  const coverage = coverMost(problem, near);
  const allowed = near.parentsOf.reduce((sum, parents) => sum + parents.length, 0);
  const offered = beginWith(near, coverage, options.nearest ?? NEAREST);
  const pairs: Pair[] = offered.flatMap((inside, child) => [...inside].map((parent) => [child, parent] as const));
  if (pairs.length === 0) return { status: 'proposed', proposal: proposalOf(problem, near, coverage, coverage.parentOf), proof: { allowed, solvedWith: 0, rounds: 0, bestLeftOutKm: 0 } };
  const keepBonus = keepBonusKm(problem, near);
  let basis: Basis | undefined;
  for (let rounds = 1; ; rounds += 1) {
    const written = writeMatching(problem, near, pairs, keepBonus);
    const outcome = await solve(written.program, { seconds: options.seconds ?? 10, signal: options.signal, basis });
    if (outcome.status === 'refused') return outcome;
    if (outcome.status !== 'optimal' || outcome.rowDuals === null || outcome.basis === null) return { status: 'refused', reason: 'failed' };
    const { helpful, bestKm } = lookAtLeftOut(near, offered, written, outcome.rowDuals, keepBonus);
    if (helpful.length === 0) {
      const parentOf = readPairs(pairs, written.firstPair, outcome.values, problem.children.length);
      if (parentOf === null) return { status: 'refused', reason: 'failed' };
      return { status: 'proposed', proposal: proposalOf(problem, near, coverage, parentOf), proof: { allowed, solvedWith: pairs.length, rounds, bestLeftOutKm: Math.max(0, bestKm) } };
    }
    for (const pair of helpful) {
      offered[pair[0]]!.add(pair[1]);
      pairs.push(pair);
    }
    // New pairs begin outside of the solution that stands.
    const columns = new Int32Array(outcome.basis.columns.length + helpful.length);
    columns.set(outcome.basis.columns);
    basis = { columns, rows: outcome.basis.rows };
  }
}

/** The nearest parents of each child that can be covered, with the one that was found for it: a solution exists among them. */
function beginWith(near: Neighbourhood, coverage: Coverage, nearest: number): Set<number>[] {
  return near.parentsOf.map((parents, child) => {
    const found = coverage.parentOf[child]!;
    if (found < 0) return new Set();
    const stay = near.kept[child]!;
    return new Set([...parents.subarray(0, nearest), found, ...(stay >= 0 ? [stay] : [])]);
  });
}

/** Prices every allowed pair that was left out, by the prices of the last solution. */
function lookAtLeftOut(near: Neighbourhood, offered: readonly ReadonlySet<number>[], { childRow, parentRow }: MatchingProgram, prices: Float64Array, keepBonus: number) {
  const helpful: Pair[] = [];
  let bestKm = -Infinity;
  for (const [child, inside] of offered.entries()) {
    if (childRow[child]! < 0) continue;
    const priceOfChild = prices[childRow[child]!]!;
    const mine: { parent: number; saves: number }[] = [];
    for (const parent of near.parentsOf[child]!) {
      if (inside.has(parent)) continue;
      const saves = priceOfChild + prices[parentRow[parent]!]! - pairCost(near, keepBonus, child, parent);
      bestKm = Math.max(bestKm, saves);
      if (saves > TOLERANCE_KM) mine.push({ parent, saves });
    }
    mine.sort((one, other) => other.saves - one.saves);
    for (const { parent } of mine.slice(0, MORE)) helpful.push([child, parent]);
  }
  return { helpful, bestKm };
}

/** The parent of each child in a solution; null when it is not in whole pairs, which a network never gives. */
function readPairs(pairs: readonly Pair[], firstPair: number, values: Float64Array, children: number): Int32Array | null {
  const parentOf = new Int32Array(children).fill(-1);
  for (const [at, [child, parent]] of pairs.entries()) {
    const value = values[firstPair + at]!;
    if (value < 1e-6) continue;
    if (value < 1 - 1e-6) return null;
    parentOf[child] = parent;
  }
  return parentOf;
}

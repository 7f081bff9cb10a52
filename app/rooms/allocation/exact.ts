/**
 * The last step where rounding does not come near enough, beginning with the plan that is known. Of a small problem all whole grains
 * are solved, of a larger one the part that is still to be decided. The search ends by its gap or its nodes; the clock is a guard.
 */
import type { Outcome, Refusal, Solve } from '../../platform/solver/program.ts';
import { exactProgram } from './allocation-program.ts';
import { coreProgram } from './core-program.ts';
import { Cover } from './cover.ts';
import type { Ground } from './ground.ts';
import { fill, improve } from './improve.ts';
import type { Pools } from './pool.ts';
import type { Relaxation } from './relax.ts';
import { roundShares } from './round.ts';

/** A plan this near to the bound is not solved anew. */
const NEAR = 1e-6;
const NEAR_WHEN_MANY = 0.001;
/** A part of the problem is solved somewhat nearer: what comes out of it is rounded. */
const NEAR_IN_CORE = 0.0007;
/** Pairs up to which a small problem is solved to the last grain. */
const FEW_ARCS = 100;
/** Beyond this the solver would not end in a time that somebody waits. */
const MOST_ARCS = 30_000;
/** Nodes of the search: the same on every machine. */
const MOST_NODES = 20;

export interface Solving {
  readonly seconds: number;
  readonly signal: AbortSignal | undefined;
}

/** What is known: a plan, and the bound of all plans. */
export interface Best {
  readonly cover: Cover;
  readonly bound: number;
}

/** The better of the known plan and the solver's, with the better bound. */
export async function solveExactly(ground: Ground, pools: Pools, relaxed: Relaxation, known: Cover, solve: Solve, options: Solving): Promise<Best | { refused: Refusal }> {
  const near = ground.arcs <= FEW_ARCS ? NEAR : NEAR_WHEN_MANY;
  const { bound } = relaxed;
  if (known.worth() >= bound * (1 - near) || ground.arcs > MOST_ARCS) return { cover: known, bound };
  const { outcome, cover } = await (ground.arcs <= FEW_ARCS ? allGrains(ground, known, solve, options) : theCore(ground, pools, relaxed, known, solve, options));
  if (outcome.status === 'refused') return outcome.reason === 'cancelled' ? { refused: 'cancelled' } : { cover: known, bound };
  if (cover === null || (outcome.status !== 'optimal' && outcome.status !== 'feasible')) return { cover: known, bound };
  return { cover: cover.worth() > known.worth() ? cover : known, bound: Math.min(bound, outcome.bound) };
}

interface Found {
  readonly outcome: Outcome;
  readonly cover: Cover | null;
}

async function allGrains(ground: Ground, known: Cover, solve: Solve, options: Solving): Promise<Found> {
  const { program, firstPair, guess } = exactProgram(ground, known);
  const outcome = await solve(program, { ...options, gap: NEAR / 2, guess });
  if (outcome.status !== 'optimal' && outcome.status !== 'feasible') return { outcome, cover: null };
  const cover = new Cover(ground);
  let at = firstPair;
  for (const [o, needs] of ground.needsOf.entries())
    for (const n of needs) {
      // Rounded rupiah may take one grain less than the program thought.
      const grains = Math.min(Math.round(outcome.values[at]!), cover.room(n, o));
      if (grains > 0) cover.add(n, o, grains);
      at += 1;
    }
  fill(cover);
  return { outcome, cover };
}

async function theCore(ground: Ground, pools: Pools, relaxed: Relaxation, known: Cover, solve: Solve, options: Solving): Promise<Found> {
  const { program, pairs, firstPair, guess } = coreProgram(ground, pools, relaxed, known);
  const outcome = await solve(program, { ...options, gap: NEAR_IN_CORE, nodes: MOST_NODES, guess });
  if (outcome.status !== 'optimal' && outcome.status !== 'feasible') return { outcome, cover: null };
  const cover = roundShares(ground, pools, new Map(pairs.map(({ at }, k) => [at, outcome.values[firstPair + k]!])));
  improve(cover, relaxed.prices, Math.min(relaxed.bound, outcome.bound) * (1 - NEAR));
  return { outcome, cover };
}

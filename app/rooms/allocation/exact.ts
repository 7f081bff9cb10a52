/** The last step where rounding does not come near enough: the solver takes all whole grains, beginning with the plan that is known. */
import type { Refusal, Solve } from '../../platform/solver/program.ts';
import { exactProgram } from './allocation-program.ts';
import { Cover } from './cover.ts';
import type { Ground } from './ground.ts';
import { fill } from './improve.ts';

/** A plan this near to the bound is not solved anew. */
const NEAR = 1e-6;
const NEAR_WHEN_MANY = 0.001;
/** Pairs up to which a small problem is solved to the last grain. */
const FEW_ARCS = 100;
/** Beyond this the solver would not end in a time that somebody waits. */
const MOST_ARCS = 30_000;
const MOST_SECONDS = 3;

/** The better of the known plan and the solver's, with the better bound. */
export async function solveExactly(ground: Ground, known: Cover, bound: number, solve: Solve, options: { seconds: number; signal: AbortSignal | undefined }): Promise<{ cover: Cover; bound: number } | { refused: Refusal }> {
  const near = ground.arcs <= FEW_ARCS ? NEAR : NEAR_WHEN_MANY;
  if (known.worth() >= bound * (1 - near) || ground.arcs > MOST_ARCS) return { cover: known, bound };
  const { program, firstPair, guess } = exactProgram(ground, known);
  const outcome = await solve(program, { ...options, seconds: Math.min(MOST_SECONDS, options.seconds), gap: near / 2, guess });
  if (outcome.status === 'refused') return outcome.reason === 'cancelled' ? { refused: 'cancelled' } : { cover: known, bound };
  if (outcome.status !== 'optimal' && outcome.status !== 'feasible') return { cover: known, bound };
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
  return { cover: cover.worth() > known.worth() ? cover : known, bound: Math.min(bound, outcome.bound) };
}

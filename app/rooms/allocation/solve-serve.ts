/** One calculation at a time, in the solver's thread: who waits too long is told so, who leaves ends it. */
import { Problem } from '../../platform/problem/index.ts';
import { solve } from '../../platform/solver/index.ts';
import type { Solve } from '../../platform/solver/index.ts';
import type { AllocationPlan, AllocationProblem, AllocationProof } from './allocation-problem.ts';
import { directOffers } from './direct.ts';

/** Of each program the solver runs: a proof within a thousandth is there in less, and who waits wants to see. */
const SOLVE_S = 4;
/** So long a person waits for others before they are asked to try again. */
const WAIT_MS = 20_000;

export interface Directed {
  plan: AllocationPlan;
  proof: AllocationProof;
}

/**
 * The best plan for a problem. Aborting `signal` ends the calculation, or the wait for its turn.
 * @throws Problem direction.busy when others were before and it took too long; direction.failed (details `reason`)
 */
export async function directed(problem: AllocationProblem, signal: AbortSignal, solver: Solve = solve): Promise<Directed> {
  const patience = AbortSignal.timeout(WAIT_MS + SOLVE_S * 1_000);
  const direction = await directOffers(problem, solver, { seconds: SOLVE_S, signal: AbortSignal.any([signal, patience]) });
  if (direction.status === 'directed') return direction;
  if (direction.status === 'invalid') throw new Problem('direction.failed', { reason: 'invalid', fault: direction.faults[0]?.fault });
  const waitedInVain = direction.reason === 'cancelled' && patience.aborted && !signal.aborted;
  if (direction.reason === 'busy' || waitedInVain) throw new Problem('direction.busy', {});
  throw new Problem('direction.failed', { reason: direction.reason });
}

/** Background work of fostering: the proposal for a city, and rests that turn by their date. */
import { performance } from 'node:perf_hooks';
import type pg from 'pg';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { queue, work } from '../../platform/jobs/index.ts';
import type { Work } from '../../platform/jobs/index.ts';
import { solve as solveInThread } from '../../platform/solver/index.ts';
import type { Solve } from '../../platform/solver/index.ts';
import { personById } from '../access/server.ts';
import { failDraft, saveProposal } from './draft-store.ts';
import type { DraftRefusal, NewDraftChild } from './draft-store.ts';
import { matchFosterParents } from './matching.ts';
import type { MatchingProblem } from './matching-problem.ts';
import type { MatchingProposal } from './matching-proposal.ts';
import { readMatchingProblem } from './problem-store.ts';
import { turnRests } from './rest-serve.ts';

interface MatchingJob {
  draftId: string;
  /** Who asked: the problem is read with their reach. */
  actorId: string;
}

export const matchingQueue = queue<MatchingJob>('fostering.match', { expireMinutes: 5 });
/** Just after midnight: what begins or ends that day is so from its first hours. */
const restQueue = queue<Record<string, never>>('fostering.rests', { dailyAt: '00:01' });

export const works: readonly Work[] = [
  work(matchingQueue, ({ pool, regency }, job) => runMatching(pool, regency, job)),
  work(restQueue, ({ pool, regency }) => turnRests(pool, regency)),
];

/**
 * Reads the problem in one transaction, solves it with none open, and writes the proposal in another. A solver that refuses
 * leaves a failed draft; the end of the process leaves it to the next worker.
 * @throws when the process ends meanwhile: the job is tried again
 */
export async function runMatching(pool: pg.Pool, regency: Regency, { draftId, actorId }: MatchingJob, solve: Solve = solveInThread): Promise<void> {
  const inTx = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
    asActor(pool, regency, personById(actorId), { need: 'fostering.manage', records: null }, (tx) => {
      tx.mustSomewhere('fostering.manage');
      return act(tx);
    });
  const began = performance.now();
  const problem = await inTx((tx) => readMatchingProblem(tx));
  const matching = await matchFosterParents(problem, solve);
  if (matching.status === 'refused' && matching.reason === 'cancelled') throw new Error('cancelled');
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  await inTx(async (tx) => {
    if (matching.status !== 'proposed') return failDraft(tx, draftId, matching.status === 'invalid' ? 'invalid' : (matching.reason as DraftRefusal));
    const { proposal } = matching;
    const children = rowsOf(problem, proposal);
    const count = (place: NewDraftChild['place']): number => children.filter((child) => child.place === place).length;
    const counts = { new: count('new'), moves: count('moves'), stays: count('stays'), uncovered: count('uncovered'), no_consent: count('no_consent') };
    const { km, shortages, loads } = proposal;
    await saveProposal(tx, draftId, { figures: { counts, meanKm: km.mean, mostKm: km.most, seconds }, shortages, loads: loads.filter((load) => load.children > 0) }, children);
  });
}

/** One row for each child: the pairs, who stays without, who did not consent. */
function rowsOf(problem: MatchingProblem, proposal: MatchingProposal): NewDraftChild[] {
  const areas = new Map(problem.children.map(({ id, area }) => [id, area]));
  const without = { personId: null, metres: null, reasons: null, movedFrom: null, because: null, shortage: null };
  return [
    ...proposal.pairs.map(({ childId, parentId, km, kept, movedFrom, reasons }): NewDraftChild => ({
      childId, area: areas.get(childId)!, place: kept ? 'stays' : movedFrom === null ? 'new' : 'moves', personId: parentId, metres: Math.round(km * 1000),
      reasons: [...reasons], movedFrom: movedFrom?.parentId ?? null, because: movedFrom?.because ?? null, shortage: null,
    })),
    ...proposal.uncovered.map(({ childId, shortage }): NewDraftChild => ({ ...without, childId, area: areas.get(childId)!, place: 'uncovered', shortage })),
    ...proposal.withoutConsent.map((childId): NewDraftChild => ({ ...without, childId, area: areas.get(childId)!, place: 'no_consent' })),
  ];
}

/** Election mode: what other rooms ask, and the answers on its days. */
import type { Tx } from '../../platform/db/actor.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { readElectionMode, setElectionMode } from './election-contract.ts';
import { isElectionOn } from './election.ts';
import type { ElectionTerm } from './election.ts';
import { readSetting, writeSetting } from './setting-store.ts';
import { listPoliticians } from './facts-store.ts';

/** The days that the city set; null when none are set. */
export async function findElectionTerm(tx: Tx): Promise<ElectionTerm | null> {
  const stored = (await readSetting(tx, 'fostering.election')) as ElectionTerm | { from: null } | undefined;
  return stored === undefined || stored.from === null ? null : { from: stored.from, until: (stored as ElectionTerm).until ?? null };
}

/** Whether election mode is on today. */
export async function isElectionMode(tx: Tx): Promise<boolean> {
  return isElectionOn(await findElectionTerm(tx), tx.today);
}

/** People whose names walls, certificates and scorecards leave out today: politicians while election mode is on, else nobody. */
export async function hidesPoliticians(tx: Tx): Promise<ReadonlySet<string>> {
  return (await isElectionMode(tx)) ? new Set(await listPoliticians(tx)) : new Set();
}

export const electionAnswers: Answer[] = [
  reads(readElectionMode, async (tx) => {
    const term = await findElectionTerm(tx);
    return { on: isElectionOn(term, tx.today), from: term?.from ?? null, until: term?.until ?? null };
  }),

  commands(
    setElectionMode,
    async (tx) => tx.must('election.set', tx.regency.code),
    async (tx, { from, until }) => {
      if (from === null ? until !== null : until !== null && until < from) throw new Problem('election.days', {});
      await writeSetting(tx, 'fostering.election', { from, until });
      tx.announce({ topic: 'election.set', subjectId: null, area: tx.regency.code, payload: { from, until } });
      return { id: tx.actor.id, outcome: from === null ? 'off' : 'set' };
    },
  ),
];

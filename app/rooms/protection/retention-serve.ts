/** Answers on retention and on erasures. */
import type { Tx } from '../../platform/db/actor.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer } from '../../platform/http/serve.ts';
import { newId } from '../../platform/ids/index.ts';
import { sendJob } from '../../platform/jobs/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { coarseChildren, findKeepingFacts } from './child-store.ts';
import { retentionRules } from './data/retention-rules.ts';
import { eraseQueue } from './erase-jobs.ts';
import { decide, findErasure, insertErasure, loadErasures } from './erasure-store.ts';
import type { ErasureRow } from './erasure-store.ts';
import { decideErasure, listErasures, proposeErasure, readRetention, runRetention, setRetentionRule } from './retention-contract.ts';
import type { ErasureView } from './retention-contract.ts';
import { runQueue } from './retention-jobs.ts';
import { findChoices, insertRun, listRuns, saveChoices } from './retention-store.ts';
import { erasureVerdict, rulesHeld } from './retention.ts';

const RUNS = 12;
const ERASURES = 200;

async function desk(tx: Tx): Promise<void> {
  tx.must('protection.desk', tx.regency.code);
}

/** A real run follows a dry one of today that counted by the rules as they are now. */
async function demandDryRun(tx: Tx): Promise<void> {
  const { changedAt } = await findChoices(tx);
  const since = new Date(Math.max(Date.parse(`${tx.today}T00:00:00+07:00`), changedAt?.getTime() ?? 0));
  const counted = (await listRuns(tx, RUNS)).some(({ kind, doneAt, askedAt }) => kind === 'dry' && doneAt !== null && askedAt >= since);
  if (!counted) throw new Problem('retention.not_counted', {});
}

/** Rules as they hold, with the city's choices. */
export async function heldRules(tx: Tx) {
  return rulesHeld(retentionRules, (await findChoices(tx)).choices);
}

function viewOf(tx: Tx, row: ErasureRow, child: ErasureView['child']): ErasureView {
  const { childId: _childId, area: _area, proposedBy, proposedAt, decidedAt, doneAt, ...rest } = row;
  return {
    ...rest,
    child,
    mine: proposedBy !== tx.actor.id,
    proposedAt: proposedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    doneAt: doneAt?.toISOString() ?? null,
  };
}

export const answers: Answer[] = [
  reads(readRetention, async (tx) => {
    await desk(tx);
    const rules = (await heldRules(tx)).map(({ from: _from, ...rule }) => rule);
    const runs = (await listRuns(tx, RUNS)).map(({ askedAt, doneAt, ...run }) => ({
      ...run,
      askedAt: askedAt.toISOString(),
      doneAt: doneAt?.toISOString() ?? null,
    }));
    return { rules, runs };
  }),

  commands(setRetentionRule, desk, async (tx, { ruleId, on, days }) => {
    const rule = retentionRules.find(({ id }) => id === ruleId);
    if (rule === undefined || rule.how === 'always' || rule.how === 'kept') throw new Problem('record.missing', {});
    const { choices } = await findChoices(tx);
    await saveChoices(tx, { ...choices, [ruleId]: { on, days } });
    return { id: tx.requestId, outcome: on ? 'on' : 'off' };
  }),

  commands(
    runRetention,
    async (tx, { kind }) => {
      await desk(tx);
      if (kind === 'real') await demandDryRun(tx);
    },
    async (tx, { kind }) => {
      const runId = newId();
      await insertRun(tx, runId, kind);
      await sendJob(tx, runQueue, { runId, kind });
      return { id: runId, outcome: 'asked' };
    },
  ),

  reads(listErasures, async (tx) => {
    tx.mustSomewhere('erasure.confirm');
    const rows = await loadErasures(tx, ERASURES);
    const children = await coarseChildren(
      tx,
      rows.map(({ childId }) => childId),
    );
    return { erasures: rows.map((row) => viewOf(tx, row, children.get(row.childId) ?? null)) };
  }),

  commands(
    proposeErasure,
    async (tx, { childId }) => {
      await desk(tx);
      const facts = await findKeepingFacts(tx, childId);
      if (facts === undefined) throw new Problem('record.missing', {});
      if (facts.state === 'erased') throw new Problem('record.changed', {});
      return facts;
    },
    async (tx, { erasureId, childId, requestId, reason }, facts) => {
      const verdict = erasureVerdict(facts, await heldRules(tx), tx.today);
      const cause = requestId === null ? 'retention' : 'request';
      if (!(await insertErasure(tx, { id: erasureId, childId, area: facts.area, requestId, cause, reason, ...verdict })))
        throw new Problem('record.changed', {});
      tx.shows([childId]);
      tx.announce({ topic: 'erasure.proposed', subjectId: erasureId, area: facts.area, payload: { childId } });
      return { id: erasureId, outcome: verdict.verdict };
    },
  ),

  commands(
    decideErasure,
    async (tx, { erasureId }) => {
      const row = await findErasure(tx, erasureId);
      if (row === undefined) throw new Problem('record.missing', {});
      tx.must('erasure.confirm', row.area);
      if (row.proposedBy === tx.actor.id) throw new Problem('second_person.same', {});
      return row;
    },
    async (tx, { erasureId, decision }, row) => {
      if (!(await decide(tx, erasureId, decision === 'confirm' ? 'confirmed' : 'declined'))) throw new Problem('record.changed', {});
      tx.shows([row.childId]);
      if (decision === 'confirm') await sendJob(tx, eraseQueue, { erasureId });
      return { id: erasureId, outcome: decision === 'confirm' ? 'confirmed' : 'declined' };
    },
  ),
];

/** What two records that become one mean for cases: a case that somebody works on is never ended by a merge. */
import { sql } from 'kysely';
import type { Projection } from '../../platform/db/projections.ts';
import type { Tx } from '../../platform/db/actor.ts';
import type { MergeObstacle } from '../children/index.ts';
import { findAsOf } from './as-of-store.ts';
import { afterAction } from './case.ts';
import type { CaseAction } from './case.ts';
import { summaryOf } from './case-next.ts';
import { insertAction, loadCases, writeSummaries } from './case-store.ts';
import { reviewCases } from './case-step-serve.ts';
import { forgetStanding, refreshStandings } from './store.ts';

/** A case that was only found, by the rule and by nobody yet, goes with its record; any other keeps the record. */
export async function caseObstacles(tx: Tx, _keptId: string, mergedId: string): Promise<MergeObstacle[]> {
  const [open] = await loadCases(tx, { childIds: [mergedId] }, false);
  return open !== undefined && open.state.seq > 0 ? ['caseRuns'] : [];
}

/** The untouched case of the record that went ends as an error; the child that goes on stands anew, with a case where it needs one. */
export const caseOfMerged: Projection = async (tx, { payload }) => {
  const [childId, mergedId] = [payload['childId'] as string, payload['mergedId'] as string];
  for (const loaded of await loadCases(tx, { childIds: [mergedId] }, true)) {
    const steps: CaseAction[] = [
      { kind: 'propose_closing', on: tx.today, by: tx.actor.id, told: { ending: 'error', on: tx.today, note: 'Catatan ganda: disatukan dengan catatan lain dari anak yang sama.' } },
      { kind: 'approve_closing', on: tx.today, by: tx.actor.id, told: {} },
    ];
    for (const step of steps) {
      await insertAction(tx, loaded, step);
      loaded.state = afterAction(loaded.state, step);
    }
    await writeSummaries(tx, [{ id: loaded.id, summary: summaryOf(loaded.state, loaded.child, loaded.measurements), state: loaded.state }]);
    tx.announce({ topic: 'case.closed', subjectId: loaded.id, area: loaded.child.area, payload: { childId: mergedId, ending: 'error' } });
  }
  await forgetStanding(tx, mergedId);
  await standAnew(tx, [childId]);
};

/** Both children stand anew, each by what is its own again. */
export const standAfterParting: Projection = (tx, { payload }) => standAnew(tx, [payload['childId'] as string, payload['mergedId'] as string]);

async function standAnew(tx: Tx, childIds: string[]): Promise<void> {
  const asOf = await findAsOf(tx);
  const { rows } = await sql<{ last: string | null }>`select max(measured_on)::text as last from measurement where child_id = any(${childIds}::uuid[]) and superseded_by is null`.execute(tx.sql);
  const at = asOf ?? rows[0]?.last ?? null;
  if (at !== null) await refreshStandings(tx, at, childIds, true);
  await reviewCases(tx, childIds);
}

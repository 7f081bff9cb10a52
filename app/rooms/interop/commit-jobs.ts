/** The commit of a judged import: one transaction, so that after a crash nothing or all of it is there. */
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { drain } from '../../platform/outbox/index.ts';
import { sendJob } from '../../platform/jobs/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { advanceAsOf, followMovesOfCases, refreshStandings } from '../cases/server.ts';
import { findChild, openIncomingChildren, takeInChildren } from '../children/server.ts';
import { followMovesOfConsent } from '../consent/server.ts';
import { decideUnit, findMeasurement, followMovesOfMeasurements, openIncomingMeasurements, takeInMeasurements } from '../measurements/server.ts';
import { followMovesOfNeeds } from '../needs/server.ts';
import { recountMonth, recountRegister } from '../reports/server.ts';
import type { ImportSummary } from './contract.ts';
import type { ImportEnvironment } from './judge-jobs.ts';
import { listUnitDecisions } from './review-store.ts';
import type { NewPlace } from './place.ts';
import { applyDecisions, clearStaged } from './staging-store.ts';
import { standingsQueue } from './standings-jobs.ts';
import { inOrder } from './summary.ts';
import { addPlaces, confirmCatchments, handOverChildren, handOverMeasurements, holdImports, isOvertaken, listTouchedMonths, lockImport, setImport } from './store.ts';

/**
 * Writes what a judged import may write, opens cases and tasks, brings standings and counts up to date.
 * @throws Problem import.state when it is not judged, record.changed when another import was committed meanwhile
 */
export async function commitImport(env: Omit<ImportEnvironment, 'path' | 'today'>, importId: string): Promise<ImportSummary> {
  const started = performance.now();
  const summary = await asActor(env.pool, env.regency, env.who, { need: 'import.run', records: 'import.commit', ...(env.at === undefined ? {} : { at: env.at }) }, async (tx) => {
    tx.mustSomewhere('import.run');
    await holdImports(tx);
    const file = await lockImport(tx, importId);
    if (file === undefined) throw new Problem('record.missing', {});
    if (file.state !== 'judged' && file.state !== 'committing' && file.state !== 'committed') throw new Problem('import.state', { state: file.state });
    if (file.committed_at === null && (await isOvertaken(tx, file))) throw new Problem('record.changed', { reason: 'import.overtaken' });
    env.onProgress?.('committing', 0, null);
    const { places, catchments, ...summary } = file.summary as ImportSummary & { places?: NewPlace[]; catchments?: { village: string; puskesmas: string }[] };
    await addPlaces(tx, places ?? []);
    // Who serves a village decides what a puskesmas may see: only a person with the whole regency may bring that along.
    if (tx.actor.may('import.run', env.regency.code)) await confirmCatchments(tx, catchments ?? []);
    await applyDecisions(tx, importId);
    await openIncomingChildren(tx);
    await openIncomingMeasurements(tx);
    await handOverChildren(tx, importId);
    await handOverMeasurements(tx, importId);
    await takeInChildren(tx, importId);
    await takeInMeasurements(tx, importId);
    for (const one of await listUnitDecisions(tx, importId)) {
      const child = await findChild(tx, one.childId);
      const measurement = await findMeasurement(tx, one.childId, one.measurementId);
      if (child !== undefined && measurement !== undefined) await decideUnit(tx, child, measurement, one.decision);
    }
    await followMovesOfConsent(tx);
    await followMovesOfMeasurements(tx);
    await followMovesOfCases(tx);
    await followMovesOfNeeds(tx);
    env.onProgress?.('standing', 0, null);
    const { asOf, moved } = await advanceAsOf(tx, summary.measuredTo);
    // A new month holds for everybody; whoever reaches only a part of the regency cannot bring the others along.
    if (moved && !tx.actor.may('import.run', env.regency.code)) await sendJob(tx, standingsQueue, {});
    const opened = asOf === null ? { cases: 0, tasks: 0 } : await refreshStandings(tx, asOf, null, true);
    env.onProgress?.('counting', 0, null);
    for (const month of await monthsToRecount(tx, asOf)) await recountMonth(tx, month);
    await recountRegister(tx);
    const waiting = await clearStaged(tx, importId);
    const final = inOrder({ ...summary, casesOpened: summary.casesOpened + opened.cases, seconds: summary.seconds + (performance.now() - started) / 1000 });
    await setImport(tx, importId, { state: 'committed', stage: null, summary: final, committed_at: tx.now, committed_by: tx.actor.id });
    tx.announce({ topic: 'import.committed', subjectId: importId, area: file.area, payload: { casesOpened: opened.cases, tasksOpened: opened.tasks, waiting } });
    tx.shows([importId]);
    return final;
  });
  // Its events have their order before anybody hears that it is done: no backlog is left for the next one.
  await drain(env.pool, env.regency.schema);
  return summary;
}

/** Months that were measured, and the newest: new children change who is registered in it. */
async function monthsToRecount(tx: Tx, asOf: string | null): Promise<string[]> {
  const months = new Set(await listTouchedMonths(tx));
  if (asOf !== null) months.add(`${asOf.slice(0, 7)}-01`);
  return [...months];
}

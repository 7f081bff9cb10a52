/** The undo of a whole import: one transaction, so that after a crash nothing or all of it is undone. */
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { drain } from '../../platform/outbox/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findAsOf, followMovesOfCases, refreshStandings, takeBackAsOf, takeOutCases, takeOutStandings } from '../cases/server.ts';
import { giveBackFields, setTellers, takeOutChildren } from '../children/server.ts';
import { followMovesOfConsent } from '../consent/server.ts';
import { followMovesOfMeasurements, handOnMeasurements, takeOutMeasurements } from '../measurements/server.ts';
import { followMovesOfNeeds } from '../needs/server.ts';
import { forgetEmptyMonths, recountMonth, recountRegister } from '../reports/server.ts';
import type { ImportEnvironment } from './judge-jobs.ts';
import { discardStaged } from './staging-store.ts';
import { holdImports, lockImport, setImport } from './store.ts';
import type { UndoCounts } from './undo.ts';
import { countGoing, listHandedOn, listKept, listTellers, listTouched, loadPlan, saveKept } from './undo-store.ts';
import type { KeptRow } from './undo-store.ts';

/** Above this many children everybody within reach is looked at: that is one pass instead of many look-ups. */
const ONE_BY_ONE = 2_000;

/** What an undo would do now. Nothing is written. */
export async function planUndo(tx: Tx, importId: string): Promise<{ counts: UndoCounts; kept: KeptRow[] }> {
  await tx.client.query('set local enable_nestloop = off');
  await loadPlan(tx, importId);
  const kept = await listKept(tx, importId);
  return { counts: { ...(await countGoing(tx, importId)), kept: kept.length }, kept };
}

/**
 * Takes back what an import brought and nobody built upon, with cases, counts and standings; the rest stays and is written down row by row.
 * @throws Problem import.state when it is not committed
 */
export async function undoImport(env: Omit<ImportEnvironment, 'path' | 'today'>, importId: string): Promise<UndoCounts> {
  const done = await asActor(env.pool, env.regency, env.who, { need: 'import.run', records: 'import.undo', ...(env.at === undefined ? {} : { at: env.at }) }, async (tx) => {
    tx.mustSomewhere('import.run');
    await holdImports(tx);
    const file = await lockImport(tx, importId);
    if (file === undefined) throw new Problem('record.missing', {});
    tx.must('import.run', file.area);
    if (file.state !== 'committed' && file.state !== 'undoing') throw new Problem('import.state', { state: file.state });
    env.onProgress?.('undoing', 0, null);
    const { counts, kept } = await planUndo(tx, importId);
    await saveKept(tx, importId, kept);
    await setImport(tx, importId, { state: 'undone', stage: null, refusal: null, undone_at: tx.now, undone_by: tx.actor.id, undo: counts });
    await discardStaged(tx, importId);
    const before = await findAsOf(tx);
    const touched = await listTouched(tx);
    await takeOutCases(tx);
    await takeOutMeasurements(tx);
    await handOnMeasurements(tx, await listHandedOn(tx));
    await giveBackFields(tx, importId);
    await takeOutStandings(tx);
    await takeOutChildren(tx);
    await setTellers(tx, importId, await listTellers(tx, importId));
    await followMovesOfConsent(tx);
    await followMovesOfMeasurements(tx);
    await followMovesOfCases(tx);
    await followMovesOfNeeds(tx);
    env.onProgress?.('standing', 0, null);
    const asOf = await takeBackAsOf(tx);
    if (asOf !== null) await refreshStandings(tx, asOf, asOf !== before || touched.childIds.length > ONE_BY_ONE ? null : touched.childIds, true);
    env.onProgress?.('counting', 0, null);
    for (const month of new Set([...touched.months, ...[before, asOf].flatMap((day) => (day === null ? [] : [`${day.slice(0, 7)}-01`]))])) await recountMonth(tx, month);
    await forgetEmptyMonths(tx, asOf);
    await recountRegister(tx);
    tx.announce({ topic: 'import.undone', subjectId: importId, area: file.area, payload: { ...counts } });
    tx.shows([importId]);
    return counts;
  });
  await drain(env.pool, env.regency.schema);
  return done;
}

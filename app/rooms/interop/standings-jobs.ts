/** Brings everybody to a new month when the file that began it reached only a part of the regency. */
import { asActor } from '../../platform/db/actor.ts';
import { queue } from '../../platform/jobs/index.ts';
import type { JobEnvironment } from '../../platform/jobs/index.ts';
import { osUser, serviceAccount } from '../access/server.ts';
import { findAsOf, refreshStandings } from '../cases/server.ts';
import { recountMonth, recountRegister } from '../reports/server.ts';
import { holdImports } from './store.ts';

/** In the lane of imports: none of them commits meanwhile. */
export const standingsQueue = queue<Record<string, never>>('standings.refresh', { lane: 'import' });

/**
 * Standings and counts of the whole regency as of its newest month. Nothing was measured of these children, so no case
 * and no urgent task opens: that happened when their own measurements came in.
 */
export async function refreshEverywhere({ pool, regency }: Pick<JobEnvironment, 'pool' | 'regency'>): Promise<void> {
  await asActor(pool, regency, serviceAccount('clock', osUser()), { need: 'child.read', records: 'standings.refresh' }, async (tx) => {
    tx.must('child.read', regency.code);
    await holdImports(tx);
    const asOf = await findAsOf(tx);
    if (asOf === null) return;
    await refreshStandings(tx, asOf, null, false);
    await recountMonth(tx, `${asOf.slice(0, 7)}-01`);
    await recountRegister(tx);
  });
}

/** Looks through the audit for unusual reading: every night the days since the last look, and at the officer's wish at once. */
import { addDays, jakartaDay } from '../../platform/clock/index.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { queue, work } from '../../platform/jobs/index.ts';
import type { JobEnvironment, Work } from '../../platform/jobs/index.ts';
import { osUser, serviceAccount } from '../access/server.ts';
import { findLimits, findLookedAt, lookAtDay, saveLookedAt, saveVerified, verifyAudit } from '../audit/server.ts';

/** An installation that was off, or is new to this, looks back so many days at most. */
const MOST_DAYS = 35;

const nightly = queue<Record<string, never>>('protection.look', { dailyAt: '02:10', lane: 'protection.look' });
/** The same look, asked for by somebody. */
export const lookQueue = queue<Record<string, never>>('protection.look_again', { lane: 'protection.look' });

/** Looks at every day since the last look, today included; each day in a transaction of its own. */
export async function lookForUnusual({ pool, regency }: Pick<JobEnvironment, 'pool' | 'regency'>): Promise<void> {
  const keeper = serviceAccount('keeper', osUser());
  const run = <T>(records: string | null, act: (tx: Tx) => Promise<T>): Promise<T> =>
    asActor(pool, regency, keeper, { need: 'protection.desk', records }, async (tx) => {
      tx.mustSomewhere('protection.desk');
      return act(tx);
    });
  const { from, today, limits } = await run(null, async (tx) => {
    const last = await findLookedAt(tx);
    const oldest = addDays(tx.today, -MOST_DAYS);
    const since = last === null ? oldest : jakartaDay(last);
    return { from: since < oldest ? oldest : since, today: tx.today, limits: await findLimits(tx) };
  });
  for (let day = from; day <= today; day = addDays(day, 1)) await run(null, (tx) => lookAtDay(tx, day, limits));
  await run('audit.looked', async (tx) => saveLookedAt(tx, tx.now));
}

/** Checks the sealed audit from end to end and keeps what was found for those who read it. */
async function checkSeals({ pool, regency }: Pick<JobEnvironment, 'pool' | 'regency'>): Promise<void> {
  const found = await verifyAudit(pool, regency, new Date());
  await asActor(pool, regency, serviceAccount('keeper', osUser()), { need: 'protection.desk', records: 'audit.verified' }, async (tx) => {
    tx.mustSomewhere('protection.desk');
    await saveVerified(tx, found);
  });
}

/** Nightly, after the look: the whole chain is read once. */
const sealQueue = queue<Record<string, never>>('audit.verify', { dailyAt: '03:10', lane: 'protection.look' });

export const works: readonly Work[] = [work(sealQueue, checkSeals), work(nightly, lookForUnusual), work(lookQueue, lookForUnusual)];

/** The nightly look through the whole register for records that are one child. */
import { setImmediate } from 'node:timers/promises';
import { asActor } from '../../platform/db/actor.ts';
import { queue, work } from '../../platform/jobs/index.ts';
import type { JobEnvironment, Work } from '../../platform/jobs/index.ts';
import { osUser, serviceAccount } from '../access/server.ts';
import { duplicateOf } from './duplicate.ts';
import { duplicatePairs } from './duplicate-pairs.ts';
import { keepPairs, loadForScan, measuredTogether } from './duplicate-store.ts';
import type { ScannedRecord } from './duplicate-store.ts';

const scanQueue = queue<Record<string, never>>('duplicates.scan', { dailyAt: '01:40' });

/** Looks through the register and keeps the pairs. @returns how many stand, and how many are new */
export async function scanDuplicates({ pool, regency }: Pick<JobEnvironment, 'pool' | 'regency'>): Promise<{ pairs: number; fresh: number }> {
  return asActor(pool, regency, serviceAccount('clock', osUser()), { need: 'child.read', records: 'duplicate.scan' }, async (tx) => {
    tx.mustSomewhere('child.read');
    const records = await loadForScan(tx);
    let turns = 0;
    const found = await duplicatePairs(records, async () => {
      if (++turns % 20 === 0) await setImmediate();
    });
    const measured = await measuredTogether(tx, found);
    const pairs = found.flatMap(({ one, other }, at) => {
      const finding = duplicateOf(one, other, measured[at]);
      return finding === null ? [] : [{ one: one as ScannedRecord, other: other as ScannedRecord, ...finding }];
    });
    return { pairs: pairs.length, fresh: await keepPairs(tx, pairs) };
  });
}

export const works: readonly Work[] = [work(scanQueue, scanDuplicates)];

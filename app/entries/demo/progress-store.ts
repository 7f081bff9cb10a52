/** How far the demo is: what the first page shows, and where a filling that was interrupted goes on. */
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import type { JobEnvironment } from '../../platform/jobs/index.ts';
import { DEMO_PROGRESS, osUser, serviceAccount } from '../../rooms/access/server.ts';

/** Setting with the last day that was lived in full, YYYY-MM-DD. */
const LIVED_UNTIL = 'demo.lived_until';

export interface Progress {
  done: number;
  total: number;
}

type Where = Pick<JobEnvironment, 'pool' | 'regency'>;

const asDemo = <T>({ pool, regency }: Where, work: (tx: Tx) => Promise<T>): Promise<T> =>
  asActor(pool, regency, serviceAccount('demo', osUser()), { need: 'import.run', records: null }, async (tx) => {
    tx.must('import.run', tx.regency.code);
    return work(tx);
  });

async function write(tx: Tx, key: string, value: unknown): Promise<void> {
  const stored = JSON.stringify(value);
  await tx.sql
    .insertInto('setting')
    .values({ key, value: stored, changed_at: tx.now, changed_by: null })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: stored, changed_at: tx.now }))
    .execute();
}

/** In a transaction of the caller's. */
export const saveProgress = (tx: Tx, progress: Progress): Promise<void> => write(tx, DEMO_PROGRESS, progress);
export const writeProgress = (where: Where, progress: Progress): Promise<void> => asDemo(where, (tx) => saveProgress(tx, progress));
export const writeLived = (where: Where, day: string): Promise<void> => asDemo(where, (tx) => write(tx, LIVED_UNTIL, { day }));

/** The last day that was lived in full, or null before the first. */
export async function findLived(where: Where): Promise<string | null> {
  const row = await asDemo(where, (tx) => tx.sql.selectFrom('setting').select('value').where('key', '=', LIVED_UNTIL).executeTakeFirst());
  return (row?.value as { day?: string } | undefined)?.day ?? null;
}

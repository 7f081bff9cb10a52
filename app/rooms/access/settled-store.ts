/** SQL of what a city settled before the first real child. */
import type { Tx } from '../../platform/db/actor.ts';
import { readSettled } from './before-real-data.ts';
import type { Settled } from './before-real-data.ts';

const KEY = 'city.before_real_data';

/** Held until the end of the transaction, so that two who tick at once lose nothing. */
export async function findSettled(tx: Tx): Promise<Settled> {
  const row = await tx.sql.selectFrom('setting').select('value').where('key', '=', KEY).executeTakeFirst();
  return readSettled(row?.value);
}

export async function saveSettled(tx: Tx, settled: Settled): Promise<void> {
  const row = { value: settled, changed_at: tx.now, changed_by: tx.actor.id };
  await tx.sql
    .insertInto('setting')
    .values({ key: KEY, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}

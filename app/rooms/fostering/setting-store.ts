/** SQL of what a city sets for fostering. */
import type { Tx } from '../../platform/db/actor.ts';

export async function readSetting(tx: Tx, key: 'fostering.election' | 'fostering.dapil'): Promise<unknown> {
  return (await tx.sql.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst())?.value;
}

export async function writeSetting(tx: Tx, key: 'fostering.election', value: unknown): Promise<void> {
  const row = { value: JSON.stringify(value), changed_at: tx.now, changed_by: tx.actor.id };
  await tx.sql
    .insertInto('setting')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}

/** SQL of the date of counts: the last day of the newest month with measurements. */
import { sql } from 'kysely';
import { lastDayOfMonth } from '../../platform/clock/index.ts';
import type { Tx } from '../../platform/db/actor.ts';

/** The date of every count and standing. Null before the first import. */
export async function findAsOf(tx: Tx): Promise<string | null> {
  const row = await tx.sql.selectFrom('setting').select('value').where('key', '=', 'report.newest_measured_on').executeTakeFirst();
  return row === undefined ? null : lastDayOfMonth(row.value as string);
}

/** Moves the newest measuring date forward; returns the date of counts and whether its month changed. */
export async function advanceAsOf(tx: Tx, measuredTo: string | null): Promise<{ asOf: string | null; moved: boolean }> {
  const before = await findAsOf(tx);
  if (measuredTo === null) return { asOf: before, moved: false };
  await sql`insert into setting (key, value, changed_at, changed_by) values ('report.newest_measured_on', to_jsonb(${measuredTo}::text), ${tx.now}, ${tx.actor.id})
    on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by
    where setting.value #>> '{}' < excluded.value #>> '{}'`.execute(tx.sql);
  const asOf = await findAsOf(tx);
  return { asOf, moved: asOf !== before };
}

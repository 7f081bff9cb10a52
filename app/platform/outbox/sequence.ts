/**
 * Gives committed events their order. A number taken at insert would be lost on a reader that has passed it when a slow
 * transaction commits late; so one sequencer per regency numbers what is committed and has no number yet.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { sqlStateOf } from './sql-state.ts';

const LOCK = 'anakkita sequencer';
const BATCH = 1_000;

/**
 * Numbers what waits. Another sequencer at work on the same regency is left to it.
 * @returns how many events got a tick
 */
export async function giveTicks(pool: pg.Pool, schema: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query(`begin; set local search_path to ${schema}, public`);
    const alone = await client.query('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as got', [`${LOCK} ${schema}`]);
    const ticked = alone.rows[0].got === true ? await numberWaiting(client) : 0;
    await client.query('commit');
    return ticked;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

const LOOK_AGAIN_MS = 50;
const PATIENCE_MS = 30_000;

/**
 * Numbers all that waits, and waits for another sequencer that is at it.
 * @returns when no committed event is without a number, or after half a minute: then the other one is at it still
 */
export async function drain(pool: pg.Pool, schema: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (performance.now() < until) {
    if ((await giveTicks(pool, schema)) > 0) continue;
    const { rows } = await pool.query<{ waits: boolean }>(`select exists (select from ${schema}.outbox where tick is null) as waits`);
    if (rows[0]!.waits !== true) return;
    await wait(LOOK_AGAIN_MS);
  }
}

async function numberWaiting(client: pg.ClientBase): Promise<number> {
  const { last } = (await client.query<{ last: number }>('select coalesce(max(tick), 0) as last from outbox where tick is not null'))
    .rows[0]!;
  const numbered = await client.query(
    `update outbox o set tick = w.tick
     from (select id, $1::bigint + row_number() over (order by at, id) as tick from outbox where tick is null order by at, id limit $2) w
     where o.id = w.id`,
    [last, BATCH],
  );
  return numbered.rowCount ?? 0;
}

/** True for a regency that was ended meanwhile: its schema is gone, and so is the work. */
export function isGone(error: unknown): boolean {
  return ['3F000', '42P01'].includes(sqlStateOf(error) ?? '');
}

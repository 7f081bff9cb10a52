/** From the demo to one's own city. Demo and real never stand side by side for longer than this takes. */
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { dropRegency, listRegencies } from '../../platform/db/regency.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { Problem } from '../../platform/problem/index.ts';
import { foundRegency } from './founding-store.ts';
import { inviteFirstAdministrator } from './first-administrator-serve.ts';

/**
 * Founds the real city, deletes the demo with all in it, and makes the first administrator's link.
 * @returns path of the link
 * @throws Problem own_city.started when a real city stands; record.missing for an unknown code
 */
export async function startOwnCityFrom(pool: pg.Pool, code: string): Promise<{ regency: Regency; path: string }> {
  const standing = await listRegencies(pool);
  if (standing.some(({ kind }) => kind === 'real')) throw new Problem('own_city.started', {});
  const regency = await foundRegency(pool, { code, kind: 'real' });
  await endDemo(pool);
  const link = await inviteFirstAdministrator(pool, regency);
  if (link === null) throw new Problem('own_city.started', {});
  return { regency, path: link.path };
}

const LOCK_NOT_AVAILABLE = '55P03';
const DEADLOCK = '40P01';
const TRIES = 20;

/**
 * Deletes the demo where a real city stands. Work that still goes on in the demo is cut off: its transactions are lost
 * with it. Does nothing when there is no demo, or nothing but the demo.
 */
export async function endDemo(pool: pg.Pool): Promise<void> {
  const standing = await listRegencies(pool);
  const demo = standing.find(({ kind }) => kind === 'demo');
  if (demo === undefined || standing.length < 2) return;
  const client = await pool.connect();
  try {
    await client.query("set lock_timeout = '2s'");
    for (let tries = 1; ; tries += 1) {
      try {
        await cutOff(client, demo);
        await dropRegency(client, demo);
        break;
      } catch (error) {
        await client.query('rollback');
        const { code } = error as { code?: string };
        if ((code !== LOCK_NOT_AVAILABLE && code !== DEADLOCK) || tries === TRIES) throw error;
        await wait(250);
      }
    }
  } finally {
    await client.query('reset lock_timeout');
    client.release();
  }
}

/** Ends connections that hold a lock on something of the demo. */
async function cutOff(client: pg.ClientBase, demo: Regency): Promise<void> {
  await client.query(
    `select pg_terminate_backend(l.pid) from pg_locks l join pg_class c on c.oid = l.relation join pg_namespace n on n.oid = c.relnamespace
     where l.database = (select oid from pg_database where datname = current_database()) and l.pid <> pg_backend_pid()
       and n.nspname in ($1, $2) group by l.pid`,
    [demo.schema, `${demo.schema}_jobs`],
  );
}

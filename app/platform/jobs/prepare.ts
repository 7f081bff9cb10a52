/** Makes or updates the tables of jobs and the queues of a regency. */
import type pg from 'pg';
import type { Connection } from '../db/pool.ts';
import type { Regency } from '../db/regency.ts';
import { jobsSchema, quietBoss } from './boss.ts';
import type { QueueFacts } from './queue.ts';

/** Heartbeat of a job under way: without it for this long, its worker is gone and the job is tried again. */
const HEARTBEAT_S = 60;
const TIME_ZONE = 'Asia/Jakarta';

/** Safe to repeat. Queues that are no longer named stay; nobody works them off. */
export async function prepareJobs(pool: pg.Pool, connection: Connection, regency: Regency, queues: readonly QueueFacts[]): Promise<void> {
  const schema = jobsSchema(regency.schema);
  const boss = quietBoss(regency.schema, { ...connection, max: 1 } as Connection);
  await boss.start();
  try {
    const known = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const { name, retryLimit, expireMinutes, dailyAt, everyMinutes } of queues) {
      const options = { retryLimit, retryDelay: 1, retryBackoff: true, expireInSeconds: expireMinutes * 60, heartbeatSeconds: HEARTBEAT_S };
      await (known.has(name) ? boss.updateQueue(name, options) : boss.createQueue(name, options));
      const cron = dailyAt !== null ? cronOf(dailyAt) : everyMinutes === null ? null : `*/${everyMinutes} * * * *`;
      if (cron !== null) await boss.schedule(name, cron, {}, { tz: TIME_ZONE });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  // A request makes its job in its own transaction, in the application role.
  await pool.query(
    `grant usage on schema ${schema} to anakkita_app; grant select, insert on all tables in schema ${schema} to anakkita_app`,
  );
}

/** @example cronOf('03:15') // '15 3 * * *' */
function cronOf(time: string): string {
  const [hour, minute] = time.split(':').map(Number);
  return `${minute} ${hour} * * *`;
}

/**
 * The worker: jobs and events of all cities, in a process of its own so that an import never slows a page. It is started
 * by the server and ends when the server does, however that happens.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { openPool } from '../platform/db/pool.ts';
import type { Connection } from '../platform/db/pool.ts';
import { listRegencies } from '../platform/db/regency.ts';
import { prepareJobs, startJobs } from '../platform/jobs/index.ts';
import type { JobEnvironment } from '../platform/jobs/index.ts';
import { log } from '../platform/log/index.ts';
import { runOutbox } from '../platform/outbox/index.ts';
import { endSolves } from '../platform/solver/index.ts';
import { personById } from '../rooms/access/server.ts';
import { keepSealing } from '../rooms/audit/server.ts';
import { listeners, registerProjections } from './rooms.ts';
import { queues, works } from './works.ts';

const LOOK_EVERY_MS = 2_000;
const GRACE_MS = 1_500;

// Ctrl-C reaches the whole group of processes: the server decides when the worker stops.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

if (process.send === undefined) {
  process.stderr.write('Pekerja dijalankan oleh server: npm start. (The worker is started by the server.)\n');
  process.exit(2);
}
process.once('message', (message: { connection: Connection }) => {
  run(message.connection).catch((error: Error & { code?: string }) => {
    log.error({ code: error.code, message: error.code === undefined ? error.message : undefined }, 'worker failed');
    process.exit(1);
  });
});

async function run(connection: Connection): Promise<void> {
  registerProjections();
  const pool = openPool(connection, { max: 6 });
  const regencies = await listRegencies(pool);
  const stops: (() => Promise<void>)[] = [];
  process.once('disconnect', () => {
    setTimeout(() => process.exit(0), GRACE_MS).unref();
    endSolves();
    void Promise.allSettled(stops.map((stop) => stop())).then(() => process.exit(0));
  });
  for (const regency of regencies) {
    stops.push(runOutbox({ pool, regency, listeners, actorOf: (event) => personById(event.actorId) }));
    stops.push(keepSealing(pool, regency));
    // Another server may work for one city and not for the next: none waits for another.
    void work({ pool, connection, regency }).then(
      (stop) => stops.push(stop),
      () => process.exit(1),
    );
  }
  // A city was started or ended: another worker begins with the new list, and what goes on for a city that is gone ends here.
  const served = JSON.stringify(regencies);
  for (;;) {
    await wait(LOOK_EVERY_MS);
    const now = await listRegencies(pool).catch(() => regencies);
    if (JSON.stringify(now) !== served) process.exit(0);
  }
}

/** A city may have been started under the running server: its queues are made here, as they are updated after an upgrade. */
async function work(environment: JobEnvironment): Promise<() => Promise<void>> {
  await prepareJobs(environment.pool, environment.connection, environment.regency, queues);
  return startJobs(environment, works, () => process.exit(1));
}

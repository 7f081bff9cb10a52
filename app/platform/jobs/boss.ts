/** pg-boss in a schema beside the regency's own. */
import { PgBoss } from 'pg-boss';
import type { Db } from 'pg-boss';
import type { Connection } from '../db/pool.ts';
import { log } from '../log/index.ts';

/** Schema of a regency's jobs: it goes when the regency goes. */
export function jobsSchema(regencySchema: string): string {
  return `${regencySchema}_jobs`;
}

/** A pg-boss that does nothing by itself: for making jobs and for bringing its tables up to date. */
export function quietBoss(regencySchema: string, over: { db: Db } | Connection): PgBoss {
  return watched(new PgBoss({ ...over, schema: jobsSchema(regencySchema), supervise: false, schedule: false, registerInstance: false }));
}

/** A pg-boss that works: it minds its queues, its clock and jobs whose worker is gone. */
export function workingBoss(regencySchema: string, connection: Connection): PgBoss {
  return watched(
    new PgBoss({
      ...connection,
      max: 3,
      application_name: 'anakkita jobs',
      schema: jobsSchema(regencySchema),
      migrate: false,
      monitorIntervalSeconds: 15,
      registerInstance: false,
    }),
  );
}

/** A database that restarts is no reason to end: pg-boss goes on by itself once it is back. */
function watched(boss: PgBoss): PgBoss {
  boss.on('error', (error: Error & { code?: string }) =>
    log.warn({ code: error.code, message: error.code === undefined ? error.message : 'database' }, 'jobs'),
  );
  return boss;
}

/** All work that goes on after the reply: queues with their handlers. */
import { asActor } from '../platform/db/actor.ts';
import { forgetOldCommands } from '../platform/http/forget-commands.ts';
import { queue, work } from '../platform/jobs/index.ts';
import type { QueueFacts, Work } from '../platform/jobs/index.ts';
import { osUser, serviceAccount } from '../rooms/access/server.ts';
import { works as allocationWorks } from '../rooms/allocation/server.ts';
import { forgetVisits } from '../rooms/consent/server.ts';
import { works as childrenWorks } from '../rooms/children/server.ts';
import { works as contributionsWorks } from '../rooms/contributions/server.ts';
import { works as fosteringWorks } from '../rooms/fostering/server.ts';
import { doorPool, forgetOld } from '../rooms/identity/server.ts';
import { forgetAbandonedFiles, works as interopWorks } from '../rooms/interop/server.ts';
import { letGoOfSessions, runRound, works as noticesWorks } from '../rooms/notices/server.ts';
import { works as protectionWorks } from '../rooms/protection/server.ts';
import { works as backupWorks } from './backup/nightly.ts';
import { works as visitsWorks } from '../rooms/visits/server.ts';
import { demoQueue, fillDemo } from './demo-fill.ts';

/** Old sign-in failures, expired sessions and visits of guardians, spent links, commands of two months ago and files of broken uploads go every night. */
const tidyQueue = queue<Record<string, never>>('night.tidy', { dailyAt: '02:40' });

export const works: readonly Work[] = [
  ...interopWorks,
  ...childrenWorks,
  ...contributionsWorks,
  ...fosteringWorks,
  ...allocationWorks,
  ...protectionWorks,
  ...backupWorks,
  ...noticesWorks,
  ...visitsWorks,
  work(demoQueue, async (environment) => {
    await fillDemo(environment);
    // Whoever looks around on the first day finds the bell ringing, as on any morning.
    await runRound(environment, 'morning');
  }),
  work(tidyQueue, async ({ pool, connection, regency }) => {
    await asActor(pool, regency, serviceAccount('setup', osUser()), { need: null, records: null }, forgetOldCommands);
    await forgetAbandonedFiles(new Date());
    const door = doorPool(connection, regency);
    try {
      await letGoOfSessions(door, new Date());
      await forgetOld(door, new Date());
      await forgetVisits(door, new Date());
    } finally {
      await door.end();
    }
  }),
];

export const queues: readonly QueueFacts[] = works.map((one) => one.queue);

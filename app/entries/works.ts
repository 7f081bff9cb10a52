/** All work that goes on after the reply: queues with their handlers. */
import { queue, work } from '../platform/jobs/index.ts';
import type { QueueFacts, Work } from '../platform/jobs/index.ts';
import { doorPool, forgetOld } from '../rooms/identity/server.ts';
import { works as interopWorks } from '../rooms/interop/server.ts';
import { demoQueue, fillDemo } from './demo-fill.ts';

/** Old sign-in failures, expired sessions and spent links go every night. */
const tidyQueue = queue<Record<string, never>>('night.tidy', { dailyAt: '02:40' });

export const works: readonly Work[] = [
  ...interopWorks,
  work(demoQueue, fillDemo),
  work(tidyQueue, async ({ connection, regency }) => {
    const pool = doorPool(connection, regency);
    try {
      await forgetOld(pool, new Date());
    } finally {
      await pool.end();
    }
  }),
];

export const queues: readonly QueueFacts[] = works.map((one) => one.queue);

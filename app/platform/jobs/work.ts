/** Works off the queues of one regency. */
import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import type { Connection } from '../db/pool.ts';
import type { Regency } from '../db/regency.ts';
import { log } from '../log/index.ts';
import { jobsSchema, workingBoss } from './boss.ts';
import type { Queue, QueueFacts } from './queue.ts';
import { takeTurn } from './turn.ts';

/** What a handler works with. */
export interface JobEnvironment {
  readonly pool: pg.Pool;
  readonly connection: Connection;
  readonly regency: Regency;
}

export interface Work {
  readonly queue: QueueFacts;
  readonly handle: (environment: JobEnvironment, data: never) => Promise<unknown>;
  /** Set when all that came within a few seconds is handled together. */
  readonly together?: (environment: JobEnvironment, all: readonly never[]) => Promise<unknown>;
}

/** Says who works off a queue. */
export function work<Data extends object>(queue: Queue<Data>, handle: (environment: JobEnvironment, data: Data) => Promise<unknown>): Work {
  return { queue, handle: handle as Work['handle'] };
}

/**
 * Says who works off a queue whose jobs are many and small: all that came within a few seconds are handled together, and fail and
 * are tried again together. What is done must be safe to repeat.
 */
export function workTogether<Data extends object>(queue: Queue<Data>, handle: (environment: JobEnvironment, all: readonly Data[]) => Promise<unknown>): Work {
  return { queue, handle: (environment, data) => handle(environment, [data]), together: handle as NonNullable<Work['together']> };
}

const ALONE = { pollingIntervalSeconds: 0.5, batchSize: 1 } as const;
const TOGETHER = { pollingIntervalSeconds: 3, batchSize: 200 } as const;

/**
 * Starts working once no other process does for this regency; what a worker that died had under way is tried again. Jobs of one
 * lane go one after another, so that two imports of a regency never meet.
 * @param onLost called when another process may have taken the turn: this one has to end
 * @returns how to stop: jobs under way are given a few seconds, then they are tried again by the next worker
 */
export async function startJobs(environment: JobEnvironment, works: readonly Work[], onLost: () => void): Promise<() => Promise<void>> {
  const { pool, connection, regency } = environment;
  const giveBack = await takeTurn(connection, regency.schema, onLost);
  const boss = workingBoss(regency.schema, connection);
  await boss.start();
  await takeUpCutOff(pool, boss, jobsSchema(regency.schema));
  const lanes = new Map<string, Promise<unknown>>();
  for (const { queue, handle, together } of works) {
    await boss.work(queue.name, together === undefined ? ALONE : TOGETHER, async (jobs) => {
      const before = lanes.get(queue.lane) ?? Promise.resolve();
      const turn = before.catch(() => undefined).then(() => (together === undefined ? handle(environment, jobs[0]!.data as never) : together(environment, jobs.map(({ data }) => data as never))));
      lanes.set(queue.lane, turn);
      const failure = await turn.then(
        () => null,
        (error: unknown) => withoutValues(error, queue.name, jobs[0]!.id),
      );
      if (failure !== null) throw failure;
    });
  }
  return async () => {
    await boss.stop({ graceful: true, timeout: 1_000 });
    await giveBack();
  };
}

/** A message may hold a value: the log is told where it happened, the table of jobs nothing but the code. */
function withoutValues(error: unknown, queue: string, jobId: string): Error {
  const { code, name, stack } = error as { code?: string; name?: string; stack?: string };
  log.error(
    {
      queue,
      jobId,
      code,
      name,
      stack: stack
        ?.split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 6),
    },
    'job failed',
  );
  return new Error(code ?? 'failed');
}

/** Jobs that are under way although nobody works: without this they would wait for their heartbeat to run out. */
async function takeUpCutOff(pool: pg.Pool, boss: PgBoss, schema: string): Promise<void> {
  const { rows } = await pool.query<{ name: string; ids: string[] }>(
    `select name, array_agg(id) as ids from ${schema}.job where state = 'active' group by name`,
  );
  for (const { name, ids } of rows) await boss.fail(name, ids, { code: 'cut off' });
}

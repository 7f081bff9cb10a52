import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { isAway } from './probe.ts';

const PATIENCE_MS = 30_000;
const PAUSE_MS = 100;

type Callback = (error: Error | undefined, client: pg.PoolClient | undefined, release: (discard?: boolean) => void) => void;

/**
 * Lets whoever takes a connection from the pool wait, up to half a minute, while the database is being started again,
 * in place of failing. What was under way when it went away still fails: only its caller knows whether it may be repeated.
 *
 * @param ready {@link Embedded.ready} of the process that keeps the database; others just try again
 */
export function connectPatiently(pool: pg.Pool, ready: () => Promise<void> = () => wait(PAUSE_MS)): void {
  const connect = pool.connect.bind(pool) as () => Promise<pg.PoolClient>;

  async function patiently(): Promise<pg.PoolClient> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await connect();
      } catch (error) {
        if (!isAway(error) || Date.now() > deadline) throw error;
        await ready();
      }
    }
  }

  // The pool's own `query` asks with a callback, everybody else with a promise.
  function either(callback?: Callback): Promise<pg.PoolClient> | void {
    if (callback === undefined) return patiently();
    patiently().then(
      (client) => callback(undefined, client, (discard) => client.release(discard)),
      (error: unknown) => callback(error as Error, undefined, () => undefined),
    );
  }
  pool.connect = either as typeof pool.connect;
}

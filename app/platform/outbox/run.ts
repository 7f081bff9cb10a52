/** Keeps one regency's events moving: numbers them, then brings them to the listeners, until told to stop. */
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { ActorSource } from '../db/actor.ts';
import type { Regency } from '../db/regency.ts';
import { log } from '../log/index.ts';
import { deliver } from './deliver.ts';
import type { Event, Listener } from './deliver.ts';
import { giveTicks, isGone } from './sequence.ts';
import { sqlStateOf } from './sql-state.ts';

const LOOK_EVERY_MS = 500;
const AFTER_FAILURE_MS = 5_000;

export interface OutboxRun {
  pool: pg.Pool;
  regency: Regency;
  listeners: readonly Listener[];
  actorOf: (event: Event) => ActorSource;
}

/** @returns how to stop; resolves when the step under way has ended */
export function runOutbox(run: OutboxRun): () => Promise<void> {
  const stopping = new AbortController();
  const running = loop(run, stopping.signal);
  return async () => {
    stopping.abort();
    await running;
  };
}

async function loop(run: OutboxRun, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let pause = LOOK_EVERY_MS;
    try {
      if ((await step(run)) > 0) pause = 0;
    } catch (error) {
      if (isGone(error)) return;
      pause = AFTER_FAILURE_MS;
      log.warn({ regency: run.regency.code, code: sqlStateOf(error) }, 'outbox');
    }
    await wait(pause, undefined, { signal }).catch(() => undefined);
  }
}

/** One round. A listener that fails holds up nobody but itself. */
async function step({ pool, regency, listeners, actorOf }: OutboxRun): Promise<number> {
  let moved = await giveTicks(pool, regency.schema);
  for (const listener of listeners) {
    try {
      moved += await deliver(pool, regency, listener, actorOf);
    } catch (error) {
      if (isGone(error)) throw error;
      log.error({ regency: regency.code, listener: listener.name, code: sqlStateOf(error) }, 'listener failed');
    }
  }
  return moved;
}

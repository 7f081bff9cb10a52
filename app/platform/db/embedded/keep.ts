import { rmdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { bringUp, type Plan, type Running } from './bring-up.ts';
import { isRunning } from './postmaster.ts';
import { answers, checkpoint } from './probe.ts';

/** A database kept alive by this process until it is stopped. */
export interface Kept {
  /** Resolves when the database answers, after starting it again if need be. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 200;
const SHUTDOWN_MS = 20_000;
const PAUSE_MS = 1_000;

/** Watches a running database and brings it up again whenever it goes, whoever had started it. */
export function keep(first: Running, plan: Plan & { abandon(): void }): Kept {
  let running: Running | undefined = first;
  let recovery: Promise<void> | undefined;

  function watch(): void {
    const { pid, launched } = running!;
    if (launched !== undefined) {
      void launched.ended.then(lost);
      return;
    }
    // Another process's child: nobody tells us of its end.
    const timer = setInterval(() => {
      if (plan.abandoned()) clearInterval(timer);
      else if (!isRunning(pid)) {
        clearInterval(timer);
        lost();
      }
    }, LOOK_EVERY_MS);
    timer.unref();
  }

  function lost(): void {
    if (plan.abandoned()) return;
    running = undefined;
    plan.log('the database went away; starting it again');
    recovery ??= recover().finally(() => (recovery = undefined));
  }

  async function recover(): Promise<void> {
    while (!plan.abandoned()) {
      try {
        running = await bringUp(plan);
        if (running !== undefined) watch();
        return;
      } catch (error) {
        plan.log((error as Error).message);
        await wait(PAUSE_MS);
      }
    }
  }

  async function ready(): Promise<void> {
    while (!plan.abandoned()) {
      await recovery;
      if (running !== undefined && (await answers(plan.connection))) return;
      await wait(LOOK_EVERY_MS / 4);
    }
    throw new Error('The database has been stopped.');
  }

  async function stop(): Promise<void> {
    if (plan.abandoned()) return;
    plan.abandon();
    await recovery;
    const launched = running?.launched;
    if (launched === undefined) return;
    launched.child.ref();
    if (plan.durable) await checkpoint(plan.connection);
    launched.interrupt();
    const impatience = setTimeout(() => launched.child.kill('SIGQUIT'), SHUTDOWN_MS);
    await launched.ended;
    clearTimeout(impatience);
    for (const folder of ['native', 'cluster', '.']) removeEmpty(path.join(plan.connection.host, folder));
  }

  watch();
  return { ready, stop };
}

/** Removes a folder unless something is in it, such as the socket of a server that somebody else has started since. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
}

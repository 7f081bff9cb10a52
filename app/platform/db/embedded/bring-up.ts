import { setTimeout as wait } from 'node:timers/promises';
import path from 'node:path';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { launch, type Launched } from './launch.ts';
import { makeSocketDir, type Layout } from './layout.ts';
import { findPostmaster } from './postmaster.ts';
import { answers, type Connection } from './probe.ts';
import { settingArguments } from './settings.ts';
import { viewFor } from './view.ts';

/** What a start needs to know. */
export interface Plan {
  readonly layout: Layout;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly connection: Connection;
  readonly durable: boolean;
  readonly log: (line: string) => void;
  /** True once the caller no longer wants the database. */
  readonly abandoned: () => boolean;
}

/** A database that answers: `launched` when it is this process that keeps it alive. */
export interface Running {
  readonly pid: number;
  readonly launched?: Launched;
}

const ASK_EVERY_MS = 25;
const TELL_EVERY_MS = 2_000;
/** How long another's lock may stand in the way before we give up: a killed server's helpers leave within seconds. */
const IN_THE_WAY_MS = 30_000;
const IN_THE_WAY = /lock file|shared memory block|No such file or directory|another postmaster|another server/i;

/**
 * Adopts the database that runs on this cluster, or starts it, and waits until it answers.
 *
 * One that is starting, recovering after a power cut, or still shutting down after its owner was killed is waited for,
 * however long it takes; one that left meanwhile is replaced.
 *
 * @throws when PostgreSQL refuses to start, with its own last words.
 */
export async function bringUp(plan: Plan): Promise<Running | undefined> {
  const patience = Date.now() + IN_THE_WAY_MS;
  let pauseMs = ASK_EVERY_MS;
  const tell = everyTwoSeconds(plan.log);
  while (!plan.abandoned()) {
    const found = findPostmaster(plan.layout.clusterDir);
    if (found !== undefined) {
      if (found.takesConnections && (await answers(plan.connection))) return { pid: found.pid };
      tell('waiting for the running database');
      await wait(ASK_EVERY_MS);
      continue;
    }
    const launched = start(plan);
    const failure = await untilAnswers(launched, plan, tell);
    if (failure === undefined) return plan.abandoned() ? undefined : { pid: launched.child.pid!, launched };
    if (!IN_THE_WAY.test(failure) || Date.now() > patience) throw new Error(`The database did not start. PostgreSQL says: ${failure}`);
    await wait(pauseMs);
    pauseMs = Math.min(pauseMs * 2, 1_000);
  }
  return undefined;
}

function start(plan: Plan): Launched {
  const socketDir = plan.connection.host;
  makeSocketDir(socketDir, plan.account);
  const view = viewFor(plan.binaries.nativeDir, plan.layout.clusterDir, socketDir, plan.account);
  const args = ['-D', view.clusterDir, ...settingArguments(socketDir, plan.durable)];
  return launch(path.join(view.nativeDir, 'bin', 'postgres'), args, plan.account, view.within, plan.log);
}

/** Resolves with nothing once the server answers, or with its last words when it left instead. */
async function untilAnswers(launched: Launched, plan: Plan, tell: (line: string) => void): Promise<string | undefined> {
  let left: string | undefined;
  void launched.ended.then(({ code, said }) => (left = said || `it ended with ${code}`));
  for (;;) {
    if (left !== undefined) return left;
    if (plan.abandoned()) {
      launched.interrupt();
      await launched.ended;
      return undefined;
    }
    // Another process may have been faster: only our own child may count as ours.
    const found = findPostmaster(plan.layout.clusterDir);
    if (found?.pid === launched.child.pid && found?.takesConnections && (await answers(plan.connection))) return undefined;
    tell('the database is starting');
    await wait(ASK_EVERY_MS);
  }
}

function everyTwoSeconds(log: (line: string) => void): (line: string) => void {
  let last = Date.now();
  return (line) => {
    if (Date.now() - last < TELL_EVERY_MS) return;
    last = Date.now();
    log(line);
  };
}

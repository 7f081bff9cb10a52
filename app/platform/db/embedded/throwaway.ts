import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbedded, type Embedded } from './index.ts';
import { layoutOf } from './layout.ts';
import { findPostmaster, isRunning } from './postmaster.ts';

/** A database for tests that is gone, data and all, when this process has ended. */
export interface Throwaway extends Embedded {
  readonly dataDir: string;
}

const PREFIX = 'anakkita-tests-';
const SHUTDOWN_MS = 5_000;

export async function startThrowaway(): Promise<Throwaway> {
  removeAbandoned();
  const dataDir = mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(dataDir, 0o711);
  const database = await startEmbedded({ dataDir, durable: false });
  // No module is told that the last test has passed: what needs no promise is done at the very end.
  process.once('exit', () => {
    endNow(layoutOf(dataDir).clusterDir);
    for (const folder of [dataDir, database.connection.host]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return { ...database, dataDir };
}

function endNow(clusterDir: string): void {
  const pid = findPostmaster(clusterDir)?.pid;
  if (pid === undefined) return;
  process.kill(pid, 'SIGQUIT');
  const patience = Date.now() + SHUTDOWN_MS;
  const bell = new Int32Array(new SharedArrayBuffer(4));
  while (isRunning(pid) && Date.now() < patience) Atomics.wait(bell, 0, 0, 10);
}

/** Folders of processes that were killed. */
function removeAbandoned(): void {
  for (const name of readdirSync(os.tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true });
  }
}

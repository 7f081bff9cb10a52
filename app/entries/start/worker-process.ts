/** Keeps a worker process beside the server: started again when it dies, gone when the server goes. */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Connection } from '../../platform/db/pool.ts';
import { log } from '../../platform/log/index.ts';

const program = fileURLToPath(new URL('../worker.ts', import.meta.url));
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** Who lived this long died of something new. */
const SETTLED_MS = 60_000;
const GRACE_MS = 3_000;

/** @returns how to end it: resolves when the process is gone */
export function keepWorker(connection: Connection): () => Promise<void> {
  let stopping = false;
  let pause = FIRST_PAUSE_MS;
  let child: ChildProcess;
  let again: NodeJS.Timeout | undefined;

  const start = (): void => {
    const startedAt = Date.now();
    const env = { ...process.env, NODE_COMPILE_CACHE: getCompileCacheDir() ?? '' };
    child = fork(program, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env });
    // The password travels through the channel: the environment of a process can be read by others of its user.
    child.send({ connection }, () => undefined);
    child.on('error', () => undefined);
    child.on('exit', (code) => {
      if (stopping) return;
      if (code === 0 || Date.now() - startedAt > SETTLED_MS) pause = FIRST_PAUSE_MS;
      log.warn({ code, pause }, 'worker ended, starting another');
      again = setTimeout(start, code === 0 ? 0 : pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
  };
  start();

  return async () => {
    stopping = true;
    clearTimeout(again);
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.connected) child.disconnect();
    const impatient = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    await gone;
    clearTimeout(impatient);
  };
}

/** A server of its own for a journey: the built desk, an embedded database, a data folder that goes away with it. */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface RunningServer {
  /** `http://localhost:41733` */
  origin: string;
  /** What was printed while it started: passwords of the demo, the first link. */
  told: string;
  stop: () => Promise<void>;
}

const STARTS_WITHIN_MS = 120_000;

/** Starts a server on a free port and waits until it says where it is. `nodeOptions` stand before the program. */
export async function startServer(environment: Readonly<Record<string, string>> = {}, nodeOptions: readonly string[] = []): Promise<RunningServer> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'anakkita-e2e-'));
  // The database runs as another account when root starts it.
  chmodSync(dataDir, 0o755);
  const server = spawn(process.execPath, [...nodeOptions, 'app/entries/server.ts'], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', HOST: '127.0.0.1', PORT: '0', ANAKKITA_DATA: dataDir, ANAKKITA_DEMO: 'measured', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  const ready = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The server did not start within ${STARTS_WITHIN_MS / 1000} s:\n${told}`)), STARTS_WITHIN_MS);
    const listen = (text: string) => {
      told += text;
      const origin = /(http:\/\/localhost:\d+)\n[\s\S]*Ctrl-C/.exec(told)?.[1];
      if (origin === undefined) return;
      clearTimeout(timer);
      resolve(origin);
    };
    for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', listen);
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${told}`)));
  });
  const origin = await ready;
  return {
    origin,
    told,
    async stop() {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

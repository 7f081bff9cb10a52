/** The server as it is started for users, in a process of its own, over the database that a benchmark has filled. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Served {
  port: number;
  /** A fresh session of somebody of the cast, as a cookie. */
  cookieOf(name: string): Promise<string>;
}

/** Starts it, lets `work` ask it, and ends it. */
export async function underServer<T>(work: (served: Served) => Promise<T>): Promise<T> {
  const port = 34_000 + Math.floor(Math.random() * 1000);
  const server = spawn(process.execPath, [fileURLToPath(new URL('../app/entries/server.ts', import.meta.url))], { env: { ...process.env, PORT: String(port), DEMO: '0', LOG_LEVEL: 'error' }, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    await untilReady(port);
    const { PASSWORD } = await import('../app/entries/testing/cast.ts');
    return await work({ port, cookieOf: (name) => signIn(port, name, PASSWORD) });
  } finally {
    server.kill('SIGINT');
    await new Promise((resolve) => server.once('exit', resolve));
  }
}

async function untilReady(port: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const ok = await fetch(`http://127.0.0.1:${port}/healthz`).then((reply) => reply.ok, () => false);
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The server did not start.');
}

async function signIn(port: number, name: string, password: string): Promise<string> {
  const reply = await fetch(`http://127.0.0.1:${port}/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'command-id': crypto.randomUUID() }, body: JSON.stringify({ name, password }) });
  if (!reply.ok) throw new Error(`${name} was not let in: ${await reply.text()}`);
  return reply.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
}

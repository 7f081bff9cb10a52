/**
 * An open loop of requests: each goes out when it is due, whatever became of those before it, and its latency counts from
 * then, so that a stalled server is not excused. The loop runs in a process of its own on the last core.
 */
import { fork, spawn } from 'node:child_process';
import http from 'node:http';
import os from 'node:os';
import { fileURLToPath } from 'node:url';

export interface Shot {
  /** What it counts as in the figures. */
  page: string;
  url: string;
  cookie: string;
  /** Asked at once when the first was answered, as a browser does; each counts from then, and all of it as `whole` from when it was due. */
  parts?: readonly { page: string; url: string }[];
  whole?: string;
}

/** Shots by place in the loop, sent again from the first when they run out. */
export interface Loop {
  port: number;
  seconds: number;
  /** Requests a second. */
  rate: number;
  shots: readonly Shot[];
}

/** Milliseconds. `byPage` is p99 by page. */
export interface Figures {
  p50: number;
  p99: number;
  p999: number;
  max: number;
  requests: number;
  failed: number;
  byPage: Record<string, number>;
  p50ByPage: Record<string, number>;
}

/** Makes the load and tells how long answers took. */
export function runLoop(loop: Loop): Promise<Figures> {
  // The load maker keeps to the last core; the server and the database take what they get.
  const child = fork(fileURLToPath(import.meta.url), ['--makes-load']);
  spawn('taskset', ['-cp', String(os.cpus().length - 1), String(child.pid)], { stdio: 'ignore' }).on('error', () => undefined);
  return new Promise((resolve, reject) => {
    child.once('message', (result) => resolve(result as Figures));
    child.once('error', reject);
    child.send(loop);
  });
}

if (process.argv.includes('--makes-load')) process.once('message', (loop) => void makeLoad(loop as Loop).then((figures) => process.send!(figures, () => process.exit(0))));

async function makeLoad({ port, seconds, rate, shots }: Loop): Promise<Figures> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 200 });
  const latencies: { page: string; ms: number }[] = [];
  const wholes: { page: string; ms: number }[] = [];
  let failed = 0;
  const asked = (page: string, url: string, cookie: string, due: number): Promise<boolean> =>
    get(agent, port, url, cookie).then(
      () => latencies.push({ page, ms: performance.now() - due }) > 0,
      () => {
        failed += 1;
        return false;
      },
    );
  const shoot = async ({ page, url, cookie, parts = [], whole }: Shot, due: number): Promise<void> => {
    if (!(await asked(page, url, cookie, due)) || parts.length === 0) return;
    const next = performance.now();
    const all = await Promise.all(parts.map((one) => asked(one.page, one.url, cookie, next)));
    if (whole !== undefined && all.every(Boolean)) wholes.push({ page: whole, ms: performance.now() - due });
  };
  const began = performance.now() + 100;
  const answers: Promise<void>[] = [];
  for (let n = 0; n < seconds * rate; n += 1) {
    const due = began + (n * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    answers.push(shoot(shots[n % shots.length]!, due));
  }
  await Promise.all(answers);
  agent.destroy();
  const rising = (of: readonly { ms: number }[]): number[] => of.map((one) => one.ms).sort((a, b) => a - b);
  const at = (list: readonly number[], share: number): number => Math.round((list[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0) * 10) / 10;
  const all = rising(latencies);
  const kept = [...latencies, ...wholes];
  const pages = [...new Set(kept.map(({ page }) => page))].sort();
  const byPage = (share: number): Record<string, number> => Object.fromEntries(pages.map((page) => [page, at(rising(kept.filter((one) => one.page === page)), share)]));
  return { p50: at(all, 0.5), p99: at(all, 0.99), p999: at(all, 0.999), max: at(all, 1), requests: all.length, failed, byPage: byPage(0.99), p50ByPage: byPage(0.5) };
}

function get(agent: http.Agent, port: number, url: string, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http
      .get({ agent, host: '127.0.0.1', port, path: url, headers: { cookie } }, (response) => {
        response.resume();
        response.on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(String(response.statusCode)))));
      })
      .on('error', reject);
  });
}

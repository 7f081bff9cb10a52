/**
 * Pages of a large city under load: an open loop of 100 requests a second, half of them a child's page, three in ten a
 * register page of 50 rows, two in ten the city page; fsync and audit on, signed in at city and at kelurahan scope. Latency
 * counts from the time a request was due, so that a stalled server is not excused. Prints one line of JSON.
 *
 *   npm run -s bench:pages [-- --children 63000 --months 12 --seconds 60]
 */
import { fork, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Database } from '../app/entries/start/database.ts';

const { values } = parseArgs({
  options: {
    children: { type: 'string', default: '63000' },
    small: { type: 'string', default: '6000' },
    months: { type: 'string', default: '12' },
    seconds: { type: 'string', default: '60' },
    rate: { type: 'string', default: '100' },
    /** Folder to keep the cities in, so that a second run need not fill them. */
    keep: { type: 'string' },
    /** Only in the child process that makes the load. */
    load: { type: 'string' },
  },
});

interface Plan {
  port: number;
  cookies: { city: string; village: string };
  children: { city: string[]; village: string[] };
  village: string;
  seconds: number;
  rate: number;
}

if (values.load !== undefined) process.once('message', (plan) => void makeLoad(plan as Plan).then((result) => process.send!(result, () => process.exit(0))));
else await main();

async function main(): Promise<void> {
  const home = values.keep === undefined ? mkdtempSync(path.join(os.tmpdir(), 'anakkita-pages-')) : path.resolve(values.keep);
  // One set of keys for both cities: a process reads them once.
  process.env['ANAKKITA_KEYS'] = path.join(home, 'keys');
  const large = await measureCity(home, Number(values.children));
  const small = await measureCity(home, Number(values.small));
  if (values.keep === undefined) rmSync(home, { recursive: true, force: true });
  console.log(
    JSON.stringify({
      p99Ms: large.p99, p50Ms: large.p50, p999Ms: large.p999, maxMs: large.max, requests: large.requests, failed: large.failed, byPage: large.byPage,
      children: Number(values.children), months: Number(values.months), smallP99Ms: small.p99, smallChildren: Number(values.small), ratio: Math.round((large.p99 / small.p99) * 100) / 100,
    }),
  );
}

async function measureCity(home: string, children: number): Promise<Result> {
  const folder = path.join(home, String(children));
  mkdirSync(folder, { recursive: true });
  process.env['ANAKKITA_DATA'] = path.join(folder, 'data');
  const { openDatabase } = await import('../app/entries/start/database.ts');
  const { prepareDataFolder, readSettings } = await import('../app/entries/start/settings.ts');
  const settings = readSettings();
  prepareDataFolder(settings.dataDir);
  const database = await openDatabase(settings);
  try {
    const people = await fill(database, folder, children);
    return await underServer(database, people);
  } finally {
    await database.close();
  }
}

type Opened = Database;

/** Fills a city through the import unless it stands, adds two people, and picks children for the load. */
async function fill(database: Opened, folder: string, children: number): Promise<Omit<Plan, 'port' | 'cookies' | 'seconds' | 'rate'>> {
  const { found } = await import('../app/entries/start/cities.ts');
  const { registerProjections } = await import('../app/entries/rooms.ts');
  const { listRegencies } = await import('../app/platform/db/regency.ts');
  const { writeCast } = await import('../app/entries/testing/cast.ts');
  const { commitImport, insertImport, judgeFile, readEppgbmFile } = await import('../app/rooms/interop/server.ts');
  const { osUser, serviceAccount } = await import('../app/rooms/access/server.ts');
  const { asActor } = await import('../app/platform/db/actor.ts');
  const { newId } = await import('../app/platform/ids/index.ts');
  const { cityFile, monthsOf } = await import('../app/synthetic-city/index.ts');
  const { pool, connection } = database;
  registerProjections();
  let [regency] = await listRegencies(pool);
  if (regency === undefined) {
    await found({ pool, connection, say: () => undefined }, { code: '32.71', kind: 'real' });
    regency = (await listRegencies(pool))[0]!;
    const options = { children, months: Number(values.months), until: '2026-10', seed: 1, profile: 'weighed' } as const;
    for (const month of monthsOf(options)) {
      process.stderr.write(`${children} children: ${month}\n`);
      const file = path.join(folder, `${month}.xls`);
      await pipeline(Readable.from(cityFile(options, month)), createWriteStream(file));
      const who = serviceAccount('cli', osUser());
      const environment = { pool, regency, who, path: file, today: '2026-11-20' };
      const rows = await readEppgbmFile(environment);
      const importId = newId();
      await asActor(pool, regency, who, { need: 'import.run', records: null }, async (tx) => {
        tx.must('import.run', '32.71');
        await insertImport(tx, { id: importId, area: '32.71', fileName: `${month}.xls`, byteCount: 1 });
      });
      await judgeFile(environment, rows, importId, `${month}.xls`);
      await commitImport(environment, importId);
      rmSync(file);
    }
    const village = (await pool.query(`select area from ${regency.schema}.register_count group by area order by sum(children) desc limit 1`)).rows[0].area as string;
    await writeCast(pool, regency, [
      { username: 'maya', name: 'Maya', role: 'chair', below: '' },
      { username: 'lurah', name: 'Lurah', role: 'village_head', below: village.slice('32.71'.length) },
    ]);
    await pool.query('vacuum analyze');
  }
  const village = (await pool.query(`select area from ${regency.schema}.role_grant where role = 'village_head'`)).rows[0].area as string;
  const pick = async (where: string): Promise<string[]> => (await pool.query(`select child_id from ${regency.schema}.child_standing where ${where} order by md5(child_id::text) limit 2000`)).rows.map((row) => row.child_id as string);
  return { village, children: { city: await pick('true'), village: await pick(`area like '${village}%'`) } };
}

interface Result {
  p50: number;
  p99: number;
  p999: number;
  max: number;
  requests: number;
  failed: number;
  byPage: Record<string, number>;
}

/** The server as it is started for users, in a process of its own; the load maker on the other core. */
async function underServer(database: Opened, plan: Omit<Plan, 'port' | 'cookies' | 'seconds' | 'rate'>): Promise<Result> {
  const port = 34_000 + Math.floor(Math.random() * 1000);
  const server = spawn(process.execPath, [fileURLToPath(new URL('../app/entries/server.ts', import.meta.url))], { env: { ...process.env, PORT: String(port), DEMO: '0', LOG_LEVEL: 'error' }, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    await untilReady(port);
    const { PASSWORD } = await import('../app/entries/testing/cast.ts');
    const cookies = { city: await signIn(port, 'maya', PASSWORD), village: await signIn(port, 'lurah', PASSWORD) };
    await run({ ...plan, port, cookies, seconds: 15, rate: Number(values.rate) });
    return await run({ ...plan, port, cookies, seconds: Number(values.seconds), rate: Number(values.rate) });
  } finally {
    server.kill('SIGINT');
    await new Promise((resolve) => server.once('exit', resolve));
  }
}

function run(plan: Plan): Promise<Result> {
  // The load maker keeps to the last core; the server and the database take what they get.
  const child = fork(fileURLToPath(import.meta.url), ['--load', 'yes']);
  spawn('taskset', ['-cp', String(os.cpus().length - 1), String(child.pid)], { stdio: 'ignore' }).on('error', () => undefined);
  return new Promise((resolve, reject) => {
    child.once('message', (result) => resolve(result as Result));
    child.once('error', reject);
    child.send(plan);
  });
}

async function makeLoad(plan: Plan): Promise<Result> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 200 });
  const latencies: { page: string; ms: number }[] = [];
  let failed = 0;
  const total = plan.seconds * plan.rate;
  const began = performance.now() + 100;
  const answers: Promise<void>[] = [];
  for (let n = 0; n < total; n += 1) {
    const due = began + (n * 1000) / plan.rate;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const { page, url, cookie } = nextRequest(plan, n);
    answers.push(
      get(agent, plan.port, url, cookie).then(
        () => void latencies.push({ page, ms: performance.now() - due }),
        () => {
          failed += 1;
        },
      ),
    );
  }
  await Promise.all(answers);
  agent.destroy();
  const all = latencies.map((one) => one.ms).sort((a, b) => a - b);
  const at = (list: readonly number[], share: number): number => Math.round((list[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0) * 10) / 10;
  const byPage: Record<string, number> = {};
  for (const page of ['child', 'register', 'city']) byPage[page] = at(latencies.filter((one) => one.page === page).map((one) => one.ms).sort((a, b) => a - b), 0.99);
  return { p50: at(all, 0.5), p99: at(all, 0.99), p999: at(all, 0.999), max: at(all, 1), requests: all.length, failed, byPage };
}

const FILTERS = ['', '&class=all_stunted', '&attention=at_risk', '&ageBand=12', '&attention=urgent'];

/** Ten requests in a fixed order: five children, three register pages, two city pages; every other ten as the lurah. */
function nextRequest(plan: Plan, n: number): { page: string; url: string; cookie: string } {
  const scope = Math.floor(n / 10) % 2 === 0 ? 'city' : 'village';
  const cookie = plan.cookies[scope];
  const kind = n % 10;
  if (kind < 5) return { page: 'child', cookie, url: `/v1/children/${plan.children[scope][(n * 7919) % plan.children[scope].length]}` };
  if (kind < 8) return { page: 'register', cookie, url: `/v1/children?limit=50${FILTERS[n % FILTERS.length]}` };
  return { page: 'city', cookie, url: '/v1/city' };
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

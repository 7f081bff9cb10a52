import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { acceptInvitation, signIn } from '../../rooms/identity/index.ts';
import { addPerson, currentSession, demoCast, inviteToSetPassword, startOwnCity, welcome } from '../../rooms/access/index.ts';
import { readImport } from '../../rooms/interop/index.ts';
import { callEndpoint, send } from '../testing/caller.ts';
import type { Reply } from '../testing/caller.ts';

const server = fileURLToPath(new URL('../server.ts', import.meta.url));
const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
const home = mkdtempSync(path.join(tmpdir(), 'anakkita-start-'));
const { ANAKKITA_TEST_CLUSTER: _, DATABASE_URL: _url, ...outer } = process.env;
const env = { ...outer, ANAKKITA_DATA: path.join(home, 'data'), ANAKKITA_KEYS: path.join(home, 'keys'), NODE_ENV: 'production', ANAKKITA_DEMO: 'measured' };
const running = new Set<ChildProcess>();
after(() => running.forEach((child) => child.kill('SIGKILL')));

interface Started {
  child: ChildProcess;
  port: number;
  said: () => string;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function start(more: Record<string, string> = {}): Promise<Started> {
  const port = await freePort();
  const child = spawn(process.execPath, [server], { env: { ...env, PORT: String(port), ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  for (let tries = 0; !said.includes('Ctrl-C'); tries += 1) {
    assert.ok(tries < 600 && child.exitCode === null, `did not start: ${said}`);
    await wait(100);
  }
  return { child, port, said: () => said };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  running.delete(child);
  return gone;
}

async function run(args: string[], more: Record<string, string> = {}): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [cli, ...args], { env: { ...env, ...more }, stdio: ['ignore', 'pipe', 'pipe'] });
  const parts = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (parts.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (parts.err += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, ...parts };
}

const passwords = (): Record<string, string> =>
  JSON.parse(readFileSync(path.join(env.ANAKKITA_DATA, 'demo-accounts.json'), 'utf8')) as Record<string, string>;

test("a first start shows the demo city with everybody's password, which only this computer may use", async () => {
  const { child, port, said } = await start();
  const known = passwords();
  assert.equal(statSync(path.join(env.ANAKKITA_DATA, 'demo-accounts.json')).mode & 0o777, 0o600);
  for (const { username } of demoCast) assert.ok(said().includes(known[username]!), username);
  assert.ok(said().includes(`http://localhost:${port}`));

  const shown = await callEndpoint(port, welcome, {});
  assert.deepEqual((shown.body['regency'] as { kind: string }).kind, 'demo');
  assert.equal((shown.body['demoAccounts'] as unknown[]).length, demoCast.length);
  const enter = (headers: Record<string, string>, host?: string) =>
    callEndpoint(port, signIn, { name: 'maya', password: known['maya'] }, { headers, host });
  assert.equal((await enter({})).status, 200);
  assert.equal((await enter({ 'x-forwarded-for': '203.0.113.9' })).body['code'], 'session.loopback_only');
  assert.equal((await enter({}, 'kota.test')).body['code'], 'regency.missing');
  assert.equal((await callEndpoint(port, welcome, {}, { host: 'kota.test' })).body['code'], 'regency.missing');
  assert.deepEqual((await callEndpoint(port, welcome, {}, { headers: { via: 'proxy' } })).body['demoAccounts'], []);

  const health = await send(port, 'GET', '/healthz', undefined);
  assert.deepEqual([health.status, health.body['healthy']], [200, true]);
  const described = await send(port, 'GET', '/api/openapi.json', undefined);
  assert.equal(described.body['openapi'], '3.1.0');
  assert.match(String((await send(port, 'GET', '/api', undefined)).body['text']), /GET \/v1\/children/);
  assert.match(String(health.headers['content-security-policy']), /default-src 'none'/);
  assert.equal((await send(port, 'GET', '/v1/nothing', undefined)).body['code'], 'route.missing');
  assert.equal((await send(port, 'GET', '/../../package.json', undefined)).status, 404);

  const second = await run(['status', '--json']);
  assert.equal(second.code, 0, second.err);
  assert.ok('asOf' in (JSON.parse(second.out) as object), 'the command adopted the running database');

  const taken = spawn(process.execPath, [server], { env: { ...env, PORT: String(port) }, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  taken.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  assert.equal(await new Promise((resolve) => taken.on('close', resolve)), 1);
  assert.match(complaint, new RegExp(`^Port ${port} sudah dipakai.*PORT=${port + 1}`));
  assert.equal(await ended(child, 'SIGINT'), 0);
});

test('the address of this machine alone is listened on', async () => {
  const { child, port } = await start();
  const other = Object.values(networkInterfaces())
    .flat()
    .find((one) => one !== undefined && !one.internal && one.family === 'IPv4');
  if (other !== undefined) await assert.rejects(fetch(`http://${other.address}:${port}/healthz`));
  assert.equal(await ended(child, 'SIGTERM'), 0);
});

test('a real file is refused while there is only the demo, with the way out', async () => {
  const refused = await run(['import', cli, '--json']);
  assert.equal(refused.code, 1);
  assert.match(refused.err, /own-city --regency 32\.71/);
  assert.equal(refused.out, '');
});

test('after kill -9 nothing is left running, and the next start goes on with the same passwords', async () => {
  const before = passwords();
  const { child } = await start();
  const group = childrenOf(child.pid!);
  assert.ok(group.length >= 2, 'saw the worker and the database');
  await ended(child, 'SIGKILL');
  for (let tries = 0; group.some((pid) => existsSync(`/proc/${pid}`)); tries += 1) {
    assert.ok(tries < 150, 'processes are left');
    await wait(100);
  }
  const again = await start();
  assert.deepEqual(passwords(), before);
  assert.equal((await callEndpoint(again.port, signIn, { name: 'siti', password: before['siti'] })).status, 200);
  await ended(again.child, 'SIGINT');
});

test("one's own city takes the place of the demo under a running server, and its link makes the first administrator", async () => {
  const { child, port } = await start();
  const demoCookie = (
    (await callEndpoint(port, signIn, { name: 'maya', password: passwords()['maya'] })).headers['set-cookie'] as string[]
  )[0]!.split(';')[0]!;
  assert.equal((await callEndpoint(port, startOwnCity, { regency: '32.71' }, { host: 'kota.test' })).body['code'], 'session.loopback_only');
  assert.equal((await callEndpoint(port, startOwnCity, { regency: '00.00' })).body['code'], 'record.missing');
  const started = await callEndpoint(port, startOwnCity, { regency: '32.71' });
  assert.equal(started.status, 200, JSON.stringify(started.body));
  const token = String(started.body['link']).split('/').at(-1);
  const shown = (await callEndpoint(port, welcome, {})).body;
  assert.deepEqual(shown['regency'], { code: '32.71', name: 'Kota Bogor', kind: 'real' });
  assert.deepEqual([shown['needsFirstAdministrator'], shown['demoAccounts']], [true, []]);
  assert.equal((await callEndpoint(port, currentSession, {}, { cookie: demoCookie })).status, 401);
  assert.equal((await callEndpoint(port, startOwnCity, { regency: '32.01' })).body['code'], 'own_city.started');

  const accepted = await callEndpoint(port, acceptInvitation, {
    token,
    name: 'Eka Saputra',
    username: 'eka',
    password: 'sandi-eka-sendiri',
  });
  assert.equal(accepted.status, 200, JSON.stringify(accepted.body));
  const cookie = (accepted.headers['set-cookie'] as string[])[0]!.split(';')[0]!;
  const session = (await callEndpoint(port, currentSession, {}, { cookie })).body;
  assert.ok((session['verbs'] as string[]).includes('people.manage') && !(session['verbs'] as string[]).includes('child.read'));
  assert.equal((await callEndpoint(port, welcome, {})).body['needsFirstAdministrator'], false);
  assert.equal((await run(['people', 'add'])).code, 1, 'no second first administrator');
  assert.equal(await uploadAs(port, cookie, 'bukan tabel'), 'refused', 'the worker took up the new city');
  await ended(child, 'SIGINT');
});

test('DEMO=0 starts empty and prints the link until somebody used it; without the keys of the data it does not start', async () => {
  const empty = { ANAKKITA_DATA: path.join(home, 'empty'), DEMO: '0', ANAKKITA_REGENCY: '32.73' };
  const first = await start(empty);
  const link = /http:\/\/localhost:\d+\/undangan\/([\w-]+)/.exec(first.said())?.[1];
  assert.equal(
    (await callEndpoint(first.port, acceptInvitation, { token: link, username: 'eka', password: 'sandi-eka-sendiri' })).status,
    200,
  );
  await ended(first.child, 'SIGINT');
  const second = await start(empty);
  assert.ok(!second.said().includes('/undangan/'));
  await ended(second.child, 'SIGINT');
  await assert.rejects(start({ ...empty, ANAKKITA_KEYS: path.join(home, 'other-keys') }), /bukan kunci data Kota Bandung/);
});

const cookieOf = (reply: Reply): string => (reply.headers['set-cookie'] as string[])[0]!.split(';')[0]!;

/** Adds a nutritionist as the administrator, lets her bring a file, and waits for its verdict. */
async function uploadAs(port: number, administrator: string, text: string): Promise<unknown> {
  const personId = randomUUID();
  await callEndpoint(
    port,
    addPerson,
    { personId, name: 'Rina', username: 'rina', role: 'nutritionist', area: '32.71' },
    { cookie: administrator },
  );
  const { link } = (await callEndpoint(port, inviteToSetPassword, { personId }, { cookie: administrator })).body;
  const cookie = cookieOf(
    await callEndpoint(port, acceptInvitation, { token: String(link).split('/').at(-1), password: 'sandi-rina-sendiri' }),
  );
  let sent = await send(port, 'POST', '/v1/imports?fileName=berkas.xls', text, { cookie });
  // The worker may still be making the queues of the new city: then it says so, and the file is sent again.
  for (let tries = 0; tries < 100 && sent.status === 503; tries += 1) {
    await wait(200);
    sent = await send(port, 'POST', '/v1/imports?fileName=berkas.xls', text, { cookie });
  }
  assert.equal(sent.body['outcome'], 'received', JSON.stringify(sent.body));
  for (let tries = 0; tries < 300; tries += 1) {
    const { state } = (await callEndpoint(port, readImport, { importId: sent.body['id'] }, { cookie })).body;
    if (state !== 'received' && state !== 'judging') return state;
    await wait(100);
  }
  return 'nothing happened';
}

function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
  return children === '' ? [] : children.split(' ').flatMap((one) => [Number(one), ...childrenOf(Number(one))]);
}

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestCity } from '../testing/city.ts';
import type { TestCity } from '../testing/city.ts';
import { send } from '../testing/caller.ts';
import { sealAll } from '../../rooms/audit/server.ts';
import { RateLimit } from '../../platform/http/rate-limit.ts';
import { openCorridor } from './corridor.ts';
import { buildApp } from './app.ts';
import { listen } from './listen.ts';

let city: TestCity;
before(async () => {
  city = await startTestCity();
});
after(() => city.close());

const get = (path: string, headers: Record<string, string> = {}) => send(city.port, 'GET', path, undefined, { host: 'localhost', headers });

test('figures of requests carry routes and never an id or a name', async () => {
  const childId = '0197d7f0-0000-7000-8000-000000000001';
  await get(`/v1/children/${childId}`);
  await sealAll(city.pool, city.bogor, new Date());
  const reply = await get('/metrics');
  assert.equal(reply.status, 200);
  const text = String(reply.body['text']);
  assert.match(text, /anakkita_request_seconds_count\{method="GET",route="\/v1\/children\/:childId",status="4xx"\} 1/);
  assert.match(text, /anakkita_events_waiting\{city="32\.71"\} \d+/);
  assert.ok(!text.includes(childId));
});

test('from elsewhere the figures are closed, but for the token', async () => {
  assert.equal((await get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status, 403);
  assert.equal((await send(city.port, 'GET', '/metrics', undefined, { host: 'bogor.test' })).status, 403);
});

test('ready when every city has the tables of this release', async () => {
  assert.equal((await get('/readyz')).status, 200);
  await city.pool.query(`update r3271.migration set name = 'x' || name where name = (select max(name) from r3271.migration)`);
  assert.deepEqual((await get('/readyz')).body['waiting'], ['32.71']);
  await city.pool.query(`update r3271.migration set name = substr(name, 2) where name like 'x%'`);
});

test('whoever asks too often waits, and is told how long', async () => {
  const { corridor, close } = await openCorridor(city.pool, city.connection, { origin: null, listensOn: '127.0.0.1' });
  const listening = await listen('127.0.0.1', 0);
  listening.open(buildApp(corridor, new RateLimit(3, 1)));
  const replies = [];
  for (let n = 0; n < 5; n += 1) replies.push(await send(listening.port, 'GET', '/v1/welcome', undefined, { host: 'bogor.test' }));
  assert.deepEqual(replies.map(({ status }) => status), [200, 200, 200, 429, 429]);
  assert.equal(replies[4]!.body['code'], 'too.many');
  await listening.close();
  await close();
});

/** Who leaves the page ends the calculation; who comes when others are before is told so; nothing blocks what else the server does. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { after, before, test } from 'node:test';
import { HOSTS, startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { Problem } from '../../platform/problem/index.ts';
import type { Outcome, Solve } from '../../platform/solver/index.ts';
import { simulateMine } from './index.ts';
import { writeNeeds } from './needs-for-tests.ts';
import { directed } from './solve-serve.ts';

const VILLAGE = '32.71.04.1001';
const need = {
  id: 'a', childId: '1', area: VILLAGE, village: VILLAGE, lat: 0, lng: 0, item: 'telur', unit: 'butir', divisible: true, open: 180, quantity: 180, unitPriceRp: 1_900, urgency: 50, urgencyReasons: [],
  deadline: '2026-12-01', donor: 'yes' as const,
};
const offer = { id: 'b', giverKind: 'company' as const, commodity: 'rupiah', unit: 'rupiah', amount: 100_000, wishArea: '32.71', wishItems: [], near: null, validUntil: null };
const problem = { today: '2026-11-24', needs: [need], offers: [offer] };
const answering = (outcome: Outcome): Solve => () => Promise.resolve(outcome);

let city: TestCity;
let cookie: string;
before(async () => {
  city = await startTestCity();
  await city.add([{ username: 'ratna', name: 'Ratna', role: 'contributor', below: '' }]);
  cookie = await city.cookieOf('ratna');
  for (const [item, unit, quantity, unitPrice] of [['telur', 'butir', 180, 1_900], ['protein', 'kg', 4.5, 35_100], ['susu', 'kotak 200 ml', 90, 5_300]] as const)
    await writeNeeds(city, { village: VILLAGE, count: 60, item, unit, quantity, unitPrice });
});
after(() => city.close());

test('what the solver refuses is told in words', async () => {
  const codeOf = async (outcome: Outcome): Promise<unknown> =>
    directed(problem, new AbortController().signal, answering(outcome)).then(
      () => 'directed',
      (error: unknown) => (error instanceof Problem ? error.code : error),
    );
  assert.equal(await codeOf({ status: 'refused', reason: 'busy' }), 'direction.busy');
  for (const reason of ['memory', 'cancelled'] as const) assert.equal(await codeOf({ status: 'refused', reason }), 'direction.failed', reason);
});

test('leaving the page ends the calculation: no draft is kept, and the next one does not wait for it', { timeout: 60_000 }, async () => {
  const draftId = randomUUID();
  const body = JSON.stringify({ draftId, kind: 'money', quantity: 23_456_700, unit: 'rupiah', item: null, wishArea: VILLAGE, note: null, validUntil: null });
  await new Promise<void>((resolve) => {
    const sent = request({
      host: '127.0.0.1', port: city.port, method: 'POST', path: simulateMine.path,
      headers: { host: HOSTS.bogor, cookie, 'command-id': randomUUID(), 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) },
    });
    sent.on('error', () => resolve());
    sent.on('close', () => resolve());
    sent.end(body, () => setTimeout(() => sent.destroy(), 60));
  });
  await wait(6_000);
  const { rows } = await city.pool.query(`select 1 from ${city.bogor.schema}.allocation_draft where id = $1`, [draftId]);
  assert.deepEqual(rows, []);
});

test('while one calculates the server answers others at once', { timeout: 60_000 }, async () => {
  const said = { kind: 'money', quantity: 23_456_700, unit: 'rupiah', item: null, wishArea: VILLAGE, note: null, validUntil: null };
  const running = city.call(null, simulateMine as Endpoint, { draftId: randomUUID(), ...said }, { cookie });
  let slowest = 0;
  for (;;) {
    const began = performance.now();
    const over = await Promise.race([running.then(() => true), wait(5).then(() => false)]);
    if (over) break;
    slowest = Math.max(slowest, performance.now() - began);
  }
  assert.equal((await running).status, 200);
  assert.ok(slowest < 1_500, `the process stood still for ${slowest.toFixed(0)} ms`);
});

/** Twenty givers and the secretariat order overlapping plans at once; lines break, connections are cut, and everybody tries again. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { HOSTS, startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import type { Reply } from '../../entries/testing/caller.ts';
import type { Endpoint, InputOf } from '../../platform/http/endpoint.ts';
import { makeMyPledge, readTrialBalance } from '../contributions/index.ts';
import { orderDraft, orderMine, simulate, simulateMine } from './index.ts';
import type { DraftView } from './index.ts';
import { coverOf, writeNeeds } from './needs-for-tests.ts';
import type { WrittenNeed } from './needs-for-tests.ts';

const VILLAGE = '32.71.04.1001';
const GIVERS = 20;
const givers = Array.from({ length: GIVERS }, (_, n) => `pemberi${String(n)}`);

let city: TestCity;
let needs: WrittenNeed[];
before(async () => {
  city = await startTestCity();
  await city.add([...givers.map((username) => ({ username, name: `Pemberi Rekaan ${username}`, role: 'contributor' as const, below: '' })), { username: 'sari', name: 'Sari', role: 'secretariat', below: '' }]);
  needs = [...(await writeNeeds(city, { village: VILLAGE, count: 12 })), ...(await writeNeeds(city, { village: VILLAGE, count: 6, item: 'protein', unit: 'kg', quantity: 4.5, unitPrice: 35_000, reasons: ['stunted', 'under_two'] }))];
  for (const who of [...givers, 'sari']) cookies.set(who, await city.cookieOf(who));
});
after(() => city.close());

const cookies = new Map<string, string>();
const call = <E extends Endpoint>(who: string, endpoint: E, input: InputOf<E>, commandId: string = randomUUID()): Promise<Reply> =>
  city.call(null, endpoint as Endpoint, input as Record<string, unknown>, { cookie: cookies.get(who)!, commandId });
const money = { kind: 'money' as const, unit: 'rupiah', item: null, wishArea: VILLAGE, note: null, validUntil: null };

/** Sends an order and hangs up before the answer. */
function hangUp(who: string, draftId: string, commandId: string): Promise<void> {
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port: city.port, method: 'POST', path: orderMine.path.replace('{draftId}', draftId), headers: { host: HOSTS.bogor, cookie: cookies.get(who)!, 'command-id': commandId, 'content-type': 'application/json', 'content-length': '2' } });
    sent.on('error', () => resolve());
    sent.on('close', () => resolve());
    sent.end('{}', () => setTimeout(() => sent.destroy(), 4));
  });
}

/** Cuts the connections of orders that wait for each other's locks. */
async function cutConnections(): Promise<number> {
  const { rows } = await city.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and wait_event_type = 'Lock' limit 3`,
  );
  return rows.length;
}

/** Simulates and orders until the order stands or nothing is left. Every refusal is a clear one. */
async function give(who: string, rupiah: number, n: number, seen: string[]): Promise<string[]> {
  const ordered: string[] = [];
  for (let round = 0; round < 12; round += 1) {
    const simulated = await call(who, simulateMine, { draftId: randomUUID(), ...money, quantity: rupiah });
    if (simulated.status === 503) continue;
    assert.equal(simulated.status, 200, JSON.stringify(simulated.body));
    const { draftId, lines } = simulated.body as unknown as DraftView;
    if (lines.length === 0) return ordered;
    const commandId = randomUUID();
    if (n % 4 === 0) await hangUp(who, draftId, commandId);
    for (;;) {
      const reply = await call(who, orderMine, { draftId }, commandId);
      // A connection that was cut is our own fault, told as such: the same command is sent again.
      if (reply.status >= 500) {
        seen.push(String(reply.status));
        continue;
      }
      seen.push(reply.status === 200 ? 'ordered' : String(reply.body['code']));
      if (reply.status === 200) ordered.push(draftId);
      break;
    }
    if (ordered.length > 0) return ordered;
  }
  return ordered;
}

test('no need is covered beyond its quantity, no promise is doubled, every refusal is clear, the books balance', { timeout: 120_000 }, async () => {
  for (const pledgeId of [randomUUID(), randomUUID()]) assert.equal((await call(givers[0]!, makeMyPledge, { pledgeId, giverKind: 'person', ...money, quantity: 600_000 })).status, 200);
  const router = (await call('sari', simulate, { draftId: randomUUID(), what: { kind: 'free_pledges' } })).body as unknown as DraftView;
  assert.ok(router.lines.length > 0);
  const seen: string[] = [];
  let cut = 0;
  const cutting = setInterval(() => void cutConnections().then((many) => (cut += many)), 15);
  const [orders] = await Promise.all([
    Promise.all(givers.map((who, n) => give(who, 400_000 + n * 10_000, n, seen))),
    call('sari', orderDraft, { draftId: router.draftId, without: [] }).then((reply) => seen.push(`router ${reply.status === 200 ? 'ordered' : String(reply.body['code'])}`)),
  ]).finally(() => clearInterval(cutting));
  const covers = await coverOf(city, needs.map(({ id }) => id));
  for (const { id, quantity, covered, allocated, state } of covers) {
    assert.ok(Math.abs(covered - allocated) < 1e-9, `${id}: ${covered} on the line, ${allocated} in allocations`);
    assert.ok(covered <= quantity, `${id} is covered by ${covered} of ${quantity}`);
    assert.equal(state, covered === quantity ? 'covered' : 'open');
  }
  const clear = ['ordered', 'draft.changed', 'router ordered', 'router draft.changed', 'router pledge.overspent', '500', '503'];
  assert.deepEqual([...new Set(seen)].filter((one) => !clear.includes(one)), []);
  const { rows: [{ pledges, drafts }] } = await city.pool.query(
    `select (select count(*) from ${city.bogor.schema}.pledge p where exists (select 1 from ${city.bogor.schema}.allocation_draft d where d.id = p.id)) as pledges,
       (select count(*) from ${city.bogor.schema}.allocation_draft where state = 'ordered' and kind = 'promise') as drafts`,
  );
  assert.deepEqual([pledges, drafts], [orders.flat().length, orders.flat().length], 'one promise for each order that stands, none for those that were refused');
  const asked = needs.length;
  const full = covers.filter(({ state }) => state === 'covered').length;
  assert.ok(full >= asked - 2, `${full} of ${asked} needs are covered in full`);
  assert.equal((await city.call('joko', readTrialBalance)).body['differing'], 0);
  const counted = Object.entries(Object.groupBy(seen, (one) => one)).map(([one, all]) => `${all!.length} ${one}`).join(', ');
  assert.ok(seen.includes('draft.changed'), `they met: ${counted}`);
  assert.ok(cut > 0 || seen.length > GIVERS, counted);
  process.stdout.write(`# ${counted}; ${cut} connections cut\n`);
});

/** PT Sumber Makmur Rekaan gives 20 million and follows it to the last receipt; everybody who stands in between does their part. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import type { Reply } from '../../entries/testing/caller.ts';
import { writeFixture } from '../../entries/testing/fixtures.ts';
import type { Fixture } from '../../entries/testing/fixtures.ts';
import type { Endpoint, InputOf } from '../../platform/http/endpoint.ts';
import {
  confirmReceipt, directByHand, downloadMyStatement, listEntries, listNeedsFor, listWaitingHelp, makeMyPledge, readMyContributions, readMyPledge, readPledge, readTrialBalance, recordDelivery, recordLoss, recordUse,
  releaseCover, reverseTransfer, settleBill, withdrawMyPledge,
} from './index.ts';
import type { EntryView, PledgeDetail, PledgeView, StepView, WaitingView } from './index.ts';
import { lapsePledges } from './promise-serve.ts';

const POSYANDU = '32.71.01.1016.0001';
const TODAY = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

let city: TestCity;
let child: Fixture;
let other: Fixture;
before(async () => {
  city = await startTestCity();
  await city.add([
    { username: 'sumber.makmur', name: 'PT Sumber Makmur Rekaan', role: 'contributor', below: '' },
    { username: 'tetangga', name: 'Yayasan Tetangga Rekaan', role: 'contributor', below: '' },
    { username: 'sari', name: 'Sari', role: 'secretariat', below: '' },
    { username: 'wati', name: 'Wati', role: 'kader', below: '.06.1003' },
  ]);
  child = await writeFixture(city.pool, city.bogor, POSYANDU);
  other = await writeFixture(city.pool, city.bogor, POSYANDU);
});
after(() => city.close());

const cookies = new Map<string, string>();
async function call<E extends Endpoint>(who: string, endpoint: E, input: InputOf<E>, commandId?: string): Promise<Reply> {
  const cookie = cookies.get(who) ?? (await city.cookieOf(who));
  cookies.set(who, cookie);
  return city.call(null, endpoint as Endpoint, input as Record<string, unknown>, { cookie, ...(commandId === undefined ? {} : { commandId }) });
}
const code = ({ status, body }: Reply): unknown => (status === 200 ? 200 : body['code']);
const direct = (pledgeId: string, needId: string, quantity: number) => {
  const allocationId = randomUUID();
  return call('sari', directByHand, { pledgeId, allocationId, needId, quantity, reason: null }).then((reply) => ({ reply, allocationId }));
};
const deliver = (who: string, allocationId: string, quantity: number, on = TODAY) =>
  call(who, recordDelivery, { allocationId, quantity, on, broughtBy: 'Toko Telur Rekaan', witness: 'posyandu', note: null });
const receive = (who: string, allocationId: string, quantity: number) => call(who, confirmReceipt, { allocationId, quantity, on: TODAY, witness: 'guardian', note: 'diterima Ibu Rekaan' });
const detailOf = async (pledgeId: string): Promise<PledgeDetail> => (await call('sumber.makmur', readMyPledge, { pledgeId })).body as unknown as PledgeDetail;
const needOf = async ({ needId }: Fixture) =>
  (await city.pool.query(`select covered_quantity::float8 as covered, met_quantity::float8 as met, state from ${city.bogor.schema}.need_line where id = $1`, [needId])).rows[0];

const pledgeId = randomUUID();
const money = { kind: 'money' as const, quantity: 20_000_000, unit: 'rupiah', item: null, wishArea: '32.71', note: 'untuk telur', validUntil: null };

test('20 million are promised once, however often the phone repeats it', async () => {
  const commandId = randomUUID();
  for (let sent = 0; sent < 2; sent += 1) {
    const reply = await call('sumber.makmur', makeMyPledge, { pledgeId, giverKind: 'company', ...money }, commandId);
    assert.deepEqual(reply.body, { id: pledgeId, outcome: 'promised' });
  }
  const { body } = await call('sumber.makmur', readMyContributions, {});
  const pledges = body['pledges'] as PledgeView[];
  assert.equal(pledges.length, 1);
  assert.deepEqual([pledges[0]!.pledged, pledges[0]!.unspent, pledges[0]!.giverName, pledges[0]!.giverKind], [20_000_000, 20_000_000, 'PT Sumber Makmur Rekaan', 'company']);
});

test('a promise that cannot be is told what to change', async () => {
  const refused = async (more: Record<string, unknown>): Promise<unknown> => {
    const { status, body } = await call('sumber.makmur', makeMyPledge, { pledgeId: randomUUID(), ...money, ...more } as never);
    return [status, body['code'], (body['details'] as { field?: string }).field];
  };
  assert.deepEqual(await refused({ quantity: 500 }), [422, 'pledge.refused', 'amount']);
  assert.deepEqual(await refused({ quantity: 10_000.5 }), [422, 'pledge.refused', 'amount']);
  assert.deepEqual(await refused({ kind: 'goods', quantity: 5, unit: 'saset', item: 'rutf' }), [422, 'pledge.refused', 'donor']);
  assert.deepEqual(await refused({ kind: 'goods', quantity: 5, unit: 'karung', item: 'telur' }), [422, 'pledge.refused', 'unit']);
  assert.deepEqual(await refused({ wishArea: '31.71' }), [422, 'pledge.refused', 'area']);
  assert.deepEqual(await refused({ validUntil: '2020-01-01' }), [422, 'pledge.refused', 'date']);
});

let eggs = '';
test('the secretariat sees open needs and directs; money turns into eggs at the price of the line', async () => {
  const offered = (await call('sari', listNeedsFor, { pledgeId })).body['needs'] as { needId: string; affordable: number }[];
  assert.ok(offered.some(({ needId, affordable }) => needId === child.needId && affordable === 180));
  const { reply, allocationId } = await direct(pledgeId, child.needId, 180);
  assert.equal(code(reply), 200);
  eggs = allocationId;
  const { pledge, coverage, help } = await detailOf(pledgeId);
  assert.equal(pledge.unspent, 20_000_000 - 180 * 1_900);
  assert.deepEqual(coverage, [{ item: 'telur', unit: 'butir', needs: 1, asked: 180, coveredByGiver: 180, coveredByAll: 180 }]);
  assert.deepEqual([help[0]!.committed, help[0]!.covered, help[0]!.ageBand === null], [342_000, 180, false]);
  assert.deepEqual(await needOf(child), { covered: 180, met: 0, state: 'covered' });
});

test('no need is covered twice, no half egg is directed, and nobody but the secretariat directs', async () => {
  assert.equal(code((await direct(pledgeId, child.needId, 1)).reply), 'need.over_covered', 'the line is covered: the sentence says so');
  assert.equal(code((await direct(pledgeId, other.needId, 181)).reply), 'need.over_covered');
  assert.equal(code((await direct(pledgeId, other.needId, 0.5)).reply), 'allocation.misfit');
  const own = await call('sumber.makmur', directByHand, { pledgeId, allocationId: randomUUID(), needId: other.needId, quantity: 1, reason: null });
  assert.equal(code(own), 'access.denied');
});

test('deliveries come in parts and never beyond what was promised', async () => {
  assert.equal(code(await deliver('sari', eggs, 100)), 200);
  assert.equal(code(await deliver('sari', eggs, 81)), 'delivery.too_much');
  assert.equal(code(await deliver('sari', eggs, 10, '2999-01-01')), 'date.ahead');
  assert.equal(code(await deliver('sari', eggs, 1.5)), 'quantity.refused');
});

test('the receipt is for the kader of the place: not for another, not for the giver, not for who brought it', async () => {
  const waiting = (await call('siti', listWaitingHelp, { what: 'receipt' })).body['rows'] as WaitingView[];
  assert.deepEqual(waiting.map(({ allocationId, childName, delivered, broughtBy, notBy }) => [allocationId, childName, delivered, broughtBy, notBy]), [[eggs, 'Anak Rekaan', 100, 'Toko Telur Rekaan', null]]);
  assert.deepEqual((await call('wati', listWaitingHelp, { what: 'receipt' })).body['rows'], []);
  assert.equal(code(await receive('wati', eggs, 1)), 'record.missing', 'a kader of another village');
  assert.equal(code(await receive('sari', eggs, 1)), 'access.denied', 'the secretariat is not there');
  assert.equal(code(await receive('sumber.makmur', eggs, 1)), 'access.denied', 'nor is the giver');
  assert.equal(code(await receive('siti', eggs, 101)), 'receipt.too_much');
  assert.equal(code(await receive('siti', eggs, 90)), 200);
  assert.equal(code(await deliver('siti', eggs, 30)), 200);
  const refused = await receive('siti', eggs, 30);
  assert.deepEqual([refused.status, refused.body['code'], refused.body['title']], [403, 'receipt.wrong_person', 'Terimanya dicatat oleh orang lain.']);
  assert.equal(code(await receive('rina', eggs, 30)), 200, 'the nutritionist may');
  assert.deepEqual(await needOf(child), { covered: 180, met: 120, state: 'covered' });
});

test('what was received is used, what broke opens the need again', async () => {
  assert.equal(code(await call('siti', recordUse, { allocationId: eggs, quantity: 121, on: TODAY, note: null })), 'use.too_much');
  assert.equal(code(await call('siti', recordUse, { allocationId: eggs, quantity: 60, on: TODAY, note: null })), 200);
  assert.equal(code(await call('siti', recordLoss, { allocationId: eggs, quantity: 10, on: TODAY, kind: 'spoil', reason: 'pecah di jalan' })), 200);
  assert.deepEqual(await needOf(child), { covered: 170, met: 120, state: 'open' });
});

test('the giver reads every step and no child', async () => {
  const reply = await call('sumber.makmur', readMyPledge, { pledgeId });
  const text = JSON.stringify(reply.body);
  for (const secret of ['Anak Rekaan', 'Ibu Rekaan', child.childId, POSYANDU, 'Toko Telur']) assert.ok(!text.includes(secret), secret);
  const { help, steps } = reply.body as unknown as PledgeDetail;
  assert.deepEqual([help[0]!.aliasSeed, typeof help[0]!.villageName], [null, 'string']);
  assert.deepEqual(steps.map(({ kind }) => kind), ['spoil', 'use', 'receive', 'deliver', 'receive', 'deliver', 'allocate', 'pledge']);
  assert.equal(steps.find(({ kind }) => kind === 'receive')!.witness, 'guardian');
  await city.pool.query(`update ${city.bogor.schema}.child set allows_story = true where id = $1`, [child.childId]);
  assert.equal((await detailOf(pledgeId)).help[0]!.aliasSeed, 1, 'the alias, while the guardian consents');
  await city.pool.query(`update ${city.bogor.schema}.child set allows_story = false, restricted = true where id = $1`, [child.childId]);
  const { villageName, ageBand, aliasSeed, asked } = (await detailOf(pledgeId)).help[0]!;
  assert.deepEqual([villageName, ageBand, aliasSeed, asked], [null, null, null, 180], 'a restricted child is not told of at all');
  await city.pool.query(`update ${city.bogor.schema}.child set restricted = false where id = $1`, [child.childId]);
  assert.equal(code(await call('tetangga', readMyPledge, { pledgeId })), 'record.missing', 'and another giver reads nothing');
});

test('undelivered cover is turned to another need with a reason; the bill frees what was bound too much', async () => {
  const onwards = { allocationId: randomUUID(), needId: other.needId, quantity: 50 };
  assert.equal(code(await call('sari', releaseCover, { allocationId: eggs, quantity: 51, reason: 'telur kelebihan', onwards: null })), 'delivery.too_much');
  assert.equal(code(await call('sari', releaseCover, { allocationId: eggs, quantity: 50, reason: 'keluarga sudah punya ayam petelur', onwards })), 200);
  assert.deepEqual([await needOf(child), await needOf(other)].map(({ covered }) => covered), [120, 50]);
  const { pledge } = await detailOf(pledgeId);
  assert.equal(pledge.unspent, 20_000_000 - 180 * 1_900, 'not a rupiah was lost on the way');
  assert.equal(code(await call('sari', settleBill, { allocationId: eggs, spent: 240_000, on: TODAY })), 200);
  assert.equal((await detailOf(pledgeId)).pledge.unspent, 20_000_000 - 180 * 1_900 + (130 * 1_900 - 240_000));
  assert.equal(code(await call('sari', settleBill, { allocationId: eggs, spent: 90_000_000, on: TODAY })), 'pledge.overspent');
});

test('an error is reversed, once, and only while nothing rests on it', async () => {
  const before = await detailOf(pledgeId);
  assert.equal(code(await deliver('sari', before.help[1]!.allocationId, 50)), 200);
  const wrong = (await detailOf(pledgeId)).steps[0] as StepView;
  const resting = before.steps.find(({ kind, allocationId }) => kind === 'allocate' && allocationId === before.help[1]!.allocationId)!;
  assert.equal(code(await call('sari', reverseTransfer, { transferId: resting.id, reason: 'salah anak' })), 'transfer.stands', 'the delivery rests on it');
  assert.equal(code(await call('sari', reverseTransfer, { transferId: randomUUID(), reason: 'tidak ada' })), 'record.missing');
  assert.equal(code(await call('sari', reverseTransfer, { transferId: wrong.id, reason: 'belum diantar' })), 200);
  assert.equal(code(await call('sari', reverseTransfer, { transferId: wrong.id, reason: 'belum diantar' })), 'transfer.stands');
  const after = await detailOf(pledgeId);
  assert.deepEqual([after.pledge, after.help, after.coverage], [before.pledge, before.help, before.coverage], 'everything stands as before');
});

test('the books balance to the last rupiah, for the auditor to see', async () => {
  const { body } = await call('joko', readTrialBalance, {});
  const balances = body['balances'] as { commodity: string; balance: number; kind: string }[];
  assert.ok(balances.length >= 8);
  for (const commodity of ['rupiah', 'telur:butir']) assert.equal(balances.filter((one) => one.commodity === commodity).reduce((sum, one) => sum + one.balance, 0), 0, commodity);
  assert.equal(body['differing'], 0);
  const entries = (await call('joko', listEntries, { kind: 'covered', commodity: 'telur:butir' })).body['entries'] as EntryView[];
  assert.ok(entries.length > 5 && entries.every(({ unit, item }) => unit === 'butir' && item === 'telur'), 'every figure opens its entries');
  for (const who of ['joko', 'sari', 'maya']) {
    const { help, pledge, steps } = (await call(who, readPledge, { pledgeId })).body as unknown as PledgeDetail;
    assert.deepEqual([help.length, pledge.directed.length, steps[0]!.amounts[0]!.unit], [2, 1, 'butir'], `${who} reads what the giver reads`);
  }
});

test('the statement is a PDF, a spreadsheet and a CSV without a child in it', async () => {
  const reply = await call('sumber.makmur', downloadMyStatement, { form: 'csv' });
  assert.match(String((reply.body as { text?: string }).text), /^\uFEFF"Tanggal janji".*\r\n".*20000000,"rupiah"/s);
  assert.ok(!JSON.stringify(reply.body).includes('Anak Rekaan'));
  for (const [form, head] of [['pdf', '%PDF'], ['xlsx', 'PK']] as const) assert.ok(String((await call('sumber.makmur', downloadMyStatement, { form })).body['text']).startsWith(head), form);
});

test('what is not directed is taken back, or lapses after the last day', async () => {
  assert.equal(code(await call('sumber.makmur', withdrawMyPledge, { pledgeId, reason: null })), 200);
  assert.equal(code(await call('sumber.makmur', withdrawMyPledge, { pledgeId, reason: null })), 'transfer.empty');
  const short = randomUUID();
  assert.equal(code(await call('sumber.makmur', makeMyPledge, { pledgeId: short, ...money, validUntil: TODAY })), 200);
  assert.equal(await lapsePledges(city.pool, city.bogor), 0, 'not before its last day is over');
  await city.pool.query(`update ${city.bogor.schema}.pledge set valid_until = '2026-01-01' where id = $1`, [short]);
  assert.equal(await lapsePledges(city.pool, city.bogor), 1);
  const { pledge } = await detailOf(short);
  assert.deepEqual([pledge.unspent, pledge.ended], [0, 20_000_000]);
});

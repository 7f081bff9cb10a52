/** Sari of the secretariat directs what is free, turns what waits in vain to another need, and says a promise for a giver without an account. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import type { Reply } from '../../entries/testing/caller.ts';
import type { Endpoint, InputOf } from '../../platform/http/endpoint.ts';
import { addOfflineGiver, makeMyPledge, readMyPledge, readPledge, readTrialBalance, withdrawMyPledge } from '../contributions/index.ts';
import type { PledgeDetail } from '../contributions/index.ts';
import { listRedirectable, orderDraft, orderMine, readDraft, simulate } from './index.ts';
import type { DraftView, Redirectable } from './index.ts';
import { works } from './jobs.ts';
import { coverOf, writeNeeds } from './needs-for-tests.ts';
import type { WrittenNeed } from './needs-for-tests.ts';

const [MENTENG, CIPAKU] = ['32.71.04.1001', '32.71.01.1016'];

let city: TestCity;
let eggs: WrittenNeed[];
let far: WrittenNeed[];
before(async () => {
  city = await startTestCity();
  await city.add([
    { username: 'ratna', name: 'Ratna', role: 'contributor', below: '' },
    { username: 'sari', name: 'Sari', role: 'secretariat', below: '' },
  ]);
  eggs = await writeNeeds(city, { village: MENTENG, count: 4 });
  far = await writeNeeds(city, { village: CIPAKU, count: 3, days: 5, reasons: ['stunted', 'under_two', 'food_or_treatment'] });
});
after(() => city.close());

const cookies = new Map<string, string>();
async function call<E extends Endpoint>(who: string, endpoint: E, input: InputOf<E>, commandId?: string): Promise<Reply> {
  const cookie = cookies.get(who) ?? (await city.cookieOf(who));
  cookies.set(who, cookie);
  return city.call(null, endpoint as Endpoint, input as Record<string, unknown>, { cookie, ...(commandId === undefined ? {} : { commandId }) });
}
const code = ({ status, body }: Reply): unknown => (status === 200 ? 200 : body['code']);
const drafted = async (what: InputOf<typeof simulate>['what']): Promise<DraftView> => {
  const reply = await call('sari', simulate, { draftId: randomUUID(), what });
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  return reply.body as unknown as DraftView;
};
const ageAllocation = (allocationId: string) => city.pool.query(`update ${city.bogor.schema}.pledge_allocation set ordered_at = now() - interval '20 days' where id = $1`, [allocationId]);
const order = (draftId: string, without: number[] = []): Promise<Reply> => call('sari', orderDraft, { draftId, without });
const detail = async (pledgeId: string): Promise<PledgeDetail> => (await call('sari', readPledge, { pledgeId })).body as unknown as PledgeDetail;
const differing = async (): Promise<unknown> => (await city.call('joko', readTrialBalance)).body['differing'];
const promise = async (said: Record<string, unknown>): Promise<string> => {
  const pledgeId = randomUUID();
  assert.equal(code(await call('ratna', makeMyPledge, { pledgeId, giverKind: 'company', note: null, validUntil: null, ...said } as never)), 200);
  return pledgeId;
};

let goods: string;
let money: string;
test('all that is free is weighed at once: goods where they are wished, money where it is most urgent', async () => {
  goods = await promise({ kind: 'goods', quantity: 300, unit: 'butir', item: 'telur', wishArea: MENTENG });
  money = await promise({ kind: 'money', quantity: 1_000_000, unit: 'rupiah', item: null, wishArea: '32.71' });
  const draft = await drafted({ kind: 'free_pledges' });
  assert.deepEqual(new Set(draft.offers.map(({ pledgeId }) => pledgeId)), new Set([goods, money]));
  const of = (pledgeId: string) => draft.lines.filter(({ offer }) => draft.offers[offer]!.pledgeId === pledgeId);
  assert.ok(of(goods).every(({ village }) => village === MENTENG));
  assert.ok(of(money).some(({ village }) => village === CIPAKU));
  assert.equal(draft.offers.find(({ pledgeId }) => pledgeId === goods)!.used, 300);
  assert.equal((await detail(goods)).help.length, 0, 'nothing is written');
});

test('a line taken out by hand is not directed, the others are, with their reason for the giver', async () => {
  const draft = await drafted({ kind: 'free_pledges' });
  const out = draft.lines.find(({ village }) => village === CIPAKU)!;
  assert.equal(code(await order(draft.draftId, draft.lines.map(({ line }) => line))), 'draft.empty');
  const commandId = randomUUID();
  for (let sent = 0; sent < 2; sent += 1) assert.equal(code(await call('sari', orderDraft, { draftId: draft.draftId, without: [out.line] }, commandId)), 200);
  const directed = [...(await detail(goods)).help, ...(await detail(money)).help];
  assert.equal(directed.length, draft.lines.length - 1);
  const { help } = (await call('ratna', readMyPledge, { pledgeId: money })).body as unknown as PledgeDetail;
  assert.ok(help.every(({ reason }) => reason !== null && !reason.includes('stunted')));
  assert.equal((await call('sari', readDraft, { draftId: draft.draftId })).body['state'], 'ordered');
  assert.equal(await differing(), 0);
});

test('a promise taken back in between refuses the whole order with a sentence', async () => {
  const draft = await drafted({ kind: 'free_pledges' });
  assert.ok(draft.lines.length > 0);
  const before = await coverOf(city, [...eggs, ...far].map(({ id }) => id));
  assert.equal(code(await call('ratna', withdrawMyPledge, { pledgeId: money, reason: null })), 200);
  assert.equal(code(await order(draft.draftId)), 'pledge.overspent');
  assert.deepEqual(await coverOf(city, [...eggs, ...far].map(({ id }) => id)), before);
});

test('help whose need ended, or that did not come in time, is found and turned to another need in one step', async () => {
  const { help: [first, ...rest] } = await detail(goods);
  const { rows: [{ need }] } = await city.pool.query(`select need_id as need from ${city.bogor.schema}.pledge_allocation where id = $1`, [first!.allocationId]);
  await city.pool.query(`update ${city.bogor.schema}.need_line set state = 'expired', ended_on = current_date where id = $1`, [need]);
  const { rows: late } = await city.pool.query(
    `update ${city.bogor.schema}.need_line set deadline = current_date - 1 where id in (select need_id from ${city.bogor.schema}.pledge_allocation where id = $1) returning id`, [rest[0]!.allocationId],
  );
  const before = (await call('sari', listRedirectable, {})).body['rows'] as Redirectable[];
  assert.deepEqual(before.map(({ allocationId }) => allocationId), [first!.allocationId], 'what was ordered today has days to come');
  await ageAllocation(rest[0]!.allocationId);
  const listed = (await call('sari', listRedirectable, {})).body['rows'] as Redirectable[];
  assert.deepEqual(listed.map(({ allocationId, needEnded }) => [allocationId, needEnded]), [[first!.allocationId, true], [rest[0]!.allocationId, false]]);
  assert.ok(!JSON.stringify(listed).includes(need), 'no need, no child');
  const draft = await drafted({ kind: 'redirect', allocationIds: listed.map(({ allocationId }) => allocationId) });
  assert.ok(draft.lines.length > 0);
  assert.equal(code(await order(draft.draftId)), 200);
  const [ended] = await coverOf(city, [need]);
  assert.deepEqual([ended!.covered, ended!.state], [0, 'expired']);
  const moved = await detail(goods);
  assert.equal(moved.pledge.unspent + moved.pledge.directed.reduce((sum, { covered }) => sum + covered, 0), 300, 'not an egg is lost');
  const { steps } = moved;
  assert.ok(steps.some(({ kind, reason }) => kind === 'release' && reason!.startsWith('Kebutuhannya sudah berakhir')));
  assert.ok((await coverOf(city, [late[0].id])).every(({ covered, allocated }) => covered === allocated));
  assert.equal(await differing(), 0);
});

test('what was delivered in between is not turned away any more', async () => {
  const { help } = await detail(goods);
  const one = help.find(({ covered }) => covered > 0)!;
  await city.pool.query(`update ${city.bogor.schema}.need_line set deadline = current_date - 1 where id in (select need_id from ${city.bogor.schema}.pledge_allocation where id = $1)`, [one.allocationId]);
  await ageAllocation(one.allocationId);
  const draft = await drafted({ kind: 'redirect', allocationIds: [one.allocationId] });
  await city.pool.query(`update ${city.bogor.schema}.need_line set deadline = current_date + 9 where id in (select need_id from ${city.bogor.schema}.pledge_allocation where id = $1)`, [one.allocationId]);
  const reply = await order(draft.draftId);
  assert.equal(code(reply), draft.lines.length === 0 ? 'draft.empty' : 'draft.changed');
  assert.equal(await differing(), 0);
});

test('a giver without an account is told first, then written down with what it helps', async () => {
  const giverId = randomUUID();
  assert.equal(code(await call('sari', addOfflineGiver, { giverId, kind: 'community', name: 'Arisan Rekaan' })), 200);
  const said = { kind: 'money' as const, quantity: 700_000, unit: 'rupiah', item: null, wishArea: '32.71.01', note: null, validUntil: null };
  const draft = await drafted({ kind: 'promise', giverId, said });
  assert.equal(draft.offers[0]!.giverName, 'Arisan Rekaan');
  assert.equal(code(await call('ratna', orderMine, { draftId: draft.draftId })), 'record.missing');
  assert.equal(code(await order(draft.draftId)), 200);
  const { pledge, help } = await detail(draft.draftId);
  assert.deepEqual([pledge.giverName, pledge.pledged, help.length], ['Arisan Rekaan', 700_000, draft.lines.length]);
  assert.equal(await differing(), 0);
});

test('nobody but who keeps the books directs for others', async () => {
  for (const who of ['ratna', 'siti', 'maya', 'joko']) {
    assert.equal(code(await call(who, simulate, { draftId: randomUUID(), what: { kind: 'free_pledges' } })), 'access.denied', who);
    assert.equal(code(await call(who, listRedirectable, {})), 'access.denied', who);
  }
});

test('drafts are forgotten in the night after', async () => {
  await city.pool.query(`update ${city.bogor.schema}.allocation_draft set made_at = now() - interval '2 hours', ends_at = now() - interval '1 hour'`);
  await works[0]!.handle({ pool: city.pool, connection: city.connection, regency: city.bogor }, {} as never);
  assert.equal(Number((await city.pool.query(`select count(*) as n from ${city.bogor.schema}.allocation_draft`)).rows[0].n), 0);
});

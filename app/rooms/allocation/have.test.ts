/** Ratna has 20 million for Bogor Barat: she sees what it does before she gives it, and a neighbour is first at some needs in between. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import type { Reply } from '../../entries/testing/caller.ts';
import type { Endpoint, InputOf } from '../../platform/http/endpoint.ts';
import { readMyContributions, readMyPledge, readTrialBalance } from '../contributions/index.ts';
import type { HelpView, PledgeView } from '../contributions/index.ts';
import { downloadMyDraft, orderMine, readMyDraft, simulateMine } from './index.ts';
import type { DraftView } from './index.ts';
import { coverOf, writeNeeds } from './needs-for-tests.ts';
import type { WrittenNeed } from './needs-for-tests.ts';

const BARAT = '32.71.04';
const [MENTENG, SINDANG_BARANG, ELSEWHERE] = [`${BARAT}.1001`, `${BARAT}.1002`, '32.71.01.1001'];

let city: TestCity;
let eggs: WrittenNeed[];
let late: WrittenNeed[];
let hidden: WrittenNeed[];
before(async () => {
  city = await startTestCity();
  await city.add([
    { username: 'ratna', name: 'Ratna', role: 'contributor', below: '' },
    { username: 'tetangga', name: 'Yayasan Tetangga Rekaan', role: 'contributor', below: '' },
    { username: 'dinas', name: 'Dinas Rekaan', role: 'department', below: '' },
  ]);
  eggs = await writeNeeds(city, { village: MENTENG, count: 70 });
  late = await writeNeeds(city, { village: SINDANG_BARANG, count: 4, days: -3, reasons: ['severe_wasting', 'danger_sign', 'under_two', 'food_or_treatment'] });
  hidden = await writeNeeds(city, { village: MENTENG, count: 1, reasons: ['severe_wasting', 'danger_sign'] });
  await city.pool.query(`update ${city.bogor.schema}.child set restricted = true where id = $1`, [hidden[0]!.childId]);
  await writeNeeds(city, { village: ELSEWHERE, count: 5 });
  await writeNeeds(city, { village: MENTENG, count: 2, item: 'rutf', unit: 'saset', quantity: 60, unitPrice: 0, donor: 'no' });
});
after(() => city.close());

const cookies = new Map<string, string>();
async function call<E extends Endpoint>(who: string, endpoint: E, input: InputOf<E>, commandId?: string): Promise<Reply> {
  const cookie = cookies.get(who) ?? (await city.cookieOf(who));
  cookies.set(who, cookie);
  return city.call(null, endpoint as Endpoint, input as Record<string, unknown>, { cookie, ...(commandId === undefined ? {} : { commandId }) });
}
const code = ({ status, body }: Reply): unknown => (status === 200 ? 200 : body['code']);
const money = { kind: 'money' as const, quantity: 20_000_000, unit: 'rupiah', item: null, wishArea: BARAT, note: null, validUntil: null };
const drafted = async (who: string, said = money, draftId: string = randomUUID()): Promise<DraftView> => {
  const reply = await call(who, simulateMine, { draftId, ...said });
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  return reply.body as unknown as DraftView;
};
const count = async (table: string): Promise<number> => Number((await city.pool.query(`select count(*) as n from ${city.bogor.schema}.${table}`)).rows[0].n);

let draft: DraftView;
test('a simulation tells how many children, what each need gets and why, and writes nothing into the books', async () => {
  draft = await drafted('ratna');
  assert.equal(draft.state, 'open');
  assert.ok(draft.sums.children >= 55 && draft.sums.children === draft.sums.needs, JSON.stringify(draft.sums));
  assert.equal(draft.sums.rupiah + draft.offers[0]!.left, 20_000_000);
  assert.ok(draft.offers[0]!.left < 1_900, 'not one more egg');
  assert.ok(draft.proof.optimal && draft.proof.gap <= 0.001);
  assert.deepEqual(Object.fromEntries(draft.villages.map(({ village, open }) => [village, open])), { [MENTENG]: 72, [SINDANG_BARANG]: 4 });
  assert.equal(draft.villages.find(({ village }) => village === SINDANG_BARANG)!.completed, 4, 'what is late and urgent comes first');
  assert.deepEqual(draft.lines.find(({ village }) => village === SINDANG_BARANG)!.chosenFor.slice(0, 4), ['very_urgent', 'late', 'under_two', 'food_or_treatment']);
  assert.ok(draft.staysOpen.some(({ item, needs, because }) => item === 'rutf' && needs === 2 && because === 'not_for_donors'));
  assert.deepEqual([await count('pledge'), await count('pledge_allocation'), await count('ledger_entry')], [0, 0, 0]);
});

test('a giver is told no child, no posyandu, no id that leads to one, and nothing of why a body is in danger', () => {
  const text = JSON.stringify(draft);
  for (const { id, childId } of [...eggs, ...late, ...hidden]) assert.ok(!text.includes(id) && !text.includes(childId));
  for (const word of ['.0001', 'severe', 'danger', 'stunted', 'wasting', 'tetangga']) assert.ok(!text.includes(word), word);
});

test('a repeat of a simulation gives the same draft; it is its maker\'s alone', async () => {
  assert.deepEqual(await drafted('ratna', money, draft.draftId), draft);
  assert.deepEqual((await call('ratna', readMyDraft, { draftId: draft.draftId })).body, draft);
  assert.equal(code(await call('tetangga', readMyDraft, { draftId: draft.draftId })), 'record.missing');
  assert.equal(code(await call('tetangga', orderMine, { draftId: draft.draftId })), 'record.missing');
  assert.equal(code(await call('tetangga', simulateMine, { draftId: draft.draftId, ...money })), 'command.reused');
  assert.equal(code(await call('siti', simulateMine, { draftId: randomUUID(), ...money })), 'access.denied', 'a kader gives nothing here');
});

test('what cannot be is told before anything is weighed', async () => {
  const refused = async (more: Record<string, unknown>): Promise<unknown> => code(await call('ratna', simulateMine, { draftId: randomUUID(), ...money, ...more } as never));
  assert.equal(await refused({ quantity: 500 }), 'pledge.refused');
  assert.equal(await refused({ wishArea: '31.71' }), 'pledge.refused');
  assert.equal(await refused({ kind: 'goods', quantity: 5, unit: 'saset', item: 'rutf' }), 'pledge.refused');
  assert.equal(await refused({ wishArea: `${MENTENG}.0001` }), 'input.unreadable', 'what one posyandu needs is nobody\'s question');
});

test('the plan is a spreadsheet and a CSV without a child in it', async () => {
  const csv = String((await call('ratna', downloadMyDraft, { draftId: draft.draftId, form: 'csv' })).body['text']);
  assert.match(csv, /^\uFEFF"Baris","Pemberi","Kelurahan"/);
  assert.equal(csv.split('\r\n').length > draft.lines.length + 3, true);
  assert.ok(![...eggs, ...late].some(({ id, childId }) => csv.includes(id) || csv.includes(childId)));
  assert.ok(String((await call('ratna', downloadMyDraft, { draftId: draft.draftId, form: 'xlsx' })).body['text']).startsWith('PK'));
});

test('another giver takes needs in between: nothing is half done, the lines that went away are named, a fresh proposal fits', async () => {
  const neighbour = await drafted('tetangga', { ...money, quantity: 2_000_000, wishArea: SINDANG_BARANG });
  assert.equal(code(await call('tetangga', orderMine, { draftId: neighbour.draftId })), 200);
  const before = await coverOf(city, [...eggs, ...late].map(({ id }) => id));
  const refused = await call('ratna', orderMine, { draftId: draft.draftId });
  assert.equal(refused.status, 409);
  assert.equal(refused.body['code'], 'draft.changed');
  const gone = (refused.body['details'] as { gone: number[] }).gone;
  assert.deepEqual(gone, draft.lines.filter(({ village }) => village === SINDANG_BARANG).map(({ line }) => line));
  assert.deepEqual(await coverOf(city, [...eggs, ...late].map(({ id }) => id)), before);
  const { body } = await call('ratna', readMyContributions, {});
  assert.deepEqual(body['pledges'], [], 'not even the promise');
});

test('the order pledges and directs at once, however often it is sent, and the gift is there with its reasons', async () => {
  draft = await drafted('ratna');
  const commandId = randomUUID();
  for (let sent = 0; sent < 2; sent += 1) assert.deepEqual((await call('ratna', orderMine, { draftId: draft.draftId }, commandId)).body, { id: draft.draftId, outcome: 'ordered' });
  assert.equal(code(await call('ratna', orderMine, { draftId: draft.draftId })), 200, 'and with another command id');
  const { body } = await call('ratna', readMyContributions, {});
  const pledges = body['pledges'] as PledgeView[];
  assert.deepEqual(pledges.map(({ id, pledged, unspent }) => [id, pledged, unspent]), [[draft.draftId, 20_000_000, draft.offers[0]!.left]]);
  const { help } = (await call('ratna', readMyPledge, { pledgeId: draft.draftId })).body as unknown as { help: HelpView[] };
  assert.equal(help.length, draft.lines.length);
  assert.ok(help.every(({ reason }) => reason !== null && /^[A-Z]/.test(reason) && !/stunted|wasting/.test(reason)));
  for (const { quantity, covered, allocated } of await coverOf(city, [...eggs, ...late, ...hidden].map(({ id }) => id))) assert.ok(covered === allocated && covered <= quantity);
  assert.equal((await call('ratna', readMyDraft, { draftId: draft.draftId })).body['state'], 'ordered');
});

test('the children of an order stand in the audit, the giver reads none of them', async () => {
  const ordered = await city.pool.query(`select subject_ids as ids from ${city.bogor.schema}.audit_entry where verb = 'allocation.order' and cardinality(subject_ids) > 10`);
  assert.equal(ordered.rows.length, 1);
  assert.ok((ordered.rows[0].ids as string[]).every((id) => eggs.some(({ childId }) => childId === id)));
});

test('nobody reads a need line by way of an order: the wall shows the lines of one draft inside its order alone', async () => {
  const client = await city.pool.connect();
  try {
    const { rows: [ratna] } = await city.pool.query(`select id from ${city.bogor.schema}.person where username = 'ratna'`);
    await client.query(`begin; set local search_path to ${city.bogor.schema}, public; set local role anakkita_app; set local app.actor = '${ratna.id}'`);
    assert.equal((await client.query('select 1 from need_line')).rowCount, 0);
    await client.query(`set local app.offered = '${eggs[0]!.id}'`);
    assert.equal((await client.query('select 1 from need_line')).rowCount, 1);
    assert.equal((await client.query('select 1 from child')).rowCount, 0);
  } finally {
    await client.query('rollback');
    client.release();
  }
});

test('a need whose child is restricted in between is gone; a draft of yesterday is not ordered', async () => {
  const small = await drafted('tetangga', { ...money, quantity: 342_000, wishArea: ELSEWHERE });
  const restrict = (restricted: boolean) => city.pool.query(`update ${city.bogor.schema}.child set restricted = $2 where area like $1`, [`${ELSEWHERE}%`, restricted]);
  await restrict(true);
  assert.equal(code(await call('tetangga', orderMine, { draftId: small.draftId })), 'draft.changed');
  await restrict(false);
  await city.pool.query(`update ${city.bogor.schema}.allocation_draft set made_at = now() - interval '1 hour', ends_at = now() - interval '1 minute' where id = $1`, [small.draftId]);
  assert.equal(code(await call('tetangga', orderMine, { draftId: small.draftId })), 'draft.ended');
});

test('where nothing fits the giver may promise all the same', async () => {
  const nothing = await drafted('dinas', { kind: 'goods', quantity: 3, unit: 'unit', item: 'jamban', wishArea: ELSEWHERE, note: null, validUntil: null } as never);
  assert.deepEqual([nothing.lines.length, nothing.sums.open], [0, 0]);
  assert.equal(code(await call('dinas', orderMine, { draftId: nothing.draftId })), 200);
  const { body } = await call('dinas', readMyContributions, {});
  assert.equal((body['pledges'] as PledgeView[])[0]!.unspent, 3);
});

test('the books balance', async () => {
  assert.equal((await call('joko', readTrialBalance, {})).body['differing'], 0);
});

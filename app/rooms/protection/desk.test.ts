/** The desk over HTTP: requests answered, restricted, handed over; a breach from the record to the guardian who was told. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { writeFixture } from '../../entries/testing/fixtures.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids/index.ts';
import { personById } from '../access/server.ts';
import type { RequestKind } from '../consent/index.ts';
import { openRequest } from '../consent/server.ts';
import { addAffected, addBreachStep, changeBreach, countAffected, listBreaches, readBreach, recordBreach } from './breach-contract.ts';
import { readConsentState, readDesk } from './contract.ts';
import { answerRightsRequest, handOverCorrection, listRightsRequests, readRightsRequest, restrictByRequest } from './request-contract.ts';
import { finishCorrection, listProtectionTasks, tellGuardian } from './task-contract.ts';

const POSYANDU = '32.71.01.1016.0001';
let city: TestCity;
let officer: string;
let siti: string;
let nurul: string;
before(async () => {
  city = await startTestCity();
  await city.add([{ username: 'nurul', name: 'Nurul', role: 'data_protection_officer', below: '' }]);
  officer = await city.cookieOf('nurul');
  const idOf = async (username: string) => (await query('select id from ~person where username = $1', [username]))[0]!['id'] as string;
  siti = await idOf('siti');
  nurul = await idOf('nurul');
});
after(() => city.close());

const query = async (text: string, values: unknown[] = []) =>
  (await city.pool.query(text.replaceAll('~', `${city.bogor.schema}.`), values)).rows as Record<string, unknown>[];
const desk = async (endpoint: Endpoint, input: Record<string, unknown> = {}) => city.call(null, endpoint, input, { cookie: officer });
const body = async (endpoint: Endpoint, input: Record<string, unknown> = {}) => (await desk(endpoint, input)).body;

/** A guardian's request about a fresh child, taken down by the kader; a complaint by the officer, for no kader may see one. */
async function asked(kind: RequestKind, words: string | null = null): Promise<{ requestId: string; childId: string }> {
  const { childId } = await writeFixture(city.pool, city.bogor, POSYANDU);
  for (const table of ['rights_request', 'correction_task', 'breach_child', 'erasure'])
    await query(`delete from ~${table} where child_id = $1`, [childId]);
  const requestId = newId();
  const [by, need] = kind === 'complaint' ? [nurul, 'protection.desk'] : [siti, 'child.read'];
  await asActor(city.pool, city.bogor, personById(by), { need, records: null }, async (tx) => {
    tx.mustSomewhere(need);
    await openRequest(tx, {
      id: requestId,
      childId,
      area: POSYANDU,
      guardianId: newId(),
      kind,
      field: kind === 'correction' ? 'born_on' : null,
      words,
    });
  });
  return { requestId, childId };
}

test('requests stand by what is due first; the officer reads the words and never the name', async () => {
  const first = await asked('copy');
  const second = await asked('complaint', 'Petugas bercerita kepada tetangga.');
  await query(`update ~rights_request set opened_at = now() - interval '80 hours', due_at = now() - interval '8 hours' where id = $1`, [
    second.requestId,
  ]);
  const { requests } = (await body(listRightsRequests)) as { requests: { id: string; clock: { state: string; hoursLeft: number } }[] };
  assert.deepEqual(
    requests.slice(0, 2).map(({ id }) => id),
    [second.requestId, first.requestId],
  );
  assert.deepEqual([requests[0]!.clock.state, requests[0]!.clock.hoursLeft], ['late', -8]);
  const opened = await body(readRightsRequest, { requestId: second.requestId });
  assert.equal(opened['words'], 'Petugas bercerita kepada tetangga.');
  assert.ok(!JSON.stringify(opened).includes('Rekaan'));
  assert.deepEqual(((await body(readDesk))['requests'] as { late: number }).late, 1);
  const [read] = await query(`select subject_ids from ~audit_entry where verb = 'request.read' order by id desc limit 1`);
  assert.ok((read!['subject_ids'] as string[]).includes(second.childId));
});

test('what was not all done needs a reason that the law names, and one that fits the request', async () => {
  const { requestId } = await asked('copy');
  const answer = { requestId, words: 'Tidak dapat diberikan seluruhnya.' };
  assert.equal((await body(answerRightsRequest, { ...answer, outcome: 'refused', ground: null }))['code'], 'request.ground');
  assert.equal((await body(answerRightsRequest, { ...answer, outcome: 'refused', ground: 'medical_record' }))['code'], 'request.ground');
  assert.equal((await body(answerRightsRequest, { ...answer, outcome: 'done', ground: 'safety' }))['code'], 'request.ground');
  assert.equal((await body(answerRightsRequest, { ...answer, outcome: 'partly', ground: 'others_data' }))['outcome'], 'partly');
  const told = await body(readRightsRequest, { requestId });
  assert.match(String(told['answer']), /data orang lain.*UU PDP 33/s);
  assert.equal((await body(answerRightsRequest, { ...answer, outcome: 'done', ground: null }))['code'], 'record.changed');
});

test('a restriction asked for holds with the reply: the chair sees the child no more, the kader does', async () => {
  const { requestId, childId } = await asked('restriction');
  assert.equal((await body(restrictByRequest, { requestId }))['outcome'], 'restricted');
  assert.equal((await body(readRightsRequest, { requestId }))['restricted'], true);
  assert.deepEqual(await query('select restricted from ~child where id = $1', [childId]), [{ restricted: true }]);
  const [started] = await query('select started_by, reason from ~child_restriction where child_id = $1', [childId]);
  assert.deepEqual(started, { started_by: nurul, reason: 'guardian_asked' });
  const seen = (who: string) =>
    asActor(
      city.pool,
      city.bogor,
      personById(who),
      { need: 'child.read', records: null },
      async (tx) => (await tx.client.query('select from child where id = $1', [childId])).rowCount,
    );
  const [maya] = await query(`select id from ~person where username = 'maya'`);
  assert.deepEqual([await seen(maya!['id'] as string), await seen(siti)], [0, 1]);
});

test('a correction goes to the puskesmas of the child, which says what it found', async () => {
  const { requestId, childId } = await asked('correction', 'Lahirnya tanggal lima.');
  assert.equal((await body(handOverCorrection, { requestId }))['outcome'], 'handed_over');
  const tasks = (await city.call('rina', listProtectionTasks)).body['corrections'] as {
    requestId: string;
    field: string;
    words: string;
    childId: string;
  }[];
  const mine = tasks.find((one) => one.requestId === requestId)!;
  assert.deepEqual([mine.childId, mine.field, mine.words], [childId, 'born_on', 'Lahirnya tanggal lima.']);
  assert.equal((await city.call('rina', finishCorrection, { requestId, found: 'corrected' })).body['outcome'], 'corrected');
  assert.ok(
    !((await city.call('rina', listProtectionTasks)).body['corrections'] as { requestId: string }[]).some(
      (one) => one.requestId === requestId,
    ),
  );
});

const facts = {
  title: 'Telepon hilang',
  happenedFrom: '2026-03-02T02:00:00.000Z',
  happenedTo: '2026-03-02T04:00:00.000Z',
  noticedAt: '2026-03-03T01:00:00.000Z',
  what: 'Telepon kader hilang di pasar.',
  dataKinds: ['name', 'growth'],
  cause: 'Tertinggal di angkot.',
  remedy: 'Akses diakhiri hari itu juga.',
  contact: 'Puskesmas Cipaku',
};

test('a breach: recorded, the children found by who read them, their guardians told by the puskesmas', async () => {
  const read = await writeFixture(city.pool, city.bogor, POSYANDU);
  const unread = await writeFixture(city.pool, city.bogor, POSYANDU);
  await asActor(city.pool, city.bogor, personById(siti), { need: 'child.read', records: 'child.read' }, async (tx) =>
    tx.shows([read.childId]),
  );
  const breachId = newId();
  assert.equal((await body(recordBreach, { breachId, ...facts }))['outcome'], 'recorded');
  const question = { readerId: siti, from: new Date(Date.now() - 60_000).toISOString(), area: '32.71.01.1016' };
  assert.ok(Number((await body(countAffected, question))['children']) >= 1);
  await body(addAffected, { breachId, ...question });
  const page = await body(readBreach, { breachId });
  const listed = (page['affected'] as { child: { childId: string }; foundBy: string[] }[]).map(({ child }) => child.childId);
  assert.ok(listed.includes(read.childId) && !listed.includes(unread.childId));
  assert.ok(!JSON.stringify(page).includes('Rekaan'), 'no name');
  assert.ok((page['guardianNotice'] as string[]).join(' ').includes('Telepon kader hilang'));
  const told = (await city.call('rina', listProtectionTasks)).body['breaches'] as { id: string; children: { childId: string }[] }[];
  assert.ok(told.find(({ id }) => id === breachId)!.children.some(({ childId }) => childId === read.childId));
  assert.equal((await city.call('rina', tellGuardian, { breachId, childId: read.childId, how: 'visit' })).status, 200);
  const after = (await body(readBreach, { breachId }))['affected'] as { child: { childId: string }; toldHow: string | null }[];
  assert.equal(after.find(({ child }) => child.childId === read.childId)?.toldHow, 'visit');
});

test('children of an area stand once on the list, whatever found them; steps are kept in order', async () => {
  const { childId } = await writeFixture(city.pool, city.bogor, POSYANDU);
  const breachId = newId();
  await body(recordBreach, { breachId, ...facts });
  const first = String((await body(addAffected, { breachId, area: POSYANDU }))['outcome']);
  assert.notEqual(first, 'added_0');
  assert.equal((await body(addAffected, { breachId, area: '32.71.01.1016' }))['outcome'], 'added_0');
  assert.equal((await query('select from ~breach_child where breach_id = $1 and child_id = $2', [breachId, childId])).length, 1);
  assert.equal((await body(addAffected, { breachId }))['code'], 'input.unreadable', 'a question that asks nothing names nobody');
  assert.equal((await body(changeBreach, { breachId, ...facts, happenedTo: '2026-03-01T00:00:00.000Z' }))['code'], 'input.unreadable');
  await body(changeBreach, { breachId, ...facts, cause: 'Dicuri.' });
  for (const kind of ['agency_told', 'guardians_told', 'closed']) await body(addBreachStep, { breachId, kind, words: 'sudah' });
  const { steps } = (await body(readBreach, { breachId })) as { steps: { kind: string }[] };
  assert.deepEqual(
    steps.map(({ kind }) => kind),
    ['recorded', 'listed', 'listed', 'changed', 'agency_told', 'guardians_told', 'closed'],
  );
  const { breaches } = (await body(listBreaches)) as { breaches: { id: string; closedAt: string | null; clock: { state: string } }[] };
  assert.ok(breaches.find(({ id }) => id === breachId)!.closedAt !== null);
  assert.equal((await body(addBreachStep, { breachId, kind: 'closed', words: 'lagi' }))['code'], 'record.changed');
});

test('consent by village is counted without a name', async () => {
  const state = await body(readConsentState);
  assert.ok((state['total'] as { children: number }).children > 0);
  assert.ok(!JSON.stringify(state).includes('Rekaan'));
});

/** Two records of one child, from the nightly scan to the merge and back, on the real database. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { jakartaDay } from '../platform/clock/index.ts';
import { asActor } from '../platform/db/actor.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { serviceAccount } from '../rooms/access/server.ts';
import { listChildren, recordMeasurement } from '../rooms/cases/index.ts';
import { refreshStandings } from '../rooms/cases/server.ts';
import { keepApart, listDuplicates, listMerges, mergePair, readDuplicate, undoMerge } from '../rooms/children/index.ts';
import type { ChildMerges, DuplicateList, DuplicateView } from '../rooms/children/index.ts';
import { destroyIdentity, openIncomingChildren, scanDuplicates, takeInChildren } from '../rooms/children/server.ts';
import { addGuardian, recordAnswers } from '../rooms/consent/index.ts';
import { recountRegister } from '../rooms/reports/server.ts';
import { startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';
import { rowsOf, writeRecord } from './testing/merge-fixture.ts';
import type { ToldRecord } from './testing/merge-fixture.ts';

const HERE = '32.71.01.1016.0001';
const THERE = '32.71.01.1016.0002';
const FAR = '32.71.06.1001.0001';
let city: TestCity;
let nur: string;

before(async () => {
  city = await startTestCity();
  await city.add([{ username: 'nur', name: 'Nur', role: 'secretariat', below: '' }]);
  nur = await city.cookieOf('nur');
  await query(`insert into ~setting (key, value, changed_at, changed_by) values ('report.newest_measured_on', '"2026-10-20"', now(), gen_random_uuid()) on conflict do nothing`);
});
after(() => city.close());

const query = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => (await city.pool.query(text.replaceAll('~', `${city.bogor.schema}.`), values)).rows;
const asNur = async (endpoint: Endpoint, input: Record<string, unknown> = {}) => city.call(null, endpoint, input, { cookie: nur });
const service = <T>(act: Parameters<typeof asActor<T>>[4]): Promise<T> =>
  asActor(city.pool, city.bogor, serviceAccount('cli', 'test'), { need: 'child.read', records: null }, async (tx) => {
    tx.mustSomewhere('child.read');
    return act(tx);
  });

const ayu: ToldRecord = { name: 'Ayu Lestari Putri', parents: ['Wati Suryati', 'Dedi Mulyana'], bornOn: '2025-03-04', area: HERE };

/** Two records of the register with their pair; standings and counts as after an import. */
async function aPair(one: Partial<ToldRecord> = {}, other: Partial<ToldRecord> = {}): Promise<{ one: string; other: string; pairId: string }> {
  const unique = `Ayu ${randomUUID().replaceAll(/[^a-f]/g, '').slice(0, 8)}x Lestari`;
  const first = await writeRecord(city.pool, city.bogor, { ...ayu, name: unique, ...one });
  const second = await writeRecord(city.pool, city.bogor, { ...ayu, name: unique, area: THERE, ...other });
  await service(async (tx) => {
    await refreshStandings(tx, '2026-10-31', [first, second], true);
    await recountRegister(tx, null);
  });
  await scanDuplicates({ pool: city.pool, regency: city.bogor });
  const [pair] = await query('select id from ~duplicate_pair where $1::uuid in (child_id, other_id) and $2::uuid in (child_id, other_id)', [first, second]);
  assert.ok(pair, 'the scan found the pair');
  return { one: first, other: second, pairId: String(pair['id']) };
}

async function merge(pairId: string, keep: string, take: string[] = []): Promise<string> {
  const reply = await asNur(mergePair as Endpoint, { pairId, keep, take });
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  return (reply.body as { id: string }).id;
}

async function undo(mergeId: string): Promise<void> {
  const reply = await asNur(undoMerge as Endpoint, { mergeId });
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
}

/** A guardian of the child says something. */
async function said(childId: string, guardianId: string, answers: Record<string, string>): Promise<void> {
  const day = jakartaDay(new Date());
  const added = await city.call('siti', addGuardian as Endpoint, { childId, guardianId, name: 'Wali ibu', relation: 'mother', ofAge: true, livesWith: true, separated: false, since: '2025-03-05' });
  assert.equal(added.status, 200, JSON.stringify(added.body));
  const reply = await city.call('siti', recordAnswers as Endpoint, { childId, guardianId, answers, textVersion: 1, day, way: 'spoken', witness: 'Bu Tini' });
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
}

const months = [
  { on: '2026-08-12', g: 9000, mm: 760 },
  { on: '2026-09-12', g: 9200, mm: 768 },
];

test('merge, then undo with nothing in between: every row of every table of both children is as it was', async () => {
  const { one, other, pairId } = await aPair(
    { measured: [...months, { on: '2026-10-10', g: 9300, mm: 775 }], nik: undefined, bornOn: '2025-03-04' },
    { measured: [{ on: '2026-10-10', g: 9400, mm: 650, trained: true }, { on: '2026-10-18', g: 9500, mm: 655 }], nik: `32710144032${String(Math.floor(Math.random() * 90_000) + 10_000)}`, bornOn: '2025-03-05', sex: 'F' },
  );
  const guardianId = randomUUID();
  await said(other, guardianId, { pairing: 'refused' });
  const before = await rowsOf(city.pool, city.bogor, [one, other]);
  assert.ok(before['case_file']!.length >= 1 && before['visit_clock']!.length >= 1, 'the short child has a case and a clock');
  const mergeId = await merge(pairId, one, ['name', 'parents', 'bornOn', 'nik', 'home', 'address']);
  const merged = await rowsOf(city.pool, city.bogor, [one, other]);
  assert.equal((merged['measurement'] as { child_id: string }[]).every(({ child_id: of }) => of === one), true);
  assert.equal((merged['child_standing'] as { child_id: string }[]).some(({ child_id: of }) => of === other), false);
  const kept = (merged['child'] as { id: string; born_on: string; nik_state: string; area: string; state: string }[]).find(({ id }) => id === one)!;
  assert.deepEqual([kept.born_on, kept.nik_state, kept.area, kept.state], ['2025-03-05', 'valid', THERE, 'active']);
  await undo(mergeId);
  assert.deepEqual(await rowsOf(city.pool, city.bogor, [one, other]), before);
});

test('twins and namesakes stay two, and what a person decided stays decided until a record changes', async () => {
  const { one, other, pairId } = await aPair();
  const view = (await asNur(readDuplicate as Endpoint, { pairId })).body as unknown as DuplicateView;
  assert.deepEqual([view.grade, view.one.obstacles, view.reasons.includes('sameParents')], ['certain', [], true]);
  assert.equal((await asNur(keepApart as Endpoint, { pairId, why: 'namesakes' })).status, 200);
  await scanDuplicates({ pool: city.pool, regency: city.bogor });
  assert.deepEqual(await query('select decision, why from ~duplicate_pair where id = $1', [pairId]), [{ decision: 'different', why: 'namesakes' }]);
  assert.equal((await asNur(mergePair as Endpoint, { pairId, keep: one, take: ['name', 'colour'] })).status, 400);
  await query(`update ~child set born_on = born_on + 1 where id = $1`, [other]);
  await scanDuplicates({ pool: city.pool, regency: city.bogor });
  assert.deepEqual(await query('select decision, grade from ~duplicate_pair where id = $1', [pairId]), [{ decision: null, grade: 'likely' }]);
});

test('who reaches one record alone sees where the other lies, and decides nothing', async () => {
  const { pairId, one } = await aPair({}, { area: FAR });
  const list = (await city.call('rina', listDuplicates as Endpoint)).body as unknown as DuplicateList;
  const pair = list.pairs.find(({ id }) => id === pairId)!;
  assert.deepEqual([pair.one, pair.other].filter((side) => side !== null).map(({ childId }) => childId), [one]);
  assert.ok(pair.outside !== null && pair.outside !== '');
  for (const [endpoint, more] of [[readDuplicate, {}], [keepApart, { why: 'twins' }], [mergePair, { keep: one, take: [] }]] as const) {
    const { status } = await city.call('rina', endpoint as Endpoint, { pairId, ...more });
    assert.equal(status, 403);
  }
  assert.equal((await city.call('siti', listDuplicates as Endpoint)).status, 403);
});

test('a guardian who said no is heard, a search for the other name leads to the child, the old page takes no measurement', async () => {
  const { one, other, pairId } = await aPair({ measured: months }, { name: 'Ayu Lestari Pertiwi Zulaikhawati', measured: [] }).catch(async () => aPair({ measured: months }, {}));
  await said(one, randomUUID(), { story: 'given' });
  await said(other, randomUUID(), { story: 'refused' });
  assert.deepEqual(await query('select allows_story from ~child where id = $1', [one]), [{ allows_story: true }]);
  const mergeId = await merge(pairId, one);
  assert.deepEqual(await query('select allows_story from ~child where id = $1', [one]), [{ allows_story: false }]);
  const [words] = await query('select words from ~child_search where child_id = $1', [other]);
  const found = (await asNur(listChildren as Endpoint, { q: words!['words'] })).body as unknown as { rows: { childId: string }[] };
  assert.deepEqual(found.rows.filter(({ childId }) => childId === one || childId === other).map(({ childId }) => childId), [one]);
  const measure = { measurementId: randomUUID(), measuredOn: '2026-10-25', weightKg: 9.4, lengthCm: 77.6, oedema: false, measuredBy: 'Rina', trained: true, place: 'posyandu', sure: true };
  assert.equal((await city.call('rina', recordMeasurement as Endpoint, { childId: other, ...measure })).status, 409);
  const { merges } = (await city.call('rina', listMerges as Endpoint, { childId: other })).body as unknown as ChildMerges;
  assert.deepEqual(merges.map(({ id, keptId, mayUndo }) => [id, keptId, mayUndo]), [[mergeId, one, true]]);
  await undo(mergeId);
  assert.deepEqual(await query('select allows_story from ~child where id = $1', [one]), [{ allows_story: true }]);
  assert.equal((await asNur(undoMerge as Endpoint, { mergeId })).status, 409);
});

test('erasing the child erases what went into it, and then nothing is undone', async () => {
  const { one, other, pairId } = await aPair();
  const mergeId = await merge(pairId, one, ['name']);
  await service((tx) => destroyIdentity(tx, one));
  assert.deepEqual(await query('select state, identity_cipher from ~child where id = any($1::uuid[])', [[one, other]]), [{ state: 'erased', identity_cipher: null }, { state: 'erased', identity_cipher: null }]);
  assert.deepEqual(await query('select 1 from ~child_merge_row where merge_id = $1', [mergeId]), []);
  assert.equal((await asNur(undoMerge as Endpoint, { mergeId })).status, 409);
});

test('a case that somebody works on keeps its record: the other goes into it', async () => {
  const short = [{ on: '2026-10-10', g: 7000, mm: 690 }];
  const { one, other, pairId } = await aPair({}, { measured: short });
  await query(`insert into ~case_action (id, case_id, child_id, area, seq, kind, on_date, at, actor_id, told)
    select gen_random_uuid(), id, child_id, area, 1, 'verify', '2026-11-01', now(), gen_random_uuid(), jsonb_build_object('measurementId', measurement_id) from ~case_file where child_id = $1`, [other]);
  const refused = await asNur(mergePair as Endpoint, { pairId, keep: one, take: [] });
  assert.deepEqual([refused.status, (refused.body as { details: unknown }).details], [409, { reason: 'caseRuns' }]);
  await merge(pairId, other, ['home']);
  assert.deepEqual(await query('select count(*)::int as n from ~case_file where closed_on is null and child_id = any($1::uuid[])', [[one, other]]), [{ n: 1 }]);
});

test('a file that tells of a move takes the earlier record along, and the undo brings it home again', async () => {
  const { one, other, pairId } = await aPair({}, { measured: months });
  const mergeId = await merge(pairId, one);
  const moved = '32.71.01.1016.0009';
  await service(async (tx) => {
    await openIncomingChildren(tx);
    await tx.client.query(
      `insert into incoming_child (child_id, is_new, area, sex, born_on, nik_state, alias_seed, seen_on) select id, false, $2, sex, born_on, nik_state, alias_seed, '2026-11-03' from child where id = $1`, [one, moved]);
    await takeInChildren(tx, randomUUID());
    tx.announce({ topic: 'child.moved', subjectId: one, area: moved, payload: { childId: one } });
  });
  const areas = async () => query('select area from ~child where id = any($1::uuid[]) order by id = $2', [[one, other], other]);
  assert.deepEqual(await areas(), [{ area: moved }, { area: moved }]);
  assert.deepEqual(await query('select distinct area from ~measurement where child_id = $1', [one]), [{ area: moved }]);
  await undo(mergeId);
  assert.deepEqual(await areas(), [{ area: moved }, { area: THERE }]);
  assert.deepEqual(await query('select distinct area from ~measurement where child_id = $1', [other]), [{ area: THERE }]);
  assert.deepEqual(await query('select area, other_area from ~duplicate_pair where id = $1', [pairId]), await query(
    'select a.area, b.area as other_area from ~duplicate_pair p join ~child a on a.id = p.child_id join ~child b on b.id = p.other_id where p.id = $1', [pairId]));
});

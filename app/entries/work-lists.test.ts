/** The lists of work of all rooms: whose each line is, from which day it is there, and that a count is the number of its lines. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays, jakartaDay } from '../platform/clock/index.ts';
import type { Endpoint } from '../platform/http/endpoint.ts';
import { listWork, recordWorkFile } from '../rooms/cases/index.ts';
import { listQuestions, listRenewals } from '../rooms/consent/index.ts';
import { listWaitingHelp } from '../rooms/contributions/index.ts';
import { listNeedWork } from '../rooms/needs/index.ts';
import { listVisitWork } from '../rooms/visits/index.ts';
import { startTestCity } from './testing/city.ts';
import type { TestCity } from './testing/city.ts';
import { writeFixture } from './testing/fixtures.ts';
import type { Fixture } from './testing/fixtures.ts';

const today = jakartaDay(new Date());
const village = '32.71.01.1016';

let city: TestCity;
let near: Fixture;
let elsewhere: Fixture;
const cookies = new Map<string, string>();
const table = (name: string): string => `${city.bogor.schema}.${name}`;

before(async () => {
  city = await startTestCity();
  await city.add([
    { username: 'sari', name: 'Sari', role: 'secretariat', below: '' },
    { username: 'yanti', name: 'Yanti', role: 'village_head', below: '.01.1016' },
    { username: 'endang', name: 'Endang', role: 'puskesmas_head', below: '.P02' },
  ]);
  near = await writeFixture(city.pool, city.bogor, `${village}.0001`);
  elsewhere = await writeFixture(city.pool, city.bogor, '32.71.06.1001');
  for (const who of ['siti', 'rina', 'yanti', 'hasan', 'sari', 'maya', 'endang', 'dedi', 'joko']) cookies.set(who, await city.cookieOf(who));
});
after(() => city.close());

async function lines(who: string, endpoint: Endpoint, input: Record<string, unknown> = {}) {
  const reply = await city.call(null, endpoint, input, { cookie: cookies.get(who)! });
  assert.equal(reply.status, 200, `${who}: ${JSON.stringify(reply.body)}`);
  return reply.body as { today: string; counts: Record<'late' | 'today' | 'soon', number>; rows: { childId: string; kind: string; dueOn: string; mine: boolean; waiting: number }[] };
}
const clock = (of: Fixture, due: string, keeper: 'kader' | 'foster_parent' = 'kader'): Promise<unknown> =>
  city.pool.query(`update ${table('visit_clock')} set started_on = $2::date - 14, due_on = $2, keeper = $3, keeper_id = case when $3 = 'kader' then null else $4::uuid end where child_id = $1`, [of.childId, due, keeper, of.caseId]);

test('a kader sees the own clocks a week ahead, and those of foster parents once they are late', async () => {
  await clock(near, addDays(today, 7));
  assert.deepEqual((await lines('siti', listVisitWork)).rows.map(({ childId, kind, mine }) => [childId, kind, mine]), [[near.childId, 'visit', true]]);
  await clock(near, addDays(today, 8));
  assert.deepEqual((await lines('siti', listVisitWork)).rows, []);
  await clock(near, today, 'foster_parent');
  assert.deepEqual((await lines('siti', listVisitWork)).rows, []);
  await clock(near, addDays(today, -1), 'foster_parent');
  assert.deepEqual((await lines('siti', listVisitWork)).rows.map(({ mine }) => mine), [false], 'a reminder, not a visit of one\'s own');
});

test('a missed visit is on the list of whom it has reached: lurah, camat, secretariat, chair', async () => {
  const seenBy = async (late: number): Promise<string[]> => {
    await clock(near, addDays(today, -late));
    const seen = [];
    for (const who of ['yanti', 'hasan', 'sari', 'maya']) if ((await lines(who, listVisitWork)).rows.some(({ childId }) => childId === near.childId)) seen.push(who);
    return seen;
  };
  assert.deepEqual(await seenBy(0), []);
  assert.deepEqual(await seenBy(1), ['yanti']);
  assert.deepEqual(await seenBy(4), ['yanti', 'hasan']);
  assert.deepEqual(await seenBy(8), ['yanti', 'hasan', 'sari']);
  assert.deepEqual(await seenBy(15), ['yanti', 'hasan', 'sari', 'maya']);
});

test('a worry is the work of who answers it, on the day it was told', async () => {
  const rows = (await lines('rina', listVisitWork)).rows.filter(({ kind }) => kind === 'worry');
  assert.deepEqual(rows.map(({ childId, mine, dueOn }) => [childId, mine, dueOn]), [[near.childId, true, '2026-08-10']]);
  assert.ok((await lines('siti', listVisitWork)).rows.every(({ kind }) => kind === 'visit'));
});

test('proposed needs wait for a decision, a child once, a week from the first of them', async () => {
  assert.deepEqual((await lines('rina', listNeedWork)).rows, []);
  for (const item of ['telur', 'jkn'])
    await city.pool.query(
      `insert into ${table('need_line')} (id, case_id, child_id, area, item, catalogue_version, unit, reasons, state, donor, at_home, divisible, urgency, urgency_reasons, proposed_at, proposed_by)
       values (gen_random_uuid(), $1, $2, $3, $4, 0, 'butir', '{stunted}', 'proposed', 'yes', false, true, 50, '{}', $5, $1)`,
      [near.caseId, near.childId, near.area, item, `${addDays(today, item === 'telur' ? -7 : -1)}T03:00:00+07:00`],
    );
  const { rows, counts } = await lines('rina', listNeedWork);
  assert.deepEqual(rows.map(({ childId, waiting, dueOn }) => [childId, waiting, dueOn]), [[near.childId, 2, today]]);
  assert.deepEqual(counts, { late: 0, today: 1, soon: 0 });
  assert.equal((await city.call(null, listNeedWork, {}, { cookie: cookies.get('siti')! })).status, 403, 'a kader decides on no need');
});

test('a count is the number of lines behind it, whatever is looked at; nothing of elsewhere and of children that left', async () => {
  await clock(near, today);
  for (const [who, endpoint] of [['siti', listVisitWork], ['rina', listVisitWork], ['yanti', listVisitWork], ['endang', listVisitWork], ['rina', listNeedWork], ['rina', listWork], ['siti', listWork], ['yanti', listWork], ['hasan', listWork]] as const) {
    const all = await lines(who, endpoint);
    for (const show of ['late', 'today', 'soon'] as const) {
      const shown = await lines(who, endpoint, { show });
      assert.equal(shown.rows.length, all.counts[show], `${who} ${endpoint.path} ${show}`);
      assert.deepEqual(shown.counts, all.counts);
      for (const { dueOn } of shown.rows) assert.equal(show, dueOn < today ? 'late' : dueOn === today ? 'today' : 'soon');
    }
    assert.ok(all.rows.every(({ childId }) => childId === near.childId), `${who} sees nothing of elsewhere`);
  }
  assert.ok((await lines('maya', listVisitWork)).rows.some(({ childId }) => childId === elsewhere.childId));
  await city.pool.query(`update ${table('child')} set state = 'moved', state_on = $2 where id = $1`, [near.childId, today]);
  for (const [who, endpoint] of [['siti', listVisitWork], ['rina', listNeedWork], ['rina', listWork]] as const) {
    const { rows, counts } = await lines(who, endpoint);
    assert.deepEqual([rows.length, counts.late + counts.today + counts.soon], [0, 0], `${endpoint.path}: who moved away`);
  }
  await city.pool.query(`update ${table('child')} set state = 'active', state_on = null where id = $1`, [near.childId]);
});

test('a restricted child is on the lists of those who treat it alone, in rows and in counts', async () => {
  for (const name of ['child', 'child_standing', 'child_search']) await city.pool.query(`update ${table(name)} set restricted = true where ${name === 'child' ? 'id' : 'child_id'} = $1`, [near.childId]);
  await clock(near, addDays(today, -20));
  for (const who of ['yanti', 'hasan', 'maya']) {
    const { rows } = await lines(who, listVisitWork);
    assert.ok(rows.every(({ childId }) => childId !== near.childId), who);
  }
  assert.deepEqual((await lines('yanti', listVisitWork)).counts, { late: 0, today: 0, soon: 0 });
  await city.pool.query(`update ${table('case_file')} set track = 'off' where id = $1`, [near.caseId]);
  assert.deepEqual((await lines('yanti', listWork)).counts, { late: 0, today: 0, soon: 0, offTrack: 0 }, 'not even counted');
  assert.deepEqual((await lines('rina', listWork)).counts, { ...(await lines('rina', listWork, { show: 'off_track' })).counts, offTrack: 1 });
  assert.ok((await lines('rina', listVisitWork)).rows.length > 0);
  assert.ok((await lines('siti', listVisitWork)).rows.length > 0);
});

test('who has no such work asks in vain', async () => {
  for (const endpoint of [listVisitWork, listNeedWork, listWork, listWaitingHelp, listQuestions] as Endpoint[])
    for (const who of ['dedi', 'joko'])
      assert.equal((await city.call(null, endpoint, endpoint === listWaitingHelp ? { what: 'receipt' } : {}, { cookie: cookies.get(who)! })).status, 403, `${who} ${endpoint.path}`);
});

test('a list that leaves as a file is recorded with whom it names; one that names a child out of reach is not', async () => {
  const take = (who: string, childIds: string[]) => city.call(null, recordWorkFile as Endpoint, { fileId: near.taskId, childIds }, { cookie: cookies.get(who)! });
  const recorded = async (): Promise<unknown[]> => (await city.pool.query(`select subject_ids from ${table('audit_entry')} where verb = 'work.export'`)).rows;
  assert.equal((await take('siti', [near.childId, elsewhere.childId])).body['code'], 'record.missing');
  assert.equal((await take('joko', [near.childId])).body['code'], 'access.denied');
  assert.deepEqual(await recorded(), []);
  assert.equal((await take('siti', [near.childId, near.childId])).status, 200);
  assert.deepEqual(await recorded(), [{ subject_ids: [near.childId] }]);
});

test('consent that has to be asked for anew is the work of who asks in that place, two weeks from the day it closed', async () => {
  await city.pool.query(`insert into ${table('consent_state')} (child_id, area, pairing, story, photo, changed_at) select id, area, 'toRenew', 'given', 'toRenew', now() - interval '20 days' from ${table('child')} where id = any($1::uuid[])
    on conflict (child_id) do update set pairing = 'toRenew', story = 'given', photo = 'toRenew', changed_at = excluded.changed_at`, [[near.childId, elsewhere.childId]]);
  const seen = async (who: string) => (await lines(who, listRenewals)) as unknown as { counts: { late: number }; renewals: { childId: string; purposes: string[]; dueOn: string; childName: string }[] };
  for (const who of ['siti', 'rina']) {
    const { counts, renewals } = await seen(who);
    assert.deepEqual(renewals.map(({ childId, purposes, dueOn }) => [childId, purposes, dueOn]), [[near.childId, ['pairing', 'photo'], addDays(jakartaDay(new Date(Date.now() - 20 * 86_400_000)), 14)]], who);
    assert.equal(counts.late, 1);
    assert.equal(renewals[0]!.childName, 'Anak Rekaan');
  }
  await city.pool.query(`update ${table('child')} set restricted = true where id = $1`, [near.childId]);
  assert.equal((await seen('siti')).renewals.length, 1, 'who is their kader still asks');
  await city.pool.query(`update ${table('child')} set restricted = false, state = 'moved', state_on = current_date where id = $1`, [near.childId]);
  assert.deepEqual([(await seen('siti')).renewals, (await seen('siti')).counts.late], [[], 0]);
});

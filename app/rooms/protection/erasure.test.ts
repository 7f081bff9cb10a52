import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { writeFixture } from '../../entries/testing/fixtures.ts';
import type { Fixture } from '../../entries/testing/fixtures.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { newId } from '../../platform/ids/index.ts';
import { personById } from '../access/server.ts';
import { erase } from './erase-jobs.ts';
import { decideErasure, listErasures, proposeErasure, readRetention, runRetention, setRetentionRule } from './retention-contract.ts';
import { runRules } from './retention-jobs.ts';

const POSYANDU = '32.71.01.1016.0001';
let city: TestCity;
let cookies: Record<string, string>;
before(async () => {
  city = await startTestCity();
  const more = [
    { username: 'nurul', name: 'Nurul', role: 'data_protection_officer', below: '' },
    { username: 'omar', name: 'Omar', role: 'data_protection_officer', below: '' },
    { username: 'wati', name: 'Wati', role: 'puskesmas_head', below: '.P02' },
    { username: 'yono', name: 'Yono', role: 'puskesmas_head', below: '.P20' },
  ] as const;
  await city.add(more);
  cookies = {};
  for (const { username } of more) cookies[username] = await city.cookieOf(username);
});
after(() => city.close());

const here = () => ({ pool: city.pool, regency: city.bogor });
const as = (who: string, endpoint: Endpoint, input: Record<string, unknown> = {}) =>
  city.call(null, endpoint, input, { cookie: cookies[who]! });
const query = async (text: string, values: unknown[] = []) =>
  (await city.pool.query(text.replaceAll('~', `${city.bogor.schema}.`), values)).rows as Record<string, unknown>[];
/** A child that nobody ever measured: the law keeps nothing of it. */
async function neverSeen(): Promise<Fixture> {
  const at = await writeFixture(city.pool, city.bogor, POSYANDU);
  for (const table of [
    'erasure',
    'measurement',
    'urgent_task',
    'case_action',
    'case_task',
    'case_audit',
    'case_file',
    'visit',
    'visit_clock',
  ])
    await query(`delete from ~${table} where child_id = $1`, [at.childId]);
  return at;
}
async function propose(childId: string): Promise<string> {
  const erasureId = newId();
  const reply = await as('nurul', proposeErasure, { erasureId, childId, requestId: null, reason: 'diminta oleh wali anak ini' });
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
  return erasureId;
}
/** Every row of every table of the regency as text. */
async function everything(): Promise<string> {
  const tables = await query(
    `select table_name from information_schema.tables where table_schema = '${city.bogor.schema}' and table_type = 'BASE TABLE'`,
  );
  const texts = [];
  for (const { table_name } of tables)
    texts.push(...(await query(`select t::text as line from ~"${String(table_name)}" t`)).map(({ line }) => String(line)));
  return texts.join('\n');
}

test('one proposes, another confirms; nothing that names the child stays, and what was counted does', async () => {
  const { childId } = await neverSeen();
  await query(`update ~child set rt = 3, rw = 7 where id = $1`, [childId]);
  await query(`update ~child_search set words = 'cempaka-unik ibu rekaan' where child_id = $1`, [childId]);
  await query(
    `insert into ~urgent_task (id, child_id, area, measurement_id, reasons, opened_at, opened_by, due_at, done_at, outcome)
    values ($1, $2, '${POSYANDU}', $1, '{}', now(), $1, now(), now(), 'cempaka-unik dirujuk')`,
    [newId(), childId],
  );
  await query(
    `insert into ~case_file (id, child_id, area, opened_on, opened_at, opened_by, reason, measurement_id, len_z, closed_on, closed_reason)
    values ($2, $1, '${POSYANDU}', '2024-01-01', now(), $1, 'stunted', $1, -250, '2024-06-01', 'cempaka-unik pindah')`,
    [childId, newId()],
  );
  await query(
    `insert into ~case_action (id, case_id, child_id, area, seq, kind, on_date, at, actor_id, told)
    values ($2, $2, $1, '${POSYANDU}', 1, 'note', '2024-01-01', now(), $1, '{"note": "cempaka-unik", "n": 3}')`,
    [childId, newId()],
  );
  assert.match(await everything(), /cempaka-unik/);
  const before = await query('select count(*)::int as n from ~area_month');
  const erasureId = await propose(childId);
  assert.equal((await as('nurul', decideErasure, { erasureId, decision: 'confirm' })).body['code'], 'second_person.same');
  assert.equal((await as('wati', decideErasure, { erasureId, decision: 'confirm' })).body['outcome'], 'confirmed');
  await erase(here(), erasureId);
  const [row] = await query('select state, verdict, counts from ~erasure where id = $1', [erasureId]);
  assert.deepEqual([row?.['state'], row?.['verdict']], ['done', 'erase']);
  assert.equal((row?.['counts'] as Record<string, number> | undefined)?.['child_key'], 1);
  const [child] = await query('select state, identity_cipher, rt, rw, area, born_on from ~child where id = $1', [childId]);
  assert.deepEqual(child, { state: 'erased', identity_cipher: null, rt: null, rw: null, area: '32.71.01.1016', born_on: '2025-01-01' });
  assert.equal((await query('select 1 from ~child_key where child_id = $1', [childId])).length, 0);
  assert.doesNotMatch(await everything(), /cempaka-unik/);
  assert.deepEqual(await query('select count(*)::int as n from ~area_month'), before);
  assert.equal(
    (await as('nurul', proposeErasure, { erasureId: newId(), childId, requestId: null, reason: 'sekali lagi diusulkan' })).body['code'],
    'record.changed',
  );
});

test('the head of another puskesmas neither sees nor decides it', async () => {
  const { childId } = await neverSeen();
  const erasureId = await propose(childId);
  assert.equal((await as('yono', decideErasure, { erasureId, decision: 'confirm' })).body['code'], 'record.missing');
  assert.ok(!JSON.stringify((await as('yono', listErasures)).body).includes(childId));
  assert.ok(JSON.stringify((await as('wati', listErasures)).body).includes(childId));
  assert.equal((await as('omar', decideErasure, { erasureId, decision: 'decline' })).body['outcome'], 'declined', 'a second officer may');
  await erase(here(), erasureId);
  assert.equal((await query('select state from ~child where id = $1', [childId]))[0]?.['state'], 'active');
});

test('the database itself refuses one person alone', async () => {
  const { childId } = await neverSeen();
  const erasureId = await propose(childId);
  await assert.rejects(
    query(`update ~erasure set decided_by = proposed_by, decided_at = now(), state = 'confirmed' where id = $1`, [erasureId]),
    {
      constraint: 'two_different_people_erase',
    },
  );
});

test('what the law keeps is restricted in place of erased, also when a case was opened after the confirmation', async () => {
  const { childId } = await neverSeen();
  const erasureId = await propose(childId);
  await as('wati', decideErasure, { erasureId, decision: 'confirm' });
  await query(
    `insert into ~case_file (id, child_id, area, opened_on, opened_at, opened_by, reason, measurement_id, len_z) values ($1, $2, '${POSYANDU}', current_date, now(), $1, 'stunted', $1, -250)`,
    [newId(), childId],
  );
  await erase(here(), erasureId);
  const [row] = await query('select verdict, grounds, keep_until is not null as kept from ~erasure where id = $1', [erasureId]);
  assert.deepEqual(row, { verdict: 'restrict', grounds: ['open_case'], kept: true });
  assert.deepEqual((await query('select state, restricted from ~child where id = $1', [childId]))[0], {
    state: 'active',
    restricted: true,
  });
});

test('the officer sees village, alias and age group; the rows of children stay closed', async () => {
  const { childId } = await neverSeen();
  await propose(childId);
  const text = JSON.stringify((await as('nurul', listErasures)).body);
  assert.ok(text.includes(childId) && text.includes('"ageBand":') && !text.includes('Rekaan'));
  const [{ id }] = (await query(`select id from ~person where username = 'nurul'`)) as [{ id: string }];
  for (const table of ['child', 'measurement', 'guardian', 'child_field_source', 'consent_answer']) {
    const rows = await asActor(
      city.pool,
      city.bogor,
      personById(id),
      { need: 'protection.desk', records: null },
      async (tx) => (await tx.client.query(`select from ${table}`)).rowCount,
    );
    assert.equal(rows, 0, table);
  }
});

test('rules of retention: counted first, then carried out; a real run without a count of today is refused', async () => {
  await query(
    `insert into ~reading_day (actor_id, day, shown, opened, most_in_hour, at_night) values (gen_random_uuid(), '2020-01-01', 1, 1, 1, 0)`,
  );
  await as('nurul', setRetentionRule, { ruleId: 'reading_day', on: true, days: 400 });
  assert.equal((await as('nurul', runRetention, { kind: 'real' })).body['code'], 'retention.not_counted');
  const dry = String((await as('nurul', runRetention, { kind: 'dry' })).body['id']);
  await runRules(here(), { runId: dry, kind: 'dry' });
  const { runs } = (await as('nurul', readRetention)).body as { runs: { id: string; counts: Record<string, number> }[] };
  assert.equal(runs.find(({ id }) => id === dry)?.counts['reading_day'], 1);
  assert.equal((await query('select 1 from ~reading_day')).length, 1, 'a dry run takes nothing');
  const real = String((await as('nurul', runRetention, { kind: 'real' })).body['id']);
  await runRules(here(), { runId: real, kind: 'real' });
  assert.equal((await query('select 1 from ~reading_day')).length, 0);
  assert.deepEqual((await query('select counts from ~retention_run where id = $1', [real]))[0]?.['counts'], { reading_day: 1 });
});

test('after its time a medical record is proposed for erasing, and nobody is erased by a rule alone', async () => {
  const { childId } = await neverSeen();
  await query(`update ~child set last_seen_on = '1999-01-01' where id = $1`, [childId]);
  await as('nurul', setRetentionRule, { ruleId: 'medical_record', on: true, days: 9131 });
  await runRules(here(), null);
  const [row] = await query('select cause, verdict, state from ~erasure where child_id = $1', [childId]);
  assert.deepEqual(row, { cause: 'retention', verdict: 'erase', state: 'proposed' });
});

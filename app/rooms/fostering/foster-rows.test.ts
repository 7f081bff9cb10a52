/** Who reads what is recorded of foster parents: themself, who pairs, and the inspectorate. The database holds it, whatever a query forgets. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { asActor } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/actor.ts';
import { personById } from '../access/server.ts';
import type { Verb } from '../access/index.ts';
import { listPoliticians } from './facts-store.ts';
import { startFosterCity } from './foster-city-for-tests.ts';
import type { FosterCity } from './foster-city-for-tests.ts';

let here: FosterCity;
before(async () => {
  here = await startFosterCity({ dedi: 2, dewi: 1 });
  await here.query('update ~foster_parent set is_politician = true where person_id = $1', [here.ids['dewi']]);
});
after(() => here.city.close());

/** Runs a query as somebody asks with a verb, in the role that the walls hold for. */
async function askAs<T>(username: string, need: Verb, work: (tx: Tx) => Promise<T>): Promise<T> {
  const [person] = await here.query('select id from ~person where username = $1', [username]);
  return asActor(here.city.pool, here.city.bogor, personById(String(person!['id'])), { need, records: null }, async (tx) => {
    tx.mustSomewhere(need);
    return work(tx);
  });
}
const seen = async (tx: Tx): Promise<string[]> => (await tx.sql.selectFrom('foster_parent').select('person_id').orderBy('person_id').execute()).map(({ person_id }) => person_id);
const changed = async (tx: Tx): Promise<number> => (await tx.client.query('update foster_parent set capacity = 9 where capacity < 9')).rowCount ?? 0;

test('a foster parent sees the own row, the secretariat and the inspectorate all, everybody else none', async () => {
  const all = [here.ids['dedi']!, here.ids['dewi']!].sort();
  assert.deepEqual(await askAs('dedi', 'own.read', seen), [here.ids['dedi']]);
  assert.deepEqual(await askAs('indra', 'fostering.manage', seen), all);
  assert.deepEqual(await askAs('joko', 'audit.read', seen), all);
  for (const who of ['rina', 'siti', 'hasan', 'maya']) assert.deepEqual(await askAs(who, 'case.read', seen), [], who);
});

test('the inspectorate reads and changes nothing, nor does who treats', async () => {
  assert.equal(await askAs('joko', 'audit.read', changed), 0);
  assert.equal(await askAs('rina', 'case.read', changed), 0);
  const [tono] = await here.query(`select id from ~person where username = 'tono'`);
  await assert.rejects(
    askAs('rina', 'case.read', (tx) => tx.client.query('insert into foster_parent (person_id, capacity, recorded_at, recorded_by) values ($1, 3, now(), $2)', [tono!['id'], tx.actor.id])),
    (error: Error & { code?: string }) => error.code === '42501' || /row-level security/u.test(String(error)),
  );
});

test('politicians are kept back from walls whoever asks, by their ids alone', async () => {
  for (const [who, need] of [['rina', 'case.read'], ['dedi', 'own.read'], ['indra', 'fostering.manage']] as const) {
    assert.deepEqual(await askAs(who, need, listPoliticians), [here.ids['dewi']], who);
  }
});

test('the wall costs a look at settings once, not for each row', async () => {
  const plan = await askAs('indra', 'fostering.manage', async (tx) => {
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select * from foster_parent`.execute(tx.sql);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  assert.match(plan, /InitPlan/u);
  assert.doesNotMatch(plan.replaceAll(/InitPlan[\s\S]*/gu, ''), /current_setting/u, plan);
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { writeFixture } from '../../entries/testing/fixtures.ts';
import { asActor } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { listPeople } from '../access/index.ts';
import { personById } from '../access/server.ts';
import { listAudit } from './contract.ts';

let city: TestCity;
let siti: string;
before(async () => {
  city = await startTestCity();
  siti = (await city.pool.query(`select id from ${city.bogor.schema}.person where username = 'siti'`)).rows[0].id;
});
after(() => city.close());

type Entries = { entries: { id: string; verb: string; actorName: string; subjects: number }[]; next: string | null };
const list = async (filter = {}): Promise<Entries> => (await city.call('joko', listAudit, filter)).body as unknown as Entries;

test('a read of people stands there with who read and how many were shown; so does looking', async () => {
  const shown = ((await city.call('eka', listPeople)).body['people'] as unknown[]).length;
  const [entry] = (await list({ verb: 'people.list' })).entries;
  assert.deepEqual([entry?.actorName, entry?.subjects], ['Eka', shown]);
  const [looking] = (await list({ verb: 'audit.list' })).entries;
  assert.equal(looking?.actorName, 'Joko');
});

test('it can be asked by person and by record, page by page', async () => {
  const child = newId();
  const write = (n: number) =>
    asActor(city.pool, city.bogor, personById(siti), { need: null, records: null }, async (tx) =>
      tx.record('child.read', n === 0 ? [child] : [newId()]),
    );
  for (let n = 0; n < 105; n += 1) await write(n);
  assert.deepEqual(
    (await list({ subjectId: child })).entries.map(({ actorName }) => actorName),
    ['Siti'],
  );
  const first = await list({ actorId: siti, verb: 'child.read' });
  const second = await list({ actorId: siti, verb: 'child.read', before: first.next! });
  assert.deepEqual([first.entries.length, second.entries.length, second.next], [100, 5, null]);
  assert.equal(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size, 105);
});

test('a request that fails leaves no entry, and what it wrote is gone with it', async () => {
  const child = newId();
  const failing = asActor(city.pool, city.bogor, personById(siti), { need: null, records: 'child.read' }, async (tx) => {
    tx.shows([child]);
    throw new Error('no');
  });
  await assert.rejects(failing, /^Error: no$/);
  assert.deepEqual((await list({ subjectId: child })).entries, []);
});

test('only who holds the verb sees entries, row by row', async () => {
  const count = async (who: string): Promise<number> =>
    asActor(city.pool, city.bogor, personById(who), { need: null, records: null }, async (tx) =>
      Number((await tx.client.query('select count(*) from audit_entry')).rows[0].count),
    );
  assert.equal(await count(siti), 0);
  const joko = (await city.pool.query(`select id from ${city.bogor.schema}.person where username = 'joko'`)).rows[0].id as string;
  assert.ok((await count(joko)) > 100);
});

for (const [deed, statement] of [
  ['change', `update audit_entry set verb = 'nothing'`],
  ['delete', 'delete from audit_entry'],
  ['truncate', 'truncate audit_entry'],
  [
    "write in another's name",
    `insert into audit_entry (id, at, actor_id, actor_kind, verb, subject_ids, request_id) values (gen_random_uuid(), now(), gen_random_uuid(), 'person', 'x', '{}', gen_random_uuid())`,
  ],
] as const) {
  test(`nobody can ${deed} an entry`, async () => {
    await assert.rejects(
      asActor(
        city.pool,
        city.bogor,
        personById(siti),
        { need: null, records: null },
        async (tx) => void (await tx.client.query(statement)),
      ),
      { code: '42501' },
    );
  });
}

test('an entry tells ids and verbs, never a name of a child', async () => {
  const { childId } = await writeFixture(city.pool, city.bogor, '32.71.01.1016');
  await asActor(city.pool, city.bogor, personById(siti), { need: 'child.read', records: 'child.read' }, async (tx) => {
    tx.mustSomewhere('child.read');
    tx.shows([childId]);
  });
  const { rows } = await city.pool.query(`select * from ${city.bogor.schema}.audit_entry where subject_ids @> $1`, [[childId]]);
  assert.equal(rows.length, 1);
  assert.ok(!JSON.stringify(rows).includes('Rekaan'));
});

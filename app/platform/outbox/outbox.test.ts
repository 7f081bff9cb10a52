import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { asActor } from '../db/actor.ts';
import type { Actor } from '../db/actor.ts';
import { newId } from '../ids/index.ts';
import { deliver, giveTicks, runOutbox } from './index.ts';
import type { Event, Listener } from './index.ts';

let city: TestCity;
before(async () => {
  city = await startTestCity();
});
after(() => city.close());

const siti: Actor = { id: newId(), kind: 'person', name: 'Siti', areasFor: () => [], reachFor: () => [], may: () => true, openedFor: () => [], ownFor: () => [], restrictedFor: () => [] };
const announce = (topic: string, n: number) =>
  asActor(
    city.pool,
    city.bogor,
    async () => siti,
    { need: null, records: null },
    async (tx) => {
      tx.announce({ topic, subjectId: null, area: '32.71.01.1016', payload: { n } });
    },
  );
const ticked = async (): Promise<{ n: number; tick: number | null }[]> =>
  (await city.pool.query(`select (payload ->> 'n')::int as n, tick from ${city.bogor.schema}.outbox order by tick, id`)).rows;
const clear = () => city.pool.query(`delete from ${city.bogor.schema}.outbox; delete from ${city.bogor.schema}.listener_position`);

function listenerOf(hear: Listener['hear'], name = 'test.listener'): Listener {
  return { name, topics: ['test.happened'], hear };
}
const hearAll = async (listener: Listener): Promise<void> => {
  while ((await deliver(city.pool, city.bogor, listener, () => async () => siti)) > 0);
};

/** A transaction that has written an event and takes its time to commit. */
async function slow(n: number): Promise<{ commit: () => Promise<void> }> {
  const client: pg.PoolClient = await city.pool.connect();
  await client.query(`begin; set local search_path to ${city.bogor.schema}`);
  await client.query(`insert into outbox (id, topic, area, payload, actor_id, at) values ($1, 'test.happened', '32.71', $2, $3, now())`, [
    newId(),
    { n },
    siti.id,
  ]);
  return {
    commit: async () => {
      await client.query('commit');
      client.release();
    },
  };
}

test('an event of a slow transaction is numbered after those that a reader has passed already, so it is not lost', async () => {
  await clear();
  const late = await slow(1);
  await announce('test.happened', 2);
  await giveTicks(city.pool, city.bogor.schema);
  const heard: number[] = [];
  const listener = listenerOf(async (_tx, event) => void heard.push(event.payload['n'] as number));
  await hearAll(listener);
  assert.deepEqual(heard, [2]);
  await late.commit();
  await giveTicks(city.pool, city.bogor.schema);
  await hearAll(listener);
  assert.deepEqual(heard, [2, 1]);
  assert.deepEqual(await ticked(), [
    { n: 2, tick: 1 },
    { n: 1, tick: 2 },
  ]);
});

test('many sequencers at once give each event one number, without gaps', async () => {
  await clear();
  await Promise.all(Array.from({ length: 10 }, (_, n) => announce('test.happened', n)));
  await Promise.all(Array.from({ length: 8 }, () => giveTicks(city.pool, city.bogor.schema)));
  await giveTicks(city.pool, city.bogor.schema);
  assert.deepEqual(
    (await ticked()).map(({ tick }) => tick),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  );
});

test('an event is heard once, also when two deliver at the same time', async () => {
  await clear();
  for (const n of [1, 2, 3]) await announce('test.happened', n);
  await giveTicks(city.pool, city.bogor.schema);
  const heard: number[] = [];
  const listener = listenerOf(async (_tx, event) => void heard.push(event.payload['n'] as number));
  await Promise.all([hearAll(listener), hearAll(listener)]);
  assert.deepEqual(heard.toSorted((a, b) => a - b), [1, 2, 3]);
});

test('a listener that fails hears the event again, nothing overtakes it, and what it wrote is undone', async () => {
  await clear();
  for (const n of [1, 2]) await announce('test.happened', n);
  await giveTicks(city.pool, city.bogor.schema);
  let failing = true;
  const heard: number[] = [];
  const listener = listenerOf(async (tx, event) => {
    await tx.sql
      .insertInto('setting')
      .values({ key: `heard.${String(event.payload['n'])}`, value: 1, changed_at: tx.now })
      .execute();
    if (failing) throw new Error('not yet');
    heard.push(event.payload['n'] as number);
  });
  await assert.rejects(hearAll(listener), /not yet/);
  failing = false;
  await hearAll(listener);
  assert.deepEqual(heard, [1, 2]);
});

test('events of other topics are passed over', async () => {
  await clear();
  await announce('other.thing', 1);
  await announce('test.happened', 2);
  await giveTicks(city.pool, city.bogor.schema);
  const heard: Event[] = [];
  await hearAll(listenerOf(async (_tx, event) => void heard.push(event)));
  assert.deepEqual(
    heard.map(({ topic, area, actorId }) => [topic, area, actorId]),
    [['test.happened', '32.71.01.1016', siti.id]],
  );
});

test('the running outbox brings an event to its listener by itself', async () => {
  await clear();
  const heard = Promise.withResolvers<number>();
  const stop = runOutbox({
    pool: city.pool,
    regency: city.bogor,
    listeners: [listenerOf(async (_tx, event) => heard.resolve(event.payload['n'] as number))],
    actorOf: () => async () => siti,
  });
  await announce('test.happened', 7);
  assert.equal(await heard.promise, 7);
  await stop();
});

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { asActor } from '../db/actor.ts';
import type { Actor } from '../db/actor.ts';
import { newId } from '../ids/index.ts';
import { prepareJobs, queue, sendJob, startJobs, work, workTogether } from './index.ts';

let city: TestCity;
const first = queue<{ n: number }>('test.first', { lane: 'test' });
const second = queue<{ n: number }>('test.second', { lane: 'test' });
const nightly = queue<Record<string, never>>('test.nightly', { dailyAt: '02:40' });
const often = queue<Record<string, never>>('test.often', { everyMinutes: 5 });
before(async () => {
  city = await startTestCity();
  await prepareJobs(city.pool, city.connection, city.bogor, [first, second, nightly, often]);
});
after(() => city.close());

const siti: Actor = { id: newId(), kind: 'person', name: 'Siti', areasFor: () => [], reachFor: () => [], may: () => true, openedFor: () => [], ownFor: () => [], restrictedFor: () => [] };
const send = (n: number, to = first, fail = false) =>
  asActor(
    city.pool,
    city.bogor,
    async () => siti,
    { need: null, records: null },
    async (tx) => {
      await sendJob(tx, to, { n });
      if (fail) throw new Error('rolled back');
    },
  );
const environment = () => ({ pool: city.pool, connection: city.connection, regency: city.bogor });
const never = (): void => assert.fail('the turn was lost');

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; !done(); tries += 1) {
    assert.ok(tries < 400, 'took too long');
    await wait(50);
  }
}

test('a job is made with its transaction or not at all', async () => {
  const done: number[] = [];
  await assert.rejects(send(1, first, true), /rolled back/);
  await send(2);
  const stop = await startJobs(environment(), [work(first, async (_environment, { n }) => void done.push(n))], never);
  await until(() => done.length > 0);
  await wait(700);
  await stop();
  assert.deepEqual(done, [2]);
});

test('queues of one lane never run at the same time', async () => {
  let running = 0;
  let most = 0;
  let done = 0;
  const handle = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await wait(120);
    running -= 1;
    done += 1;
  };
  for (const n of [1, 2]) await Promise.all([send(n, first), send(n, second)]);
  const stop = await startJobs(environment(), [work(first, handle), work(second, handle)], never);
  await until(() => done === 4);
  await stop();
  assert.equal(most, 1);
});

test('a job that fails is tried again, and its message is not kept', async () => {
  let tries = 0;
  await send(1);
  const handle = async (): Promise<void> => {
    tries += 1;
    if (tries === 1) throw new Error('Budi Santoso');
  };
  const stop = await startJobs(environment(), [work(first, handle)], never);
  await until(() => tries === 2);
  await stop();
  const { rows } = await city.pool.query(`select output from ${city.bogor.schema}_jobs.job where name = $1`, [first.name]);
  assert.ok(!JSON.stringify(rows).includes('Budi'));
});

test('what a worker had under way when it died is taken up by the next at once', async () => {
  await send(5);
  await city.pool.query(
    `update ${city.bogor.schema}_jobs.job set state = 'active', started_on = now(), heartbeat_on = now() where name = $1 and state = 'created'`,
    [first.name],
  );
  const done: number[] = [];
  const stop = await startJobs(environment(), [work(first, async (_environment, { n }) => void done.push(n))], never);
  await until(() => done.length > 0);
  await stop();
  assert.deepEqual(done, [5]);
});

test('a second worker waits for its turn', async () => {
  const stopFirst = await startJobs(environment(), [], never);
  let started = false;
  const waiting = startJobs(environment(), [], never).then((stop) => {
    started = true;
    return stop;
  });
  await wait(1_300);
  assert.equal(started, false);
  await stopFirst();
  await (
    await waiting
  )();
  assert.equal(started, true);
});

test('a daily job is planned in Jakarta time', async () => {
  const { rows } = await city.pool.query(`select cron, timezone from ${city.bogor.schema}_jobs.schedule where name = $1`, [nightly.name]);
  assert.deepEqual(rows, [{ cron: '40 2 * * *', timezone: 'Asia/Jakarta' }]);
});

test('a job of every few minutes is planned', async () => {
  const { rows } = await city.pool.query(`select cron from ${city.bogor.schema}_jobs.schedule where name = $1`, [often.name]);
  assert.deepEqual(rows, [{ cron: '*/5 * * * *' }]);
});

test('small jobs that came together are handled together, and fail and are tried again together', async () => {
  const gathered = queue<{ n: number }>('test.gathered');
  await prepareJobs(city.pool, city.connection, city.bogor, [gathered]);
  for (const n of [1, 2, 3]) await send(n, gathered);
  const calls: number[][] = [];
  const stop = await startJobs(environment(), [workTogether(gathered, async (_environment, all) => {
    calls.push(all.map(({ n }) => n).toSorted((one, other) => one - other));
    if (calls.length === 1) throw new Error('once more');
  })], never);
  await until(() => calls.length === 2);
  await stop();
  assert.deepEqual(calls, [[1, 2, 3], [1, 2, 3]]);
});

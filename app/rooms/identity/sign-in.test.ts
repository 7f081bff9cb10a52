import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { phoneOf, PASSWORD } from '../../entries/testing/cast.ts';
import { HOSTS, startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { currentSession } from '../access/index.ts';
import { signIn, signOut } from './contract.ts';
import { doorPool } from './door-store.ts';
import { FREE_TRIES } from './lockout.ts';
import { countTry } from './store.ts';

let city: TestCity;
before(async () => {
  city = await startTestCity();
});
after(() => city.close());

const enter = (name: string, password = PASSWORD) => city.call(null, signIn, { name, password });
const forget = () => city.pool.query(`delete from ${city.bogor.schema}.sign_in_failure`);

test('a username and a phone open the same door', async () => {
  for (const name of ['siti', ' SITI ', phoneOf('siti'), phoneOf('siti').replace('+62', '0')]) {
    const reply = await enter(name);
    assert.equal(reply.status, 200, name);
    const [cookie = ''] = reply.headers['set-cookie'] as string[];
    assert.match(cookie, /^anakkita\.session_token=.+; Path=\/; HttpOnly; SameSite=Lax$/);
  }
});

test('an unknown name and a wrong password are told alike', async () => {
  const [unknown, wrong] = [await enter('tidak-ada'), await enter('maya', 'sandi-yang-salah')];
  assert.equal(unknown.status, 401);
  assert.deepEqual({ ...unknown.body, requestId: '' }, { ...wrong.body, requestId: '' });
  assert.equal(unknown.headers['set-cookie'], undefined);
  await forget();
});

test('after five failures an account waits, the right password included, and waits longer each time', async () => {
  for (let tries = 0; tries < FREE_TRIES.account; tries += 1) assert.equal((await enter('hasan', 'sandi-yang-salah')).status, 401);
  const locked = await enter('hasan');
  assert.equal(locked.status, 429);
  assert.deepEqual([locked.body['code'], (locked.body['details'] as { seconds: number }).seconds], ['session.locked', 30]);
  assert.equal((await enter(phoneOf('hasan'))).status, 429, 'the phone is no way around');
  assert.equal((await enter('maya')).status, 200, 'others are not held up');
  await city.pool.query(`update ${city.bogor.schema}.sign_in_failure set at = at - interval '31 seconds'`);
  assert.equal((await enter('hasan', 'sandi-yang-salah')).status, 401);
  assert.equal(((await enter('hasan')).body['details'] as { seconds: number }).seconds, 60);
  await city.pool.query(`update ${city.bogor.schema}.sign_in_failure set at = at - interval '61 seconds'`);
  assert.equal((await enter('hasan')).status, 200);
  assert.equal((await enter('hasan', 'sandi-yang-salah')).status, 401, 'success wiped the count');
  await forget();
});

test('a name that nobody has is locked just the same', async () => {
  for (let tries = 0; tries < FREE_TRIES.account; tries += 1) await enter('hantu');
  assert.equal((await enter('hantu')).status, 429);
  await forget();
});

test('many tries at once do not slip through together', async () => {
  const replies = await Promise.all(Array.from({ length: 20 }, () => enter('dedi', 'sandi-yang-salah')));
  assert.equal(replies.filter(({ status }) => status === 401).length, FREE_TRIES.account);
  await forget();
});

test('a try is counted only after the try before it on the same account', async () => {
  const door = doorPool(city.connection, city.bogor);
  const other = await city.pool.connect();
  await other.query(`begin; select pg_advisory_xact_lock(hashtextextended('account somebody', 0))`);
  let counted = false;
  const counting = countTry(door, { who: 'somebody', address: '192.0.2.1', now: new Date() }, () => false).then(() => (counted = true));
  await wait(300);
  assert.equal(counted, false);
  await other.query('commit');
  await counting;
  other.release();
  await door.end();
  await forget();
});

test('an address waits after many failures, whatever the names', async () => {
  const values = Array.from({ length: FREE_TRIES.address }, (_, n) => `('${crypto.randomUUID()}', 'somebody ${n}', '127.0.0.1', now())`);
  await city.pool.query(`insert into ${city.bogor.schema}.sign_in_failure (id, who, address, at) values ${values.join()}`);
  assert.equal((await enter('maya')).status, 429);
  await forget();
});

test('the typed name is stored as a keyed hash only', async () => {
  await enter('rahasia-sekali');
  const { rows } = await city.pool.query(`select * from ${city.bogor.schema}.sign_in_failure`);
  assert.ok(rows.length > 0 && !JSON.stringify(rows).includes('rahasia'));
  await forget();
});

test('a session that is ended is ended at the next request, with the same cookie', async () => {
  const cookie = await city.cookieOf('siti');
  assert.equal((await city.call(null, currentSession, {}, { cookie })).status, 200);
  const left = await city.call(null, signOut, {}, { cookie });
  assert.equal(left.status, 200, JSON.stringify(left.body));
  assert.equal((await city.call(null, currentSession, {}, { cookie })).status, 401);
});

test('a changed cookie opens nothing', async () => {
  const cookie = await city.cookieOf('siti');
  const other = cookie.replace(/token=(.)/, (_all, first: string) => `token=${first === 'a' ? 'b' : 'a'}`);
  assert.equal((await city.call(null, currentSession, {}, { cookie: other })).status, 401);
  assert.equal((await city.call(null, currentSession, {}, { cookie: cookie.replace(/\.[^.]*$/, '') })).status, 401);
});

test('a session slides while it is used and runs out when it is not', async () => {
  const cookie = await city.cookieOf('maya');
  const { schema } = city.bogor;
  const newest = `id = (select id from ${schema}.session order by created_at desc limit 1)`;
  await city.pool.query(`update ${schema}.session set expires_at = now() + interval '1 hour' where ${newest}`);
  const seen = await city.call(null, currentSession, {}, { cookie });
  assert.equal(seen.status, 200);
  const { rows } = await city.pool.query(`select expires_at > now() + interval '11 hours' as slid from ${schema}.session where ${newest}`);
  assert.equal(rows[0].slid, true);
  await city.pool.query(`update ${schema}.session set expires_at = now() - interval '1 second' where ${newest}`);
  assert.equal((await city.call(null, currentSession, {}, { cookie })).status, 401);
});

test('a session that is used day and night ends after a month all the same', async () => {
  const cookie = await city.cookieOf('maya');
  const { schema } = city.bogor;
  const newest = `id = (select id from ${schema}.session order by created_at desc limit 1)`;
  await city.pool.query(`update ${schema}.session set created_at = now() - interval '29 days' where ${newest}`);
  assert.equal((await city.call(null, currentSession, {}, { cookie })).status, 200);
  await city.pool.query(`update ${schema}.session set created_at = now() - interval '31 days' where created_at < now() - interval '28 days'`);
  assert.equal((await city.call(null, currentSession, {}, { cookie })).status, 401);
});

test('a session of one city opens nothing in another', async () => {
  const cookie = await city.cookieOf('maya');
  assert.equal((await city.call(null, currentSession, {}, { cookie, host: HOSTS.neighbour })).status, 401);
  assert.equal((await city.call('maya', currentSession, {}, { host: HOSTS.neighbour })).status, 200);
});

test('a page of another origin signs nobody in', async () => {
  const reply = await city.call(null, signIn, { name: 'siti', password: PASSWORD }, { headers: { origin: 'http://jahat.test' } });
  assert.deepEqual([reply.status, reply.body['code']], [403, 'origin.refused']);
});

test('opening and closing a session stand in the audit', async () => {
  const cookie = await city.cookieOf('siti');
  await city.call(null, signOut, {}, { cookie });
  const { rows } = await city.pool.query(
    `select verb from ${city.bogor.schema}.audit_entry where verb like 'session%' order by id desc limit 2`,
  );
  assert.deepEqual(
    rows.map(({ verb }) => verb),
    ['session.close', 'session.open'],
  );
});

/** Guessed, shared, expired, revoked and replayed links, codes and cookies. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { newId } from '../../platform/ids/index.ts';
import { endGuardian } from '../consent/index.ts';
import { enterDoor } from '../consent/door-entry-serve.ts';
import { doorPool, verifyPassword } from '../identity/server.ts';
import { endGuardianDoor, listGuardianDoors, makeGuardianDoor } from './contract.ts';
import type { GuardianDoors } from './contract.ts';
import { aChild, aDoor, aFamily, aGuardian, Browser, CODE, inside } from './visitor-for-tests.ts';
import type { Opened, Shown } from './visitor-for-tests.ts';

let city: TestCity;
before(async () => {
  city = await startTestCity();
});
after(() => city.close());
/** All tests come from one address: what one of them counted must not make the next wait. */
beforeEach(async () => void (await city.pool.query(`delete from ${city.bogor.schema}.sign_in_failure`)));

const sql = async (text: string, values: unknown[] = []) => (await city.pool.query(text.replaceAll('~', city.bogor.schema), values)).rows;
const unknownLink = (): string => `/wali/${randomBytes(32).toString('base64url')}`;
const doorOfList = async (childId: string) => ((await city.call('siti', listGuardianDoors, { childId })).body as unknown as GuardianDoors).guardians[0]!.door!;
/** The page without what differs by itself: the link in the form. */
const words = ({ text }: Shown): string => text.replace(/\/wali\/[\w-]{43}/g, '/wali/~');

test('the right code opens, the cookie is closed to scripts, other sites and other paths', async () => {
  const reply = await new Browser(city).enter(await aFamily(city), '271 846');
  assert.equal(reply.status, 303);
  assert.equal(reply.headers['location'], '/wali');
  const [cookie] = [reply.headers['set-cookie'] ?? []].flat();
  assert.match(cookie!, /^anakkita_wali=[\w-]{43}; Path=\/wali; HttpOnly; SameSite=Strict$/);
});

test('the database knows neither link nor code nor cookie', async () => {
  const door = await aFamily(city);
  const browser = await inside(city, door);
  const told = JSON.stringify([await sql('select * from ~.guardian_door'), await sql('select * from ~.guardian_session'), await sql('select * from ~.audit_entry'), await sql('select * from ~.outbox'), await sql('select * from ~.command_log')]);
  for (const secret of [door.path.slice(6), CODE, browser.cookie!.slice(14)]) {
    assert.ok(!told.includes(secret));
    assert.ok(!told.includes(Buffer.from(secret).toString('hex')));
  }
});

test('an unknown link, one that ended, one that is over and a wrong code get the same answer after the same work', async () => {
  const [ended, expired, wrong, left] = [await aFamily(city), await aFamily(city), await aFamily(city), await aFamily(city)];
  await city.call('siti', endGuardianDoor, { childId: ended.childId, guardianId: ended.guardianId });
  await sql(`update ~.guardian_door set made_at = made_at - interval '2 years', ends_at = now() - interval '1 second' where id = $1`, [expired.doorId]);
  await city.call('siti', endGuardian, { childId: left.childId, guardianId: left.guardianId, until: '2026-01-02', why: 'moved_out' });
  const replies = [];
  for (const [path, code] of [[unknownLink(), CODE], [ended.path, CODE], [expired.path, CODE], [wrong.path, '905318'], [left.path, CODE]] as const)
    replies.push(await new Browser(city).enter({ path }, code));
  assert.deepEqual(replies.map(({ status }) => status), [401, 401, 401, 401, 401]);
  assert.equal(new Set(replies.map(words)).size, 1);
  assert.equal(new Set(replies.map(({ headers }) => Object.keys(headers).sort().join())).size, 1);

  const door = doorPool(city.connection, city.bogor);
  try {
    const work = [];
    for (const [path, code] of [[unknownLink(), CODE], [ended.path, CODE], [expired.path, CODE], [wrong.path, '905318'], [wrong.path, 'x']] as const) {
      const hashes: string[] = [];
      const tried = { token: path.slice(6), code, address: '203.0.113.7', now: new Date(), requestId: newId() };
      const entry = await enterDoor({ pool: city.pool, door, regency: city.bogor }, tried, (typed, stored) => {
        hashes.push(stored.slice(0, 30));
        return verifyPassword(typed, stored);
      });
      assert.equal(entry.kind, 'refused');
      work.push(hashes);
    }
    assert.deepEqual(work, work.map(() => ['$argon2id$v=19$m=19456,t=2,p=1']), 'one hash of one cost, whatever is wrong');
  } finally {
    await door.end();
  }
});

test('the page of a link is the same for every link', async () => {
  const door = await aFamily(city);
  assert.equal(words(await new Browser(city).get(door.path)), words(await new Browser(city).get(unknownLink())));
});

test('guessing waits, for links that are and links that are not, and ten wrong codes lock the door, raise an alarm and are told to the kader', async () => {
  const door = await aFamily(city);
  for (const path of [door.path, unknownLink()]) {
    await sql('delete from ~.sign_in_failure');
    const browser = new Browser(city);
    for (let n = 0; n < 5; n += 1) assert.equal((await browser.enter({ path }, '905318')).status, 401);
    const waits = await browser.enter({ path });
    assert.equal(waits.status, 429, 'even the right code waits');
    assert.equal(waits.headers['retry-after'], '30');
    assert.match(waits.text, /Tunggu 30 detik/);
    for (let n = 5; n < 10; n += 1) {
      await sql(`update ~.sign_in_failure set at = at - interval '1 hour'`);
      assert.equal((await browser.enter({ path }, '905318')).status, 401);
    }
  }
  assert.equal((await doorOfList(door.childId)).state, 'locked');
  const alarms = await sql(`select subject_ids, actor_kind from ~.audit_entry where verb = 'guardian.door_locked' order by at`);
  assert.deepEqual(alarms.map((row) => [row.subject_ids, row.actor_kind]), [[[door.childId], 'guardian'], [[], 'guardian']]);
  const events = await sql(`select payload from ~.outbox where topic = 'guardian.door_locked' order by at`);
  assert.deepEqual(events.map(({ payload }) => payload), [{ childId: door.childId }, {}]);
  await sql('delete from ~.sign_in_failure');
  assert.equal((await new Browser(city).enter(door)).status, 401, 'the right code does not open a locked door');
  const renewed = await aDoor(city, door.childId, door.guardianId, '905318');
  assert.equal((await new Browser(city).enter(renewed, '905318')).status, 303);
  assert.equal((await new Browser(city).enter(door)).status, 401, 'the old card is dead');
});

test('many wrong codes at many links from one address make the address wait, and are told', async () => {
  const browser = new Browser(city);
  for (let n = 0; n < 30; n += 1) assert.equal((await browser.enter({ path: unknownLink() })).status, 401);
  assert.equal((await browser.enter(await aFamily(city))).status, 429);
  assert.equal((await sql(`select 1 from ~.audit_entry where verb = 'guardian.door_guessed'`)).length, 1);
});

test('a visit under way ends when the door is closed, locked, renewed, or the guardian no longer answers for the child', async () => {
  const endings: ((door: Opened) => Promise<unknown>)[] = [
    (door) => city.call('siti', endGuardianDoor, { childId: door.childId, guardianId: door.guardianId }),
    (door) => aDoor(city, door.childId, door.guardianId),
    (door) => sql('update ~.guardian_door set locked_at = now() where id = $1', [door.doorId]),
    (door) => city.call('siti', endGuardian, { childId: door.childId, guardianId: door.guardianId, until: '2026-01-02', why: 'moved_out' }),
  ];
  for (const end of endings) {
    const door = await aFamily(city);
    const browser = await inside(city, door);
    assert.equal((await browser.get('/wali')).status, 200);
    await end(door);
    const then = await browser.get('/wali');
    assert.equal(then.status, 401, String(end));
    assert.match(then.text, /Kunjungan ini sudah berakhir/);
    assert.doesNotMatch(then.text, /Anak Rekaan|Anak belum/);
  }
});

test('a quarter of an hour is not lengthened by use, and a cookie kept from before opens nothing', async () => {
  const browser = await inside(city, await aFamily(city));
  const [{ expires_at: first }] = await sql('select expires_at from ~.guardian_session order by opened_at desc limit 1');
  await browser.get('/wali/tumbuh');
  const [{ expires_at: then, opened_at: opened }] = await sql('select expires_at, opened_at from ~.guardian_session order by opened_at desc limit 1');
  assert.equal(+then, +first);
  assert.equal(+then - +opened, 15 * 60_000);
  await sql(`update ~.guardian_session set expires_at = now() - interval '1 second'`);
  assert.equal((await browser.get('/wali/tumbuh')).status, 401);
});

test('who leaves is out: the cookie that was kept opens nothing, and on the same phone the next guardian takes the place of the first', async () => {
  const browser = await inside(city, await aFamily(city));
  const kept = browser.cookie;
  const left = await browser.submit('/wali', { action: '/wali/keluar' });
  assert.deepEqual([left.status, left.headers['location'], browser.cookie], [303, '/wali/selesai', undefined]);
  browser.cookie = kept;
  assert.equal((await browser.get('/wali')).status, 401);

  const shared = await inside(city, await aFamily(city));
  const earlier = shared.cookie;
  await shared.enter(await aFamily(city));
  assert.notEqual(shared.cookie, earlier);
  const old = new Browser(city);
  old.cookie = earlier;
  assert.equal((await old.get('/wali')).status, 401);
});

test('a code that is guessed first is refused, and nobody makes a door for who does not answer for the child', async () => {
  const childId = await aChild(city);
  const guardianId = await aGuardian(city, childId);
  for (const code of ['123456', '150125', '111111'])
    assert.equal((await city.call('siti', makeGuardianDoor, { childId, guardianId, doorId: newId(), code })).body['code'], 'door.code', code);
  const other = await aGuardian(city, await aChild(city));
  assert.equal((await city.call('siti', makeGuardianDoor, { childId, guardianId: other, doorId: newId(), code: CODE })).body['code'], 'consent.guardian');
  assert.equal((await city.call('hasan', makeGuardianDoor, { childId, guardianId, doorId: newId(), code: CODE })).body['code'], 'access.denied');
});

test('a link is told once: the same command again makes nothing and tells nothing', async () => {
  const childId = await aChild(city);
  const input = { childId, guardianId: await aGuardian(city, childId), doorId: newId(), code: CODE };
  const commandId = newId();
  const first = await city.call('siti', makeGuardianDoor, input, { commandId });
  const again = await city.call('siti', makeGuardianDoor, input, { commandId });
  assert.match(String(first.body['path']), /^\/wali\/[\w-]{43}$/);
  assert.deepEqual(again.body, { id: input.doorId, outcome: 'made' });
  assert.equal((await new Browser(city).enter({ path: String(first.body['path']) })).status, 303);
});

test('a form of another site is refused, and a form without its one-time value does nothing', async () => {
  const door = await aFamily(city);
  const foreign = await new Browser(city).post(door.path, { kode: CODE }, { 'sec-fetch-site': 'cross-site' });
  assert.equal(foreign.status, 403);
  assert.equal((await new Browser(city).post(door.path, { kode: CODE }, { origin: 'http://jahat.example' })).status, 403);
  assert.equal((await new Browser(city).post(door.path, { kode: CODE }, { origin: 'null', 'sec-fetch-site': 'same-origin' })).status, 303);
  const browser = await inside(city, door);
  for (const kunci of ['', 'x', `${newId()}.${'a'.repeat(43)}`]) {
    const reply = await browser.post('/wali/izin', { kunci, untuk: 'pairing', jawaban: 'allow', teks: '1' });
    assert.equal(reply.status, 403, kunci);
  }
  assert.equal((await sql('select 1 from ~.consent_answer where child_id = $1', [door.childId])).length, 0);
});

test('somebody of the staff with a cookie of theirs is nobody behind the door, and a guardian is nobody before it', async () => {
  const staff = new Browser(city);
  staff.cookie = await city.cookieOf('siti');
  assert.equal((await staff.get('/wali')).status, 401);
  const { cookie } = await inside(city, await aFamily(city));
  assert.equal((await city.call(null, listGuardianDoors, { childId: newId() }, { cookie })).body['code'], 'session.missing');
});

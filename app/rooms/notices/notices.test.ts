import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { addDays, jakartaDay } from '../../platform/clock/index.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { browserAt, startHttpDouble, startMailDouble } from '../../platform/notify/doubles-for-tests.ts';
import type { Browser, HttpDouble, MailDouble } from '../../platform/notify/doubles-for-tests.ts';
import { readChannels } from '../../platform/notify/index.ts';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { writeFixture } from '../../entries/testing/fixtures.ts';
import type { Fixture } from '../../entries/testing/fixtures.ts';
import { osUser, personById, serviceAccount } from '../access/server.ts';
import { signOut } from '../identity/index.ts';
import { makeVisit } from '../visits/index.ts';
import * as contract from './contract.ts';
import { takeDue, tidyNotices } from './delivery-store.ts';
import { runRound, tellAtOnce } from './plan-jobs.ts';
import { letGoOfSessions } from './reminder-store.ts';
import { sendDue } from './send-jobs.ts';
import { doorPool } from '../identity/server.ts';

const today = jakartaDay(new Date());
const area = '32.71.01.1016';

let city: TestCity;
let http: HttpDouble;
let mail: MailDouble;
before(async () => {
  [city, http, mail] = [await startTestCity(), await startHttpDouble(), await startMailDouble()];
  Object.assign(process.env, {
    ANAKKITA_PUSH_CONTACT: 'mailto:admin@kota.example', ANAKKITA_PUSH_HOSTS: http.origin, ANAKKITA_SMTP_URL: `smtp://127.0.0.1:${mail.port}`, ANAKKITA_MAIL_FROM: 'anakkita@kota.example',
    ANAKKITA_WHATSAPP_URL: http.origin, ANAKKITA_WHATSAPP_PHONE_ID: '1234', ANAKKITA_WHATSAPP_TOKEN: 'rahasia', ANAKKITA_WHATSAPP_TEMPLATE: 'pengingat', ANAKKITA_WHATSAPP_CODE_TEMPLATE: 'kode',
  });
});
after(() => Promise.all([city.close(), http.close(), mail.close()]));
beforeEach(async () => {
  for (const name of ['notice', 'notice_device', 'notice_address', 'notice_choice', 'visit', 'visit_clock', 'urgent_task', 'case_task']) await city.pool.query(`delete from ${table(name)}`);
  http.received.length = 0;
  http.answer = { status: 201 };
  mail.mails.length = 0;
  mail.refuse = null;
});

const table = (name: string): string => `${city.bogor.schema}.${name}`;
const rows = async (text: string, values: unknown[] = []) => (await city.pool.query(text, values)).rows;
const idOf = async (username: string): Promise<string> => (await rows(`select id from ${table('person')} where username = $1`, [username]))[0].id;
type Who = 'siti' | 'dedi' | 'rina' | 'hasan' | 'maya' | 'tono' | 'joko';
const ask = (who: Who, endpoint: unknown, input: Record<string, unknown> = {}, options = {}) => city.call(who, endpoint as Endpoint, input, options);
const here = () => ({ pool: city.pool, regency: city.bogor });

async function child(dueInDays: number, more: { keeper?: string } = {}): Promise<Fixture> {
  const one = await writeFixture(city.pool, city.bogor, area);
  await city.pool.query(`delete from ${table('visit')} where child_id = $1`, [one.childId]);
  await city.pool.query(`delete from ${table('urgent_task')} where child_id = $1`, [one.childId]);
  await city.pool.query(`update ${table('visit_clock')} set started_on = $2, due_on = $3, keeper = $4, keeper_id = $5 where child_id = $1`, [
    one.childId, addDays(today, -60), addDays(today, dueInDays), more.keeper === undefined ? 'kader' : 'foster_parent', more.keeper ?? null,
  ]);
  return one;
}

/** Switches push on for somebody, without quiet hours. */
async function subscribe(who: Who, options = {}): Promise<Browser> {
  const browser = browserAt(`${http.origin}/kotak/${randomUUID()}`);
  const reply = await ask(who, contract.addDevice, { deviceId: randomUUID(), ...browser.subscription, browser: 'chrome', system: 'android' }, options);
  assert.deepEqual([reply.status, reply.body['outcome']], [200, 'added']);
  await ask(who, contract.chooseQuietHours, { from: 0, until: 0, urgentAnyway: false }, options);
  return browser;
}

const deliveries = () => rows(`select state, tries, cut_offs, why, channel from ${table('notice_delivery')} order by id`);
const noticesOf = async (who: Who) => (await ask(who, contract.listMyNotices)).body as { unread: number; notices: { kind: string; counts: object; link: string; madeAt: string }[] };

test('a round tells the kader once a day of all children, in the application and on the phone', async () => {
  await child(0);
  await child(-3);
  const browser = await subscribe('siti');
  await runRound(here(), 'morning');
  await runRound(here(), 'morning');
  const told = await noticesOf('siti');
  assert.deepEqual([told.unread, told.notices.map(({ kind, counts, link }) => ({ kind, counts, link }))], [1, [{ kind: 'visits', counts: { today: 1, late: 1 }, link: '/kunjungan' }]]);
  assert.equal(await sendDue(here()), 1);
  assert.equal(await sendDue(here()), 0);
  assert.equal(http.received.length, 1);
  const payload = browser.open(http.received[0]!.body);
  assert.deepEqual(JSON.parse(payload).body, 'AnakKita: 1 kunjungan melewati harinya. Buka aplikasi.');
  assert.doesNotMatch(payload, /Rekaan|stunting|32\.71/);
  assert.deepEqual(await deliveries(), [{ state: 'sent', tries: 1, cut_offs: 0, why: null, channel: 'push' }]);
  await ask('siti', contract.readMyNotices, { until: told.notices[0]!.madeAt });
  assert.equal((await noticesOf('siti')).unread, 0);
});

test('a late visit climbs to those who hold the place; nobody else is told, and nobody reads another\u2019s notices', async () => {
  await child(-5);
  await runRound(here(), 'morning');
  assert.deepEqual((await noticesOf('hasan')).notices.map(({ kind }) => kind), ['visits_climbed']);
  for (const who of ['maya', 'tono', 'joko', 'dedi', 'rina'] as const) assert.deepEqual((await noticesOf(who)).notices, [], who);
});

test('a foster parent hears while the pairing is in force; a withdrawn consent ends it at once', async () => {
  const dedi = await idOf('dedi');
  const one = await child(2, { keeper: dedi });
  await city.pool.query(`update ${table('child')} set allows_pairing = true where id = $1`, [one.childId]);
  await city.pool.query(
    `insert into ${table('child_grant')} (id, person_id, child_id, area, kind, given_by, given_at, starts_at, conduct_signed_on)
     values ($1, $2, $3, $4, 'pairing', $2, now() - interval '1 day', now() - interval '1 hour', current_date)`,
    [randomUUID(), dedi, one.childId, area],
  );
  await runRound(here(), 'morning');
  assert.deepEqual((await noticesOf('dedi')).notices.map(({ counts, link }) => ({ counts, link })), [{ counts: { soon: 1, own: 1 }, link: '/anak-asuh' }]);
  await city.pool.query(`delete from ${table('notice')}`);
  await city.pool.query(`update ${table('child')} set allows_pairing = false where id = $1`, [one.childId]);
  await runRound(here(), 'morning');
  assert.deepEqual((await noticesOf('dedi')).notices, []);
});

test('something that worries is told to those who treat at once, and not once it is answered', async () => {
  const one = await child(5);
  const browser = await subscribe('rina');
  const answers = { lively: 'no', animalProtein: 'no', meals: 1, ill: 'yes', helpCame: 'nothing_promised', helpUsed: 'nothing_came', weighed: 'no', waterAndLatrine: 'yes', needsMost: '', worry: 'yes', worryWords: 'lemas sekali' };
  const visitId = randomUUID();
  assert.equal((await ask('siti', makeVisit, { childId: one.childId, visitId, madeOn: today, accompanied: true, activities: [], answers })).body['outcome'], 'made_with_worry');
  const jobs = await rows(`select data from ${city.bogor.schema}_jobs.job where name = 'notices.at_once'`);
  assert.deepEqual(jobs.at(-1).data, { kind: 'worry', subjectId: visitId }, 'ids alone');
  assert.equal(await tellAtOnce(here(), [jobs.at(-1).data]), 1);
  assert.equal(await tellAtOnce(here(), [jobs.at(-1).data]), 0);
  const another = randomUUID();
  await tellAtOnce(here(), [jobs.at(-1).data, { kind: 'conference', subjectId: another }, jobs.at(-1).data]);
  const told = await rows(`select subject_ids from ${table('audit_entry')} where verb = 'notice.at_once' order by at desc, id desc`);
  assert.equal(told.length, 3, 'one row for all that is told together');
  assert.ok(told.some(({ subject_ids: ids }) => ids.length === 2 && ids.includes(visitId) && ids.includes(another)));
  await sendDue(here());
  assert.deepEqual(JSON.parse(browser.open(http.received[0]!.body)).link, '/kunjungan');
  assert.equal(http.received[0]!.headers['urgency'], 'high');
  await city.pool.query(`delete from ${table('notice')}`);
  await city.pool.query(`update ${table('visit')} set worry_answered_at = now(), worry_answered_by = $1`, [await idOf('rina')]);
  assert.equal(await tellAtOnce(here(), [jobs.at(-1).data]), 0);
});

test('an address is used once the code came back; the address lies sealed and is shown as a hint alone', async () => {
  await child(0);
  assert.equal((await ask('siti', contract.setAddress, { channel: 'email', address: 'siti@posyandu.example' })).body['outcome'], 'code_sent');
  const code = /Kode AnakKita Anda: (\d{6})/.exec(mail.mails[0]!.text)![1]!;
  assert.deepEqual(mail.mails[0]!.to, ['siti@posyandu.example']);
  await runRound(here(), 'morning');
  assert.equal((await deliveries()).length, 0, 'not proved yet');
  const wrong = code === '000000' ? '000001' : '000000';
  assert.equal((await ask('siti', contract.verifyAddress, { channel: 'email', code: wrong })).body['outcome'], 'wrong');
  assert.equal((await ask('siti', contract.setAddress, { channel: 'email', address: 'siti@posyandu.example' })).body['code'], 'reminder.too_soon');
  assert.equal((await ask('siti', contract.verifyAddress, { channel: 'email', code })).body['outcome'], 'verified');
  const reminders = (await ask('siti', contract.readMyReminders)).body as { addresses: object[] };
  assert.deepEqual(reminders.addresses, [{ channel: 'email', hint: 's\u2026@posyandu.example', state: 'verified' }]);
  assert.ok(!(await rows(`select sealed from ${table('notice_address')}`))[0].sealed.includes('posyandu'));
  await city.pool.query(`delete from ${table('notice')}`);
  await ask('siti', contract.chooseQuietHours, { from: 0, until: 0, urgentAnyway: false });
  await runRound(here(), 'morning');
  await sendDue(here());
  assert.match(mail.mails[1]!.text, /ada jadwal kunjungan hari ini/);
  assert.equal((await ask('siti', contract.removeAddress, { channel: 'email' })).status, 200);
  assert.deepEqual(await rows(`select 1 from ${table('notice_address')}`), []);
});

test('five wrong codes end a code, and a code ends by itself', async () => {
  await ask('rina', contract.setAddress, { channel: 'whatsapp', address: '0811-0019-1234' });
  const sent = JSON.parse(http.received[0]!.body.toString()) as { to: string; template: { components: { parameters: { text: string }[] }[] } };
  assert.equal(sent.to, '6281100191234');
  const code = sent.template.components[0]!.parameters[0]!.text;
  const wrong = code === '000000' ? '000001' : '000000';
  for (let n = 0; n < 5; n += 1) assert.equal((await ask('rina', contract.verifyAddress, { channel: 'whatsapp', code: wrong })).body['outcome'], 'wrong');
  assert.equal((await ask('rina', contract.verifyAddress, { channel: 'whatsapp', code })).body['outcome'], 'expired');
});

test('what is gone for good is forgotten; what is busy is asked later, and given up in the end', async () => {
  await child(0);
  await subscribe('siti');
  await runRound(here(), 'morning');
  http.answer = { status: 503 };
  await sendDue(here());
  assert.deepEqual(await deliveries(), [{ state: 'waiting', tries: 1, cut_offs: 0, why: 'http 503', channel: 'push' }]);
  for (let n = 0; n < 5; n += 1) {
    await city.pool.query(`update ${table('notice_delivery')} set next_at = now() - interval '1 second'`);
    await sendDue(here());
  }
  assert.equal((await deliveries())[0].state, 'given_up');
  await city.pool.query(`update ${table('notice_delivery')} set state = 'waiting', ended_at = null, next_at = now() - interval '1 second'`);
  http.answer = { status: 410 };
  await sendDue(here());
  assert.equal((await deliveries())[0].state, 'refused');
  assert.deepEqual(await rows(`select 1 from ${table('notice_device')}`), []);
});

test('a worker that ends between sending and writing sends once more at most', async () => {
  await child(0);
  await subscribe('siti');
  await runRound(here(), 'morning');
  const take = () => asActor(city.pool, city.bogor, serviceAccount('clock', osUser()), { need: 'notice.deliver', records: null }, async (tx) => {
    tx.mustSomewhere('notice.deliver');
    return takeDue(tx, 10);
  });
  const killed = () => city.pool.query(`update ${table('notice_delivery')} set taken_at = now() - interval '10 minutes' where state = 'sending'`);
  assert.equal((await take()).length, 1);
  assert.equal(await sendDue(here()), 0, 'another worker leaves it alone while it may be under way');
  await killed();
  assert.equal((await take()).length, 1, 'once more');
  await killed();
  assert.equal((await take()).length, 0, 'and no further');
  assert.deepEqual((await deliveries()).map(({ state, why }) => ({ state, why })), [{ state: 'given_up', why: 'cut off' }]);
});

test('two workers never send the same', async () => {
  for (let n = 0; n < 6; n += 1) await subscribe('siti');
  await child(0);
  await runRound(here(), 'morning');
  const tried = await Promise.all([sendDue(here()), sendDue(here()), sendDue(here())]);
  assert.equal(tried.reduce((sum, n) => sum + n, 0), 6);
  assert.equal(http.received.length, 6);
});

test('in quiet hours it waits until they end', async () => {
  await child(0);
  await subscribe('siti');
  const hour = new Date(Date.now() + 7 * 3_600_000).getUTCHours();
  await ask('siti', contract.chooseQuietHours, { from: hour, until: (hour + 2) % 24, urgentAnyway: false });
  await runRound(here(), 'morning');
  await city.pool.query(`update ${table('notice_delivery')} set next_at = now() - interval '1 second'`);
  await sendDue(here());
  assert.equal(http.received.length, 0);
  const [left] = await rows(`select state, tries, next_at > now() as later from ${table('notice_delivery')}`);
  assert.deepEqual(left, { state: 'waiting', tries: 0, later: true }, 'and it was no try');
});

test('who signs out gets nothing more on that device; a session that ran out by itself keeps it; who leaves gets nothing', async () => {
  await child(0);
  const cookie = await city.cookieOf('siti');
  await subscribe('siti', { cookie });
  assert.equal((await city.call(null, signOut as Endpoint, {}, { cookie })).status, 200);
  assert.deepEqual(await rows(`select 1 from ${table('notice_device')}`), [], 'signed out');
  const other = await city.cookieOf('siti');
  await subscribe('siti', { cookie: other });
  await city.pool.query(`update ${table('session')} s set expires_at = now() - interval '1 hour' from ${table('notice_device')} d where d.session_id = s.id`);
  const door = doorPool(city.connection, city.bogor);
  await letGoOfSessions(door, new Date());
  await door.query('delete from session where expires_at < now()');
  await door.end();
  await runRound(here(), 'morning');
  await city.pool.query(`update ${table('person')} set left_at = now() where username = 'siti'`);
  await sendDue(here());
  assert.equal(http.received.length, 0);
  assert.deepEqual((await deliveries()).map(({ state }) => state), ['dropped']);
  await asActor(city.pool, city.bogor, serviceAccount('clock', osUser()), { need: 'notice.deliver', records: null }, tidyNotices);
  assert.deepEqual(await rows(`select 1 from ${table('notice_device')}`), []);
  await city.pool.query(`update ${table('person')} set left_at = null where username = 'siti'`);
});

test('a channel that is not set up sends nothing and says so', async () => {
  await child(0);
  await subscribe('siti');
  await runRound(here(), 'morning');
  await sendDue(here(), { ...readChannels(), push: null });
  assert.deepEqual((await deliveries()).map(({ state, why }) => ({ state, why })), [{ state: 'dropped', why: 'channel off' }]);
  const { ANAKKITA_SMTP_URL: smtp } = process.env;
  delete process.env['ANAKKITA_SMTP_URL'];
  assert.deepEqual((await ask('siti', contract.readMyReminders)).body['setUp'], { email: false, whatsapp: true });
  assert.equal((await ask('siti', contract.setAddress, { channel: 'email', address: 'siti@posyandu.example' })).body['code'], 'reminder.channel_off');
  process.env['ANAKKITA_SMTP_URL'] = smtp;
});

test('a person reaches neither the devices nor the notices of another, and cannot act as the clock', async () => {
  await child(0);
  await subscribe('siti');
  await runRound(here(), 'morning');
  const seen = await asActor(city.pool, city.bogor, personById(await idOf('rina')), { need: 'child.read', records: null }, async (tx) => {
    tx.mustSomewhere('child.read');
    const counts: number[] = [];
    for (const name of ['notice', 'notice_device', 'notice_delivery', 'notice_choice'] as const) counts.push((await tx.sql.selectFrom(name).selectAll().execute()).length);
    return counts;
  });
  assert.deepEqual(seen, [0, 0, 0, 0]);
  const [device] = await rows(`select id from ${table('notice_device')}`);
  await ask('rina', contract.removeDevice, { deviceId: device.id });
  assert.equal((await rows(`select 1 from ${table('notice_device')}`)).length, 1);
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { addDays, jakartaDay } from '../../platform/clock/index.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { HOSTS, startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { send } from '../../entries/testing/caller.ts';
import { writeFixture } from '../../entries/testing/fixtures.ts';
import type { Fixture } from '../../entries/testing/fixtures.ts';
import { personById } from '../access/server.ts';
import { answerWorry, listLateVisits, listMyClocks, makeCalendar, makeMyVisit, makeVisit, readChildVisits } from './contract.ts';

const today = jakartaDay(new Date());
const area = '32.71.01.1016';

let city: TestCity;
before(async () => {
  city = await startTestCity();
  await city.add([{ username: 'ujang', name: 'Ujang', role: 'foster_parent', below: '' }]);
});
after(() => city.close());

const table = (name: string): string => `${city.bogor.schema}.${name}`;
const idOf = async (username: string): Promise<string> => (await city.pool.query(`select id from ${table('person')} where username = $1`, [username])).rows[0].id;

/** A child with an open case whose opening is announced by the kader's own act, as rooms do. */
async function childWithCase(): Promise<Fixture> {
  const child = await writeFixture(city.pool, city.bogor, area);
  for (const one of ['visit', 'visit_clock']) await city.pool.query(`delete from ${table(one)} where child_id = $1`, [child.childId]);
  await asActor(city.pool, city.bogor, personById(await idOf('siti')), { need: 'case.read', records: null }, async (tx) => {
    tx.mustSomewhere('case.read');
    tx.announce({ topic: 'case.opened', subjectId: child.childId, area, payload: { childId: child.childId } });
  });
  return child;
}

/** A pairing as fostering puts it in force. */
async function pair(child: Fixture, username: string, startedDaysAgo = 0): Promise<void> {
  const personId = await idOf(username);
  await city.pool.query(`update ${table('child')} set allows_pairing = true where id = $1`, [child.childId]);
  await city.pool.query(
    `insert into ${table('child_grant')} (id, person_id, child_id, area, kind, given_by, given_at, starts_at, conduct_signed_on)
     values ($1, $2, $3, $4, 'pairing', $2, now() - interval '2 days', now() - interval '1 day', current_date)`,
    [randomUUID(), personId, child.childId, area],
  );
  await asActor(city.pool, city.bogor, personById(await idOf('siti')), { need: 'case.read', records: null }, async (tx) => {
    tx.mustSomewhere('case.read');
    tx.announce({ topic: 'pairing.started', subjectId: child.childId, area, payload: { childId: child.childId, personId } });
  });
  if (startedDaysAgo > 0) await moveClock(child, startedDaysAgo);
}

/** The same clock, begun earlier. */
async function moveClock(child: Fixture, daysAgo: number): Promise<void> {
  await city.pool.query(`update ${table('visit_clock')} set started_on = $2::date, due_on = $2::date + 14, last_made_on = null where child_id = $1`, [
    child.childId,
    addDays(today, -daysAgo),
  ]);
}

const card = (more: Record<string, unknown> = {}, answers: Record<string, unknown> = {}): Record<string, unknown> => ({
  visitId: randomUUID(),
  madeOn: today,
  accompanied: true,
  activities: ['education'],
  answers: {
    lively: 'yes', animalProtein: 'no', meals: 3, ill: 'no', helpCame: 'yes', helpUsed: 'yes', weighed: 'yes', waterAndLatrine: 'unknown',
    needsMost: 'jamban untuk keluarga', worry: 'no', worryWords: '', ...answers,
  },
  ...more,
});

const clockOf = async (child: Fixture) => (await city.pool.query(`select * from ${table('visit_clock')} where child_id = $1`, [child.childId])).rows[0];
const ask = (who: 'siti' | 'dedi' | 'rina' | 'hasan' | 'maya' | 'tono', endpoint: unknown, input: Record<string, unknown> = {}) => city.call(who, endpoint as Endpoint, input);

test('a case that opens starts the clock of the kader; it ends with the case', async () => {
  const child = await childWithCase();
  assert.deepEqual(pick(await clockOf(child)), { keeper: 'kader', keeper_id: null, started_on: today, due_on: addDays(today, 14) });
  await asActor(city.pool, city.bogor, personById(await idOf('siti')), { need: 'case.read', records: null }, async (tx) => {
    tx.mustSomewhere('case.read');
    tx.announce({ topic: 'case.closed', subjectId: child.childId, area, payload: { childId: child.childId } });
  });
  assert.equal(await clockOf(child), undefined);
});

test('Dedi visits his child: the clock is wound, and he sees his own clocks alone', async () => {
  const child = await childWithCase();
  const other = await childWithCase();
  await pair(child, 'dedi', 10);
  await pair(other, 'ujang');
  const alone = await ask('dedi', makeMyVisit, { childId: child.childId, ...card() });
  assert.equal(alone.body['code'], 'visit.first_with_kader', 'the first time the kader comes along');
  assert.equal((await ask('dedi', makeMyVisit, { childId: child.childId, ...card({ withKader: false }) })).body['code'], 'visit.first_with_kader');
  const reply = await ask('dedi', makeMyVisit, { childId: child.childId, ...card({ madeOn: addDays(today, -1), withKader: true }) });
  assert.deepEqual([reply.status, reply.body['outcome']], [200, 'made']);
  assert.equal((await ask('dedi', makeMyVisit, { childId: child.childId, ...card() })).body['outcome'], 'made', 'afterwards a guardian at home is enough');
  assert.deepEqual(pick(await clockOf(child)).due_on, addDays(today, 14));
  const own = await ask('dedi', listMyClocks);
  assert.deepEqual((own.body['clocks'] as { childId: string }[]).map(({ childId }) => childId), [child.childId]);
  assert.ok(!JSON.stringify(own.body).includes('Rekaan'), 'no name leaves with the clocks');
});

test('a visit before the pairing, or of a child that is not one\u2019s own, is not taken', async () => {
  const child = await childWithCase();
  await pair(child, 'dedi');
  assert.equal((await ask('dedi', makeMyVisit, { childId: child.childId, ...card({ madeOn: addDays(today, -3) }) })).body['code'], 'visit.not_paired');
  const stranger = await childWithCase();
  assert.equal((await ask('dedi', makeMyVisit, { childId: stranger.childId, ...card() })).body['code'], 'visit.not_paired');
  await city.pool.query(`update ${table('child')} set allows_pairing = false where id = $1`, [child.childId]);
  assert.equal((await ask('dedi', makeMyVisit, { childId: child.childId, ...card() })).body['code'], 'visit.not_paired', 'a withdrawn consent ends it at once');
});

test('nobody is alone with a child, and a worry has words', async () => {
  const child = await childWithCase();
  const alone = await ask('siti', makeVisit, { childId: child.childId, ...card({ accompanied: false }) });
  assert.deepEqual([alone.body['code'], (alone.body['details'] as { fault: string }).fault], ['visit.card', 'notAlone']);
  const mute = await ask('siti', makeVisit, { childId: child.childId, ...card({}, { worry: 'yes' }) });
  assert.equal((mute.body['details'] as { fault: string }).fault, 'worryWithoutWords');
  assert.equal((await city.pool.query(`select count(*)::int as n from ${table('visit')} where child_id = $1`, [child.childId])).rows[0].n, 0);
});

test('tomorrow, three weeks ago and twice a day are refused with a sentence', async () => {
  const child = await childWithCase();
  const on = async (day: string) => (await ask('siti', makeVisit, { childId: child.childId, ...card({ madeOn: day }) })).body['code'];
  assert.equal(await on(addDays(today, 1)), 'visit.day');
  assert.equal(await on(addDays(today, -21)), 'visit.day');
  assert.equal(await on(today), undefined);
  assert.equal(await on(today), 'visit.twice');
});

test('the same card sent twice is one visit', async () => {
  const child = await childWithCase();
  const same = { childId: child.childId, ...card() };
  const commandId = randomUUID();
  const replies = [await city.call('siti', makeVisit as Endpoint, same, { commandId }), await city.call('siti', makeVisit as Endpoint, same, { commandId })];
  assert.deepEqual(replies.map(({ body }) => body), [replies[0]!.body, replies[0]!.body]);
  assert.equal((await city.pool.query(`select count(*)::int as n from ${table('visit')} where child_id = $1`, [child.childId])).rows[0].n, 1);
});

test('a card that was brought late winds the clock from the day of the visit, never backwards', async () => {
  const child = await childWithCase();
  await ask('siti', makeVisit, { childId: child.childId, ...card() });
  const wound = (await clockOf(child)).due_on;
  await ask('siti', makeVisit, { childId: child.childId, ...card({ madeOn: addDays(today, -5) }) });
  assert.equal((await clockOf(child)).due_on, wound);
});

test('a worry reaches the puskesmas, who answers it; free words lie sealed', async () => {
  const child = await childWithCase();
  await ask('siti', makeVisit, { childId: child.childId, ...card({}, { worry: 'yes', worryWords: 'anak lemas sekali' }) });
  const list = await ask('rina', listLateVisits);
  const worry = (list.body['worries'] as { visitId: string; childId: string }[]).find(({ childId }) => childId === child.childId);
  assert.ok(worry !== undefined);
  const page = await ask('rina', readChildVisits, { childId: child.childId });
  assert.deepEqual((page.body['visits'] as { worryWords: string; needsMost: string }[])[0]!.worryWords, 'anak lemas sekali');
  const stored = await city.pool.query(`select row_to_json(v)::text as t from ${table('visit')} v where id = $1`, [worry.visitId]);
  assert.ok(!String(stored.rows[0].t).includes('lemas') && !String(stored.rows[0].t).includes('jamban untuk'));
  assert.equal((await ask('siti', answerWorry, { childId: child.childId, visitId: worry.visitId })).body['code'], 'access.denied');
  assert.equal((await ask('rina', answerWorry, { childId: child.childId, visitId: worry.visitId })).body['outcome'], 'answered');
  assert.equal((await ask('rina', answerWorry, { childId: child.childId, visitId: worry.visitId })).body['code'], 'record.changed');
});

test('a late visit climbs: the lurah first, the chair from the fifteenth day', async () => {
  const child = await childWithCase();
  const seen = async (who: 'hasan' | 'maya', step: string): Promise<boolean> =>
    ((await ask(who, listLateVisits, { step })).body['rows'] as { childId: string }[]).some(({ childId }) => childId === child.childId);
  await moveClock(child, 14 + 4);
  assert.deepEqual([await seen('hasan', 'village'), await seen('hasan', 'district'), await seen('maya', 'chair')], [true, true, false]);
  await moveClock(child, 14 + 15);
  assert.ok(await seen('maya', 'chair'));
  await ask('siti', makeVisit, { childId: child.childId, ...card() });
  assert.ok(!(await seen('hasan', 'village')), 'a visit takes it off the list');
});

test('a pairing that ends gives the clock back to the kader without a gap', async () => {
  const child = await childWithCase();
  await pair(child, 'dedi', 20);
  const due = (await clockOf(child)).due_on;
  await city.pool.query(`update ${table('child_grant')} set ended_at = now(), ended_by = person_id, ended_reason = 'by_hand' where child_id = $1 and kind = 'pairing'`, [child.childId]);
  await asActor(city.pool, city.bogor, personById(await idOf('siti')), { need: 'case.read', records: null }, async (tx) => {
    tx.mustSomewhere('case.read');
    tx.announce({ topic: 'pairing.ended', subjectId: child.childId, area, payload: { childId: child.childId } });
  });
  assert.deepEqual(pick(await clockOf(child)), { keeper: 'kader', keeper_id: null, started_on: addDays(due, -1), due_on: due });
});

test('the calendar gives days to who holds the secret, and no word about anybody', async () => {
  const child = await childWithCase();
  await pair(child, 'dedi');
  const { body } = await ask('dedi', makeCalendar);
  const feed = async (path: string) => send(city.port, 'GET', path, undefined, { host: HOSTS.bogor });
  const told = String((await feed(String(body['path']))).body['text']);
  assert.match(told, new RegExp(`DTSTART;VALUE=DATE:${addDays(today, 14).replaceAll('-', '')}`));
  assert.ok(!/Rekaan|Melati|stunting|32\.71/i.test(told));
  assert.equal((await feed(`/v1/calendar/${'x'.repeat(43)}`)).body['code'], 'record.missing');
  await ask('dedi', makeCalendar);
  assert.equal((await feed(String(body['path']))).body['code'], 'record.missing', 'a newer secret ends the older');
});

function pick({ keeper, keeper_id, started_on, due_on }: Record<string, string>): Record<string, string> {
  return { keeper, keeper_id, started_on, due_on } as Record<string, string>;
}

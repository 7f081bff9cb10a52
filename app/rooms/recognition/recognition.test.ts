/** Dedi walks with a child and Ratna gives: what they are told, what they are not, and how it ends at the next request. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { Reply } from '../../entries/testing/caller.ts';
import { startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { writeSeenChild } from '../../entries/testing/seen-children.ts';
import type { SeenChild } from '../../entries/testing/seen-children.ts';
import { asActor } from '../../platform/db/actor.ts';
import { addDays, addMonths, monthOf } from '../../platform/clock/index.ts';
import type { Endpoint, InputOf, ReplyOf } from '../../platform/http/endpoint.ts';
import { serviceAccount } from '../access/server.ts';
import { destroyIdentity } from '../children/server.ts';
import { setElectionMode } from '../fostering/index.ts';
import {
  checkThanks, chooseName, downloadCertificate, endCertificate, findCertificate, issueCertificate, listMyCertificates, listThanksToCheck, openWall, readMyGiving, readMyStories, readPublicWall, readThanks, readWall,
  takeBackThanks, writeThanks,
} from './index.ts';

const AREA = '32.71.01.1016';
const TODAY = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
const BEGAN = addDays(TODAY, -63);

let city: TestCity;
let melati: SeenChild;
let dedi: string;
let ratna: string;
let schema: string;

before(async () => {
  city = await startTestCity();
  schema = city.bogor.schema;
  await city.add([
    { username: 'ratna', name: 'Ratna Dewi', role: 'contributor', below: '' },
    { username: 'wati', name: 'Wati', role: 'kader', below: '.06.1003' },
    { username: 'sari', name: 'Sari', role: 'secretariat', below: '' },
    { username: 'wulan', name: 'Wulan', role: 'midwife', below: '.01.1016' },
  ]);
  const idOf = async (username: string): Promise<string> => (await city.pool.query(`select id from ${schema}.person where username = $1`, [username])).rows[0].id;
  [dedi, ratna] = [await idOf('dedi'), await idOf('ratna')];
  melati = await aChild();
  await city.pool.query(`update ${schema}.child_grant set starts_at = $2::date + time '09:00' where child_id = $1 and kind = 'pairing'`, [melati.childId, BEGAN]);
  await grows(melati, [[740, 8200], [752, 8350], [761, 8500], [770, 8640]]);
  for (const days of [60, 46, 32, 18, 4]) await visited(melati, addDays(TODAY, -days));
});
after(() => city.close());

/** A child paired with Dedi to which a gift of Ratna goes: 180 eggs are planned, 155 were received or used. */
async function aChild(area = AREA): Promise<SeenChild> {
  const child = await writeSeenChild(city.pool, city.bogor, { place: 'within', area }, { consent: 'given', restricted: false, paired: true }, dedi);
  await city.pool.query(`delete from ${schema}.measurement where child_id = $1`, [child.childId]);
  const { rows } = await city.pool.query(`select id from ${schema}.giver where person_id = $1`, [ratna]);
  const giver = rows[0]?.id ?? randomUUID();
  await city.pool.query(`insert into ${schema}.giver (id, kind, name, person_id, recorded_at, recorded_by) values ($1, 'company', 'PT Ratna Rekaan', $2, now(), $2) on conflict do nothing`, [giver, ratna]);
  await city.pool.query(`update ${schema}.pledge_allocation set giver_person_id = $2, covered = 0, received = 12000, used = 3500 where id = $1`, [child.allocationId, ratna]);
  await city.pool.query(`update ${schema}.pledge set giver_id = $2, giver_person_id = $3, made_on = $4 where id = (select pledge_id from ${schema}.pledge_allocation where id = $1)`, [child.allocationId, giver, ratna, BEGAN]);
  return child;
}

const unpaired = ({ childId }: SeenChild) =>
  city.pool.query(`update ${schema}.child_grant set ended_at = now(), ended_by = $2, ended_reason = 'by_hand' where child_id = $1 and kind = 'pairing'`, [childId, dedi]);

async function grows({ childId }: SeenChild, values: readonly (readonly [number, number])[]): Promise<void> {
  for (const [at, [mm, g]] of values.entries()) {
    const on = addDays(addMonths(monthOf(TODAY), at - values.length), 9);
    await city.pool.query(
      `insert into ${schema}.measurement (id, child_id, area, measured_on, measured_area, age_days, weight_g, length_mm, posture, flags, measurer, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $3, 500, $5, $6, 'L', 0, 'kader', now(), $1)`, [randomUUID(), childId, AREA, on, g, mm]);
  }
}

const visited = ({ childId }: SeenChild, on: string) =>
  city.pool.query(`insert into ${schema}.visit (id, child_id, area, made_on, made_by, made_as, accompanied, answers, activities, worry, recorded_at) values ($1, $2, $3, $4, $5, 'foster_parent', true, '{}', '{}', false, now())`, [randomUUID(), childId, AREA, on, dedi]);

const cookies = new Map<string, Promise<string>>();
async function call<E extends Endpoint>(who: string | null, endpoint: E, input: InputOf<E>): Promise<Reply> {
  if (who === null) return city.call(null, endpoint as Endpoint, input as Record<string, unknown>);
  const cookie = cookies.get(who) ?? city.cookieOf(who);
  cookies.set(who, cookie);
  return city.call(null, endpoint as Endpoint, input as Record<string, unknown>, { cookie: await cookie });
}
const read = async <E extends Endpoint>(who: string | null, endpoint: E, input: InputOf<E>): Promise<ReplyOf<E>> => (await call(who, endpoint, input)).body as ReplyOf<E>;
const code = ({ status, body }: Reply): unknown => (status === 200 ? body['outcome'] ?? 200 : body['code']);
const set = ({ childId }: SeenChild, words: string) => city.pool.query(`update ${schema}.child set ${words} where id = $1`, [childId]);

test('Dedi reads the line of his child, its months and his visits, and no measure', async () => {
  const page = await read('dedi', readMyStories, {});
  assert.equal(page.stories.length, 1);
  const [{ story, ...own }] = page.stories as [(typeof page.stories)[number]];
  assert.deepEqual([own.childId, own.since, own.visitDays.length, own.visitsInARow], [melati.childId, BEGAN, 5, 5]);
  assert.ok(story !== null);
  assert.deepEqual(story.growth.points.length >= 3, true);
  assert.deepEqual([story.growth.lately, story.growth.weight.of === story.growth.weight.rose], ['rose', true]);
  assert.ok(story.growth.gainedMm !== null && story.growth.gainedMm >= 9 && story.growth.gainedMm <= 30);
  assert.deepEqual(story.gifts, [{ item: 'telur', unit: 'butir', quantity: 155 }]);
  assert.ok(story.milestones.some(({ kind }) => kind === 'first_visit'));
  const text = JSON.stringify(page);
  for (const secret of [...Object.values(melati.words), '770', '8640', '2025-01-15', '_z', 'lenZ', 'Rekaan']) assert.ok(!text.includes(secret), secret);
});

test('Ratna reads what became of her gift, the story under its alias and no child', async () => {
  const page = await read('ratna', readMyGiving, {});
  assert.deepEqual([page.giverName, page.reached, page.anyReached], ['PT Ratna Rekaan', null, true], 'one child is not counted');
  assert.deepEqual(page.items, [{ item: 'telur', unit: 'butir', directed: 155, delivered: 155, received: 155, used: 35 }]);
  assert.deepEqual(page.coverage, [{ item: 'telur', unit: 'butir', needs: 1, asked: 180, coveredByGiver: 155, coveredByAll: page.coverage[0]!.coveredByAll }]);
  const [told] = page.stories;
  assert.deepEqual([told?.aliasSeed, told?.villageName, told?.story.growth.gainedMm], [1, 'Cipaku', null], 'centimetres are for who walks with the child');
  const text = JSON.stringify(page);
  for (const secret of [melati.childId, ...Object.values(melati.words)]) assert.ok(!text.includes(secret), secret);
});

test('a kader thanks with a sentence of the house; own words wait for a second person', async () => {
  const { childId } = melati;
  const { receivers } = await read('siti', readThanks, { childId });
  assert.deepEqual(receivers.map(({ receiverName, bond }) => [receiverName, bond]), [['Dedi', 'foster'], ['Ratna Dewi', 'giver']]);
  const thank = (who: string, receiverId: string, phrase: 'came' | 'arrived', said: string | null, thanksId: string = randomUUID()) => call(who, writeThanks, { childId, thanksId, receiverId, phrase, said });
  assert.equal(code(await thank('siti', dedi, 'came', null)), 'sent');
  assert.equal(code(await thank('siti', ratna, 'came', null)), 'thanks.receiver', 'a giver did not come');
  assert.equal(code(await thank('wati', dedi, 'came', null)), 'record.missing', 'a kader of another village');
  assert.deepEqual((await thank('siti', ratna, 'arrived', `${melati.words.identifying} senang`)).body['details'], { fault: 'name' });
  const own = randomUUID();
  assert.equal(code(await thank('siti', ratna, 'arrived', 'Telurnya sampai tiap Senin', own)), 'waits');
  assert.deepEqual((await read('ratna', readMyGiving, {})).thanks, []);
  assert.equal(code(await call('siti', checkThanks, { childId, thanksId: own, send: true })), 'access.denied');
  const waiting = (await read('rina', listThanksToCheck, {})).thanks;
  assert.ok(waiting.some(({ id, said }) => id === own && said === 'Telurnya sampai tiap Senin'));
  assert.equal(code(await call('rina', checkThanks, { childId, thanksId: own, send: true })), 'sent');
  assert.equal(code(await call('rina', checkThanks, { childId, thanksId: own, send: false })), 'record.changed');
  const [came] = (await read('dedi', readMyStories, {})).thanks;
  assert.deepEqual([came?.phrase, came?.said, came?.byName, came?.aliasSeed], ['came', null, 'Siti', 1]);
  const [arrived] = (await read('ratna', readMyGiving, {})).thanks;
  assert.deepEqual([arrived?.phrase, arrived?.said], ['arrived', 'Telurnya sampai tiap Senin']);
  assert.equal(code(await call('wulan', takeBackThanks, { childId, thanksId: own })), 'thanks.writer', 'who neither wrote nor checks');
  assert.equal(code(await call('siti', takeBackThanks, { childId, thanksId: own })), 'taken_back');
  assert.deepEqual((await read('ratna', readMyGiving, {})).thanks, []);
});

test('nobody lets their own words go', async () => {
  const thanksId = randomUUID();
  assert.equal(code(await call('rina', writeThanks, { childId: melati.childId, thanksId, receiverId: dedi, phrase: 'patient', said: 'Sabar sekali' })), 'waits');
  assert.equal(code(await call('rina', checkThanks, { childId: melati.childId, thanksId, send: true })), 'second_person.same');
});

test('a word taken back hides the story everywhere at the next request; visits and thanks stay, without alias', async () => {
  await set(melati, 'allows_story = false');
  const page = await read('dedi', readMyStories, {});
  assert.deepEqual([page.stories[0]?.story, page.stories[0]?.visitDays.length, page.thanks[0]?.aliasSeed, page.thanks[0]?.said], [null, 5, null, null]);
  const giving = await read('ratna', readMyGiving, {});
  assert.deepEqual([giving.stories, giving.items.length], [[], 1]);
  await set(melati, 'allows_story = true');
  assert.equal((await read('ratna', readMyGiving, {})).stories.length, 1);
});

test('a restricted child, a pairing that ended and an erased child are gone from every page', async () => {
  for (const [hide, show] of [['restricted = true', 'restricted = false'], ['allows_pairing = false', 'allows_pairing = true'], ["state = 'erased', state_on = current_date", "state = 'active', state_on = null"]] as const) {
    await set(melati, hide);
    const page = await read('dedi', readMyStories, {});
    assert.deepEqual([page.stories, page.thanks], [[], []], hide);
    if (!hide.startsWith('allows')) assert.deepEqual((await read('ratna', readMyGiving, {})).stories, [], hide);
    await set(melati, show);
  }
  await city.pool.query(`update ${schema}.child_grant set paused_at = now(), paused_by = $2 where child_id = $1 and kind = 'pairing'`, [melati.childId, dedi]);
  assert.deepEqual((await read('dedi', readMyStories, {})).stories, [], 'held still by the inspectorate');
  await city.pool.query(`update ${schema}.child_grant set paused_at = null, paused_by = null where child_id = $1 and kind = 'pairing'`, [melati.childId]);
  await unpaired(melati);
  assert.deepEqual((await read('dedi', readMyStories, {})).stories, []);
  await city.pool.query(`update ${schema}.child_grant set ended_at = null, ended_by = null, ended_reason = null where child_id = $1 and kind = 'pairing'`, [melati.childId]);
});

test('a certificate freezes its numbers, names no child, and anybody with its code finds it genuine', async () => {
  const certificateId = randomUUID();
  const period = { from: BEGAN, until: TODAY };
  assert.equal(code(await call('ratna', issueCertificate, { certificateId, kind: 'foster_parent', holderName: 'Ratna', ...period })), 'access.denied');
  assert.equal(code(await call('dedi', issueCertificate, { certificateId, kind: 'foster_parent', holderName: 'Dedi Kurnia', from: TODAY, until: BEGAN })), 'certificate.period');
  assert.equal(code(await call('dedi', issueCertificate, { certificateId, kind: 'foster_parent', holderName: 'Dedi Kurnia', from: '2020-01-01', until: '2020-02-01' })), 'certificate.empty');
  assert.equal(code(await call('dedi', issueCertificate, { certificateId, kind: 'foster_parent', holderName: 'Dedi Kurnia', ...period })), 'issued');
  const [mine] = (await read('dedi', listMyCertificates, {})).certificates;
  assert.deepEqual([mine?.figures.visits, mine?.figures.children], [{ made: 5, inTime: 5 }, null]);
  const file = await call('dedi', downloadCertificate, { certificateId });
  assert.ok(String(file.body['text']).startsWith('%PDF'));
  const text = Object.values(file.headers).join(' ') + String(file.body['text']);
  for (const secret of [...Object.values(melati.words), 'stunting', 'Dedi', 'Melati']) assert.ok(!text.includes(secret), secret);
  assert.equal(code(await call('ratna', downloadCertificate, { certificateId })), 'record.missing');
  await visited(melati, TODAY);
  const genuine = await read(null, findCertificate, { code: mine!.code.toLowerCase() });
  assert.deepEqual([genuine.holderName, genuine.figures.visits?.made, genuine.cityName], ['Dedi Kurnia', 5, 'Kota Bogor'], 'as it was issued');
  assert.deepEqual(Object.keys(genuine).sort(), ['cityName', 'figures', 'fromOn', 'holderName', 'issuedOn', 'kind', 'untilOn']);
  assert.equal(code(await call('dedi', endCertificate, { certificateId })), 'ended');
  assert.equal(code(await call(null, findCertificate, { code: mine!.code })), 'record.missing');
});

test('the wall hides cells of fewer than five children, names who agreed, and is closed to the public until the city opens it', async () => {
  const wall = () => read('maya', readWall, {});
  assert.deepEqual((await wall()).items, [], 'a gift that reached one child is not told');
  for (let more = 0; more < 4; more += 1) await unpaired(await aChild());
  assert.deepEqual((await wall()).givers, [], 'nobody is named by default');
  assert.equal(code(await call('ratna', chooseName, { shownName: 'Bu Ratna' })), 'named');
  const seen = await wall();
  assert.deepEqual([seen.givers.length, seen.givers[0]?.shownName, seen.givers[0]?.items[0]?.quantity], [1, 'Bu Ratna', 775]);
  const eggs = { label: 'Telur ayam harian', labelEn: 'Eggs every day', unit: 'butir', quantity: 775, children: 5 };
  assert.deepEqual(seen.items, [{ ...eggs, villages: [{ name: 'Cipaku', quantity: 775, children: 5 }], untold: 0 }]);
  const elsewhere = await aChild('32.71.06.1003');
  await unpaired(elsewhere);
  assert.deepEqual((await wall()).items, [{ ...eggs, quantity: 930, children: 6, villages: [], untold: 2 }], 'one village alone could be taken from the sum');
  await city.pool.query(`delete from ${schema}.pledge_allocation where id = $1`, [elsewhere.allocationId]);
  assert.equal(code(await call(null, readPublicWall, {})), 'record.missing');
  assert.equal(code(await call('ratna', openWall, { isPublic: true })), 'access.denied');
  assert.equal(code(await call('sari', openWall, { isPublic: true })), 'opened');
  assert.equal((await read(null, readPublicWall, {})).givers.length, 1);
  assert.equal(code(await call('ratna', chooseName, { shownName: null })), 'not_named');
  assert.deepEqual((await read(null, readPublicWall, {})).givers, []);
  assert.equal(code(await call('sari', openWall, { isPublic: false })), 'closed');
  assert.equal(code(await call(null, readPublicWall, {})), 'record.missing');
});

test('while an election keeps back office holders, they stand on no wall, and their certificates wait', async () => {
  const certificateId = randomUUID();
  const ask = () => call('dedi', issueCertificate, { certificateId, kind: 'foster_parent', holderName: 'Dedi Kurnia', from: BEGAN, until: TODAY });
  assert.equal(code(await ask()), 'issued');
  await call('ratna', chooseName, { shownName: 'Bu Ratna' });
  await city.pool.query(`insert into ${schema}.foster_parent (person_id, capacity, recorded_at, recorded_by, is_politician) select p, 0, now(), p, true from unnest($1::uuid[]) p
    on conflict (person_id) do update set is_politician = true`, [[dedi, ratna]]);
  assert.deepEqual([(await read('dedi', listMyCertificates, {})).waitsForElection, (await read('maya', readWall, {})).givers.length], [false, 1]);
  const printed = (await read('dedi', listMyCertificates, {})).certificates[0]!.code;
  assert.equal((await call('eka', setElectionMode, { from: TODAY, until: null })).status, 200);
  assert.equal((await read('dedi', listMyCertificates, {})).waitsForElection, true);
  assert.equal(code(await call('dedi', downloadCertificate, { certificateId })), 'certificate.election');
  assert.equal(code(await call('dedi', issueCertificate, { certificateId: randomUUID(), kind: 'foster_parent', holderName: 'Dedi Kurnia', from: BEGAN, until: TODAY })), 'certificate.election');
  const wall = await read('maya', readWall, {});
  assert.deepEqual([wall.givers, wall.isElection], [[], true]);
  assert.equal((await read(null, findCertificate, { code: printed })).holderName, null, 'the paper stays genuine, its holder is not named');
  await call('eka', setElectionMode, { from: null, until: null });
  assert.equal((await read('maya', readWall, {})).givers.length, 1);
});

test('with the identity of a child the words about it are forgotten, and the thanks are taken back', async () => {
  const before = await city.pool.query(`select count(*)::int as n from ${schema}.thanks where child_id = $1 and said is not null`, [melati.childId]);
  assert.ok(before.rows[0].n > 0);
  assert.ok(await asActor(city.pool, city.bogor, serviceAccount('keeper', 'test'), { need: 'child.read', records: null }, (tx) => destroyIdentity(tx, melati.childId)));
  const after = await city.pool.query(`select count(*) filter (where said is not null)::int as said, count(*) filter (where taken_back_at is null)::int as open from ${schema}.thanks where child_id = $1`, [melati.childId]);
  assert.deepEqual(after.rows[0], { said: 0, open: 0 });
  assert.deepEqual((await read('dedi', readMyStories, {})).stories, []);
});

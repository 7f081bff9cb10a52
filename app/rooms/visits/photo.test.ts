import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { jakartaDay } from '../../platform/clock/index.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { HOSTS, startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { send } from '../../entries/testing/caller.ts';
import { writeFixture } from '../../entries/testing/fixtures.ts';
import type { Fixture } from '../../entries/testing/fixtures.ts';
import { osUser, serviceAccount } from '../access/server.ts';
import { destroyIdentity } from '../children/server.ts';
import { makeMyVisit, makeVisit, readChildVisits } from './contract.ts';
import { forgetPhotos } from './jobs.ts';
import { readCard, readMyCard, readPhoto, removePhoto } from './photo-contract.ts';

const today = jakartaDay(new Date());
const area = '32.71.01.1016';
const SECRET = 'GPS -6.5971 106.8060';

/** The smallest picture that reads from first to last byte, with a place in it. */
const chunk = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
};
const PHOTO = Buffer.concat([
  Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), chunk('IHDR', Buffer.alloc(13)), chunk('eXIf', Buffer.from(SECRET)), chunk('IDAT', Buffer.alloc(64, 7)), chunk('IEND', Buffer.alloc(0)),
]);

let city: TestCity;
before(async () => {
  city = await startTestCity();
});
after(() => city.close());

const table = (name: string): string => `${city.bogor.schema}.${name}`;
const idOf = async (username: string): Promise<string> => (await city.pool.query(`select id from ${table('person')} where username = $1`, [username])).rows[0].id;
const ask = (who: 'siti' | 'dedi' | 'rina' | 'hasan' | 'joko' | 'maya', endpoint: unknown, input: Record<string, unknown> = {}) => city.call(who, endpoint as Endpoint, input);
const photos = async (one: Fixture): Promise<number> => (await city.pool.query(`select 1 from ${table('visit_photo')} where child_id = $1`, [one.childId])).rows.length;
const allow = (one: Fixture, photo: boolean) => city.pool.query(`update ${table('child')} set allows_photo = $2 where id = $1`, [one.childId, photo]);

const card = (visitId: string) => ({
  visitId, madeOn: today, accompanied: true, activities: [],
  answers: { lively: 'yes', animalProtein: 'yes', meals: 3, ill: 'no', helpCame: 'yes', helpUsed: 'yes', weighed: 'yes', waterAndLatrine: 'yes', needsMost: '', worry: 'no', worryWords: '' },
});

async function visited(): Promise<Fixture> {
  const one = await writeFixture(city.pool, city.bogor, area);
  const visitId = randomUUID();
  assert.equal((await ask('siti', makeVisit, { childId: one.childId, ...card(visitId) })).status, 200);
  return { ...one, visitId };
}

async function upload(who: 'siti' | 'rina' | 'dedi', one: Fixture, bytes: Uint8Array, own = false) {
  const cookie = await city.cookieOf(who);
  const path = `/v1/${own ? 'my-children' : 'children'}/${one.childId}/visits/${one.visitId}/photo`;
  return send(city.port, 'PUT', path, bytes, { cookie, host: HOSTS.bogor, headers: { 'content-type': 'image/jpeg' } });
}

test('a photograph is taken with consent alone, loses its place, lies sealed, and is shown to those who may see the case', async () => {
  const one = await visited();
  assert.equal((await upload('siti', one, PHOTO)).body['code'], 'photo.refused');
  assert.equal(((await ask('siti', readCard, { childId: one.childId })).body)['mayPhoto'], false);
  await allow(one, true);
  assert.equal(((await ask('siti', readCard, { childId: one.childId })).body)['mayPhoto'], true);
  assert.deepEqual((await upload('siti', one, PHOTO)).body, { id: one.visitId, outcome: 'kept' });
  assert.deepEqual((await upload('siti', one, PHOTO)).body['outcome'], 'kept', 'sent again it is one photograph');
  const [row] = (await city.pool.query(`select sealed, byte_count, kind from ${table('visit_photo')} where child_id = $1`, [one.childId])).rows;
  assert.equal(row.byte_count, PHOTO.length - SECRET.length - 12);
  assert.ok(!row.sealed.includes('IHDR') && !row.sealed.toString('latin1').includes(Buffer.from('IHDR').toString('base64')));
  const seen = await ask('rina', readPhoto, { childId: one.childId, visitId: one.visitId });
  assert.equal(seen.headers['content-type'], 'image/png');
  assert.equal(seen.headers['cache-control'], 'no-store');
  assert.ok(!String(seen.body['text']).includes('GPS'));
  const looks = (await city.pool.query(`select 1 from ${table('audit_entry')} where verb = 'visit.photo_read' and subject_ids @> array[$1]::uuid[]`, [one.childId])).rows;
  assert.equal(looks.length, 1, 'each look leaves a trail');
  for (const who of ['joko', 'dedi'] as const) assert.equal((await ask(who, readPhoto, { childId: one.childId, visitId: one.visitId })).body['code'], 'access.denied', who);
});

test('a withdrawn consent hides it at once, and the night deletes it', async () => {
  const one = await visited();
  await allow(one, true);
  await upload('siti', one, PHOTO);
  assert.equal(((await ask('rina', readChildVisits, { childId: one.childId })).body['visits'] as { hasPhoto: boolean }[])[0]!.hasPhoto, true);
  await allow(one, false);
  assert.equal((await ask('rina', readPhoto, { childId: one.childId, visitId: one.visitId })).body['code'], 'photo.missing');
  assert.equal(((await ask('rina', readChildVisits, { childId: one.childId })).body['visits'] as { hasPhoto: boolean }[])[0]!.hasPhoto, false);
  assert.equal(await photos(one), 1);
  assert.ok((await forgetPhotos({ pool: city.pool, regency: city.bogor })) >= 1);
  assert.equal(await photos(one), 0);
});

test('what is no picture, is too large, or belongs to another\u2019s visit is refused', async () => {
  const one = await visited();
  await allow(one, true);
  assert.deepEqual((await upload('siti', one, Buffer.from('<svg onload="alert(1)">'.padEnd(200)))).body['code'], 'picture.refused');
  assert.deepEqual((await upload('siti', one, Buffer.concat([PHOTO.subarray(0, -12), Buffer.alloc(2_000_000)]))).body['code'], 'picture.refused');
  const other = await upload('rina', one, PHOTO);
  assert.deepEqual([other.body['code'], (other.body['details'] as { reason: string }).reason], ['photo.refused', 'visit']);
  assert.equal(await photos(one), 0);
});

test('who visits may delete it, and erasing a child deletes it', async () => {
  const [one, other] = [await visited(), await visited()];
  for (const each of [one, other]) {
    await allow(each, true);
    await upload('siti', each, PHOTO);
  }
  assert.equal((await ask('maya', removePhoto, { childId: one.childId, visitId: one.visitId })).body['code'], 'access.denied');
  assert.equal((await ask('siti', removePhoto, { childId: one.childId, visitId: one.visitId })).body['outcome'], 'removed');
  assert.equal(await photos(one), 0);
  await asActor(city.pool, city.bogor, serviceAccount('keeper', osUser()), { need: 'task.do', records: null }, async (tx) => {
    tx.mustSomewhere('task.do');
    assert.ok(await destroyIdentity(tx, other.childId));
  });
  assert.equal(await photos(other), 0);
});

test('a foster parent sends the photograph of their own visit, and looks at none', async () => {
  const one = await writeFixture(city.pool, city.bogor, area);
  const dedi = await idOf('dedi');
  await city.pool.query(`update ${table('child')} set allows_pairing = true, allows_photo = true where id = $1`, [one.childId]);
  await city.pool.query(
    `insert into ${table('child_grant')} (id, person_id, child_id, area, kind, given_by, given_at, starts_at, conduct_signed_on)
     values ($1, $2, $3, $4, 'pairing', $2, now() - interval '1 day', now() - interval '1 hour', current_date)`,
    [randomUUID(), dedi, one.childId, area],
  );
  await city.pool.query(`update ${table('visit_clock')} set keeper = 'foster_parent', keeper_id = $2 where child_id = $1`, [one.childId, dedi]);
  const visitId = randomUUID();
  assert.deepEqual((await ask('dedi', makeMyVisit, { childId: one.childId, ...card(visitId), withKader: true })).body, { id: visitId, outcome: 'made' });
  assert.deepEqual((await upload('dedi', { ...one, visitId }, PHOTO, true)).body['outcome'], 'kept');
  assert.equal(await photos(one), 1);
  assert.equal((await ask('dedi', readPhoto, { childId: one.childId, visitId })).body['code'], 'access.denied');
  const own = await ask('dedi', readMyCard, { childId: one.childId });
  assert.equal(own.body['mayPhoto'], true);
  const stranger = await writeFixture(city.pool, city.bogor, area);
  assert.equal((await ask('dedi', readMyCard, { childId: stranger.childId })).body['code'], 'visit.not_paired');
});

test('the card lists goods that were promised, to staff and to the foster parent of the child, without saying why', async () => {
  const one = await writeFixture(city.pool, city.bogor, area);
  const line = (item: string, donor: string, covered: number, met: number) =>
    city.pool.query(
      `insert into ${table('need_line')} (id, case_id, child_id, area, item, catalogue_version, unit, reasons, state, quantity, unit_price_rp, deadline, donor, at_home, divisible, urgency, urgency_reasons, proposed_at, proposed_by, decided_at, decided_by, covered_quantity, met_quantity)
       values ($1, $2, $3, $4, $5, 0, 'butir', '{stunted}', 'open', 180, 1900, '2099-01-01', $6, false, true, 10, '{}', now(), $7, now(), $7, $8, $9)`,
      [randomUUID(), one.caseId, one.childId, area, item, donor, randomUUID(), covered, met],
    );
  await city.pool.query(`delete from ${table('need_line')} where child_id = $1`, [one.childId]);
  await line('telur', 'yes', 90, 30);
  await line('protein', 'yes', 0, 0);
  await line('ref_spa', 'yes', 10, 0);
  await line('tb', 'no', 1, 0);
  const { body } = await ask('siti', readCard, { childId: one.childId });
  assert.deepEqual(body['help'], [{ label: 'Telur ayam harian', labelEn: 'Eggs every day', unit: 'butir', covered: 90, met: 30 }]);
  assert.doesNotMatch(JSON.stringify(body), /stunted|Rekaan/);
  assert.equal((await ask('hasan', readCard, { childId: one.childId })).body['code'], 'access.denied');
});

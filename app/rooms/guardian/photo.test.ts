import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { jakartaDay } from '../../platform/clock/index.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { HOSTS, startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { send } from '../../entries/testing/caller.ts';
import { makeVisit } from '../visits/index.ts';
import { aFamily, inside } from './visitor-for-tests.ts';

let city: TestCity;
before(async () => {
  city = await startTestCity();
});
after(() => city.close());

const chunk = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
};
const PHOTO = Buffer.concat([Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), chunk('IHDR', Buffer.alloc(13)), chunk('IDAT', Buffer.alloc(64, 7)), chunk('IEND', Buffer.alloc(0))]);
const answers = { lively: 'yes', animalProtein: 'yes', meals: 3, ill: 'no', helpCame: 'nothing_promised', helpUsed: 'nothing_came', weighed: 'yes', waterAndLatrine: 'yes', needsMost: '', worry: 'no', worryWords: '' };

test('a guardian sees the photograph of a visit while it is allowed, and nobody else\u2019s', async () => {
  const allow = (childId: string, photo: boolean) => city.pool.query(`update ${city.bogor.schema}.child set allows_photo = $2 where id = $1`, [childId, photo]);
  const [door, other] = [await aFamily(city), await aFamily(city)];
  const [mother, stranger] = [await inside(city, door), await inside(city, other)];
  const visitId = randomUUID();
  await city.call('siti', makeVisit as Endpoint, { childId: door.childId, visitId, madeOn: jakartaDay(new Date()), accompanied: true, activities: [], answers });
  await allow(door.childId, true);
  const sent = await send(city.port, 'PUT', `/v1/children/${door.childId}/visits/${visitId}/photo`, PHOTO, { cookie: await city.cookieOf('siti'), host: HOSTS.bogor });
  assert.equal(sent.body['outcome'], 'kept');
  const path = `/wali/foto/${visitId}`;
  assert.ok((await mother.get('/wali/dilakukan')).text.includes(`href="${path}"`));
  const seen = await mother.get(path);
  assert.deepEqual([seen.status, seen.headers['content-type'], seen.headers['cache-control']], [200, 'image/png', 'no-store']);
  assert.equal((await stranger.get(path)).status, 404);
  await allow(door.childId, false);
  assert.equal((await mother.get(path)).status, 404);
  assert.ok(!(await mother.get('/wali/dilakukan')).text.includes('Lihat foto'));
});

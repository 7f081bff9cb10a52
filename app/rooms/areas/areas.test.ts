import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HOSTS, startTestCity } from '../../entries/testing/city.ts';
import type { TestCity } from '../../entries/testing/city.ts';
import { asActor } from '../../platform/db/actor.ts';
import { serviceAccount } from '../access/server.ts';
import { listAreas, readAreaMap } from './contract.ts';
import { loadBoundaries, loadVillages } from './server.ts';

let city: TestCity;
before(async () => {
  city = await startTestCity();
});
after(() => city.close());

type Area = { code: string; level: string };

test('Kota Bogor stands with six kecamatan, 68 kelurahan and 25 puskesmas whose catchments say that nobody confirmed them', async () => {
  const { areas, catchments } = (await city.call('tono', listAreas)).body as { areas: Area[]; catchments: { source: string }[] };
  const count = (level: string): number => areas.filter((area) => area.level === level).length;
  assert.deepEqual(['province', 'regency', 'district', 'village', 'puskesmas', 'posyandu'].map(count), [1, 1, 6, 68, 25, 0]);
  assert.equal(catchments.length, 68);
  assert.ok(catchments.every(({ source }) => source === 'unverified'));
});

test('another regency comes from the national list, with no puskesmas and no outline', async () => {
  const { areas } = (await city.call('maya', listAreas, {}, { host: HOSTS.neighbour })).body as { areas: Area[] };
  assert.ok(areas.filter(({ level }) => level === 'village').length > 20 && areas.every(({ level }) => level !== 'puskesmas'));
  assert.ok(areas.every(({ code }) => code === '32' || code.startsWith('32.72')));
  assert.equal((await city.call('maya', readAreaMap, {}, { host: HOSTS.neighbour })).body['outline'], null);
});

test('posyandu are listed for one village', async () => {
  await city.pool.query(
    `insert into ${city.bogor.schema}.area (code, parent, level, name) values ('32.71.01.1016.0001', '32.71.01.1016', 'posyandu', 'Melati 1')`,
  );
  const { areas } = (await city.call('siti', listAreas, { village: '32.71.01.1016' })).body;
  assert.deepEqual(areas, [{ code: '32.71.01.1016.0001', name: 'Melati 1', level: 'posyandu', parent: '32.71.01.1016' }]);
});

test('nobody without a session sees them', async () => {
  assert.equal((await city.call(null, listAreas)).status, 401);
});

const setup = serviceAccount('setup', 'siti');
const load = (text: string) => asActor(city.pool, city.bogor, setup, { need: 'city.own', records: null }, (tx) => loadBoundaries(tx, text));
const shape = {
  type: 'Polygon',
  coordinates: [
    [
      [106.8, -6.6],
      [106.9, -6.6],
      [106.9, -6.7],
      [106.8, -6.6],
    ],
  ],
};

test('without boundaries the map is a sketch within the outline; with all of them it is the map', async () => {
  const sketch = (await city.call('maya', readAreaMap)).body as { kind: string; outline: unknown[]; villages: { lat: number }[] };
  assert.equal(sketch.kind, 'sketch');
  assert.ok(sketch.outline.length > 50 && sketch.villages.every(({ lat }) => lat < -6.4 && lat > -6.8));

  const villages = await asActor(city.pool, city.bogor, setup, { need: 'city.own', records: null }, loadVillages);
  const features = villages.map(({ code }) => ({ type: 'Feature', properties: { code }, geometry: shape }));
  const some = await load(JSON.stringify({ type: 'FeatureCollection', features: features.slice(1) }));
  assert.deepEqual([some.drawn, some.missing], [67, [villages[0]!.name]]);
  assert.equal((await city.call('maya', readAreaMap)).body['kind'], 'sketch');
  await load(JSON.stringify({ type: 'FeatureCollection', features: features.slice(0, 1) }));
  const map = (await city.call('maya', readAreaMap)).body as { kind: string; outline: unknown; villages: { boundary: unknown }[] };
  assert.deepEqual([map.kind, map.outline, map.villages[0]!.boundary], ['boundaries', null, shape]);
});

test('loading stands in the audit with the user of the operating system', async () => {
  const { rows } = await city.pool.query(
    `select actor_kind, detail from ${city.bogor.schema}.audit_entry where verb = 'areas.boundaries' order by id limit 1`,
  );
  assert.deepEqual(rows, [{ actor_kind: 'service', detail: { osUser: 'siti', drawn: 67, refused: 0 } }]);
});

test('an account without the verb loads nothing', async () => {
  await assert.rejects(
    asActor(city.pool, city.bogor, serviceAccount('cli', 'siti'), { need: 'numbers.read', records: null }, (tx) =>
      loadBoundaries(tx, '{}'),
    ),
    { code: 'access.denied' },
  );
});

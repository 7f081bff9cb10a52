import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kotaBogorOutline } from './data/kota-bogor-outline.ts';
import { kotaBogorPuskesmas } from './data/kota-bogor-puskesmas.ts';
import { kotaBogor } from './data/kota-bogor.ts';
import { parentCode, underRegencyCode } from './data/regency-areas.ts';
import { findRegencyAreas, listRegencies } from './idn-area-store.ts';

test('Kota Bogor here is Kota Bogor of the national list', async () => {
  const national = await findRegencyAreas('32.71');
  assert.deepEqual(national?.regency, kotaBogor.regency);
  assert.deepEqual(national?.province, kotaBogor.province);
  assert.deepEqual(national?.districts, kotaBogor.districts);
  const listed = national?.villages.map((village) => ({ ...village, name: village.name.toLowerCase() }));
  assert.deepEqual(
    listed,
    kotaBogor.villages.map(({ code, name, kind }) => ({ code, name: name.toLowerCase(), kind })),
  );
});

test('another regency comes with its desa, an unknown code with nothing', async () => {
  const bogor = await findRegencyAreas('32.01');
  assert.equal(bogor?.regency.name, 'Kabupaten Bogor');
  assert.ok(bogor.villages.some(({ kind }) => kind === 'desa') && bogor.villages.some(({ kind }) => kind === 'kelurahan'));
  assert.ok(bogor.villages.every(({ code }) => code.startsWith('32.01.') && bogor.districts.some((d) => d.code === parentCode(code))));
  assert.equal(await findRegencyAreas('99.71'), null);
  assert.equal(await findRegencyAreas('32'), null);
});

test('every regency of the country can be chosen', async () => {
  const regencies = await listRegencies();
  assert.equal(regencies.length, 514);
  assert.ok(regencies.some(({ code }) => code === '32.71'));
});

test('the 25 puskesmas serve each of the 68 kelurahan once, within their kecamatan, and claim no more than is known', () => {
  assert.equal(kotaBogorPuskesmas.length, 25);
  const served = kotaBogorPuskesmas.flatMap(({ villageCodes }) => villageCodes);
  assert.deepEqual(
    [...served].sort(),
    kotaBogor.villages.map(({ code }) => code),
  );
  for (const { districtCode, villageCodes, verified } of kotaBogorPuskesmas) {
    assert.ok(villageCodes.every((code) => parentCode(code) === districtCode));
    assert.equal(verified, false);
  }
});

test('the centroids lie within the outline', () => {
  for (const { lat = 0, lng = 0, name } of kotaBogor.villages) assert.ok(contains(kotaBogorOutline, lng, lat), name);
});

test('the demo city is the same map under its own code', () => {
  const demo = underRegencyCode(kotaBogor, '99.71');
  assert.equal(demo.villages[67]?.code, '99.71.06.1011');
  assert.equal(demo.districts[0]?.code, '99.71.01');
  assert.equal(demo.province.code, '99');
  assert.equal(kotaBogor.villages[67]?.code, '32.71.06.1011');
});

function contains(ring: typeof kotaBogorOutline, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i] ?? [];
    const [xj = 0, yj = 0] = ring[j] ?? [];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

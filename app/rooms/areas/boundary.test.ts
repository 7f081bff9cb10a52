import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchBoundaries } from './boundary.ts';

const villages = [
  { code: '32.71.01.1001', name: 'Batu Tulis', districtName: 'Bogor Selatan' },
  { code: '32.71.01.1016', name: 'Cipaku', districtName: 'Bogor Selatan' },
];
const square = [
  [
    [106.8, -6.6],
    [106.9, -6.6],
    [106.9, -6.7],
    [106.8, -6.6],
  ],
];
const feature = (properties: object, coordinates: unknown = square, type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const match = (...features: object[]) => matchBoundaries(JSON.stringify({ type: 'FeatureCollection', features }), villages);
const refusal = (one: ReturnType<typeof match>[number] | undefined): string =>
  one !== undefined && 'refused' in one ? one.refused : 'taken';

test('a village is found by its code in any spelling, or by its name', () => {
  for (const properties of [
    { code: '32.71.01.1016' },
    { KODE_KD: 3271011016 },
    { kode: '3271011016' },
    { NAMOBJ: 'CIPAKU' },
    { desa: 'Kel. Cipaku', kecamatan: 'BOGOR SELATAN' },
  ]) {
    const [one] = match(feature(properties));
    assert.ok(one !== undefined && 'village' in one && one.village.code === '32.71.01.1016', JSON.stringify(properties));
  }
});

test('the centre lies within a simple shape', () => {
  const [one] = match(feature({ name: 'Cipaku' }));
  assert.ok(
    one !== undefined &&
      'centre' in one &&
      one.centre.lng > 106.8 &&
      one.centre.lng < 106.9 &&
      one.centre.lat < -6.6 &&
      one.centre.lat > -6.7,
  );
});

test('what cannot be drawn is told with its reason and the rest is taken', () => {
  const found = match(
    feature({ name: 'Atlantis' }),
    feature({}),
    feature({ name: 'Cipaku' }, [106.8, -6.6], 'Point'),
    feature({ name: 'Cipaku' }, [
      [
        [106.8, -6.6],
        [106.9, -6.6],
        [106.8, -6.6],
      ],
    ]),
    feature({ name: 'Cipaku' }, [
      [
        [106.8, -6.6],
        [106.9, -6.6],
        [106.9, -6.7],
        [106.85, -6.65],
      ],
    ]),
    feature({ name: 'Cipaku' }, [
      [
        [700_000, 9_270_000],
        [700_100, 9_270_000],
        [700_100, 9_270_100],
        [700_000, 9_270_000],
      ],
    ]),
    feature({ name: 'Cipaku' }, [
      [
        ['x', null],
        [1, 2],
        [3, 4],
        ['x', null],
      ],
    ]),
    feature({ name: 'Cipaku' }),
    feature({ code: '32.71.01.1016' }),
  );
  assert.deepEqual(found.map(refusal), [
    'Atlantis is no village of this regency',
    'has neither a village code nor a name',
    'is no polygon',
    'has a ring of fewer than four points',
    'has a ring that does not close',
    'lies outside of Indonesia: export it in WGS 84 (EPSG:4326)',
    'has a point that is no pair of numbers',
    'taken',
    'Cipaku stands in the file twice',
  ]);
});

test('a text that is no FeatureCollection is refused as a whole', () => {
  assert.throws(() => matchBoundaries('{"type":"Feat', villages), /no JSON/);
  assert.throws(() => matchBoundaries('{"type":"Topology"}', villages), /no GeoJSON FeatureCollection/);
  assert.throws(() => matchBoundaries('null', villages), /no GeoJSON FeatureCollection/);
});

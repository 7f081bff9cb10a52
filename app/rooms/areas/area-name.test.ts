import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { namedVillages, normaliseAreaName, resolveVillage, sameAreaName } from './area-name.ts';
import { areaAliases } from './data/area-aliases.ts';
import { kotaBogor } from './data/kota-bogor.ts';

const bogor = namedVillages(kotaBogor);
const codeOf = (name: string, district: string | null = null): string => {
  const match = resolveVillage(name, district, bogor);
  return match.kind === 'found' ? match.village.code : match.kind;
};

test('the spellings of the city find the official villages', () => {
  assert.equal(codeOf('Ranggamekar'), '32.71.01.1006');
  assert.equal(codeOf('MULYAHARJA'), '32.71.01.1007');
  assert.equal(codeOf('Lawang Gintung'), '32.71.01.1004');
  assert.equal(codeOf('sindangbarang', 'BOGOR BARAT'), '32.71.04.1002');
  assert.equal(codeOf('Kel. Balungbangjaya'), '32.71.04.1005');
  assert.equal(codeOf('Tegalgundil'), '32.71.05.1002');
  assert.equal(codeOf('KEDUNGBADAK'), '32.71.06.1003');
  assert.equal(codeOf('Kd. Badak'), '32.71.06.1003');
  assert.equal(codeOf('Kelurahan Tanah Sereal'), '32.71.06.1001');
});

test('an area name is compared without case, spaces, punctuation and the word for its level', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kotaBogor.villages), fc.constantFrom('Kel. ', 'DESA ', 'kelurahan  ', ''), ({ name, code }, level) => {
      assert.equal(codeOf(level + name.toUpperCase().replaceAll(' ', '-')), code);
    }),
  );
  assert.equal(normaliseAreaName('KOTA BOGOR'), normaliseAreaName('Kab. Bogor'));
  assert.equal(sameAreaName('', ' - '), false);
});

test('every alias names an area of the list and is needed', () => {
  const known = new Set([...kotaBogor.villages, ...kotaBogor.districts].map(({ name }) => normaliseAreaName(name)));
  for (const [official, ...written] of areaAliases) {
    assert.ok(known.has(normaliseAreaName(official)), official);
    for (const name of written) {
      assert.notEqual(normaliseAreaName(name), normaliseAreaName(official), `${name} needs no line`);
      assert.ok(sameAreaName(name, official));
      assert.ok(!known.has(normaliseAreaName(name)), `${name} is an area of its own`);
    }
  }
});

const country = [
  { code: '1', name: 'Sukamaju', districtName: 'Cibungbulang' },
  { code: '2', name: 'Sukamaju', districtName: 'Jonggol' },
  { code: '3', name: 'Desa Baru', districtName: 'Jonggol' },
  { code: '4', name: 'Baru', districtName: 'Cisarua' },
];

test('two villages of one name are told apart by their kecamatan only', () => {
  assert.equal(resolveVillage('Sukamaju', null, country).kind, 'ambiguous');
  assert.equal(resolveVillage('Sukamaju', 'Cisarua', country).kind, 'ambiguous');
  const match = resolveVillage('SUKA MAJU', 'Kec. Jonggol', country);
  assert.ok(match.kind === 'found' && match.village.code === '2' && match.districtAgrees);
});

test('a name as written comes before the name without its level', () => {
  const desaBaru = resolveVillage('Desa Baru', null, country);
  assert.ok(desaBaru.kind === 'found' && desaBaru.village.code === '3');
});

test('the only village of a name is found even under a wrong kecamatan, and says so', () => {
  const match = resolveVillage('Empang', 'Bogor Barat', bogor);
  assert.ok(match.kind === 'found' && match.village.code === '32.71.01.1003' && !match.districtAgrees);
});

test('an unknown name offers what may be meant and takes nothing', () => {
  const match = resolveVillage('Cimahpaar', null, bogor);
  assert.ok(match.kind === 'unknown');
  assert.deepEqual(
    match.nearest.map(({ name }) => name),
    ['Cimahpar'],
  );
  assert.deepEqual(resolveVillage('Atlantis', null, bogor), { kind: 'unknown', nearest: [] });
  assert.deepEqual(resolveVillage('', 'Bogor Barat', bogor), { kind: 'unknown', nearest: [] });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareSides, type Side } from './sides.ts';

const side: Side = {
  childId: null, name: 'Putri Kirana', sex: 'F', bornOn: '2024-01-20', parentNames: ['Imas', 'Iwan'], nikState: 'missing', villageName: 'Bubulak', posyanduName: 'Mawar 8',
  rt: null, rw: 6, address: null, lastMeasuredOn: '2025-09-12', lastWeightG: 11_400, lastLengthMm: 860,
};

test('only what is known on both sides and unequal differs', () => {
  const other: Side = { ...side, childId: 'c', name: 'PUTRI KIRANA', parentNames: ['Iwan', 'imas'], bornOn: '2024-01-21', rt: 9, nikState: 'valid', address: 'Kp Bubulak' };
  const differing = compareSides(side, [other], 'id').filter((line) => line.others[0]?.differs === true).map((line) => line.key);
  assert.deepEqual(differing, ['bornOn']);
});

test('a name with markup stays the text it is', () => {
  const [name] = compareSides({ ...side, name: '<b>Bagas</b>' }, [], 'id');
  assert.equal(name?.row, '<b>Bagas</b>');
});

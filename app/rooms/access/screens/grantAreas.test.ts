import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AreaView } from '../../areas/index.ts';
import { roleNames } from '../role.ts';
import { grantAreas } from './grantAreas.ts';

const areas: AreaView[] = [
  { code: '99', name: 'Provinsi', level: 'province', parent: null },
  { code: '99.71', name: 'Kota Contoh', level: 'regency', parent: '99' },
  { code: '99.71.01', name: 'Selatan', level: 'district', parent: '99.71' },
  { code: '99.71.01.1002', name: 'Pala', level: 'village', parent: '99.71.01' },
  { code: '99.71.01.1001', name: 'Kenanga', level: 'village', parent: '99.71.01' },
  { code: '99.71.01.1001.P_A', name: 'Anggrek', level: 'posyandu', parent: '99.71.01.1001' },
  { code: '99.71.P01', name: 'Puskesmas Satu', level: 'puskesmas', parent: '99.71' },
];

test('a role is offered its own levels alone, widest first, then by name', () => {
  assert.deepEqual(
    grantAreas('village_head', areas).map(({ name }) => name),
    ['Kenanga', 'Pala'],
  );
  assert.deepEqual(
    grantAreas('nutritionist', areas).map(({ name }) => name),
    ['Kota Contoh', 'Selatan', 'Puskesmas Satu'],
  );
  assert.deepEqual(
    grantAreas('kader', areas).map(({ name }) => name),
    ['Kenanga', 'Pala', 'Anggrek'],
  );
});

test('every role of the programme can be granted somewhere, an unknown one nowhere', () => {
  for (const role of roleNames) assert.ok(grantAreas(role, areas).length > 0, role);
  assert.deepEqual(grantAreas('raja', areas), []);
});

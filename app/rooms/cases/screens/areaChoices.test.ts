import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AreaView } from '../../areas/index.ts';
import { areaChoices, reachOf } from './areaChoices.ts';

const areas: AreaView[] = [
  { code: '99.71', name: 'Kota Contoh', level: 'regency', parent: null },
  { code: '99.71.02', name: 'Utara', level: 'district', parent: '99.71' },
  { code: '99.71.01', name: 'Selatan', level: 'district', parent: '99.71' },
  { code: '99.71.01.1002', name: 'Melati', level: 'village', parent: '99.71.01' },
  { code: '99.71.01.1001', name: 'Kenanga', level: 'village', parent: '99.71.01' },
  { code: '99.71.02.1001', name: 'Pala', level: 'village', parent: '99.71.02' },
  { code: '99.71.P01', name: 'Puskesmas Satu', level: 'puskesmas', parent: '99.71' },
];
const catchments = [
  { village: '99.71.01.1002', puskesmas: '99.71.P01' },
  { village: '99.71.02.1001', puskesmas: '99.71.P01' },
];

test('a puskesmas reaches the villages it serves', () => {
  assert.deepEqual(reachOf([{ role: 'nutritionist', area: '99.71.P01' }], catchments), ['99.71.01.1002', '99.71.02.1001']);
});

test('roles that open no child reach nothing', () => {
  assert.deepEqual(reachOf([{ role: 'auditor', area: '99.71' }], catchments), []);
});

test('kecamatan come in order, each before its kelurahan', () => {
  assert.deepEqual(
    areaChoices(areas, ['99.71']).map(({ name }) => name),
    ['Selatan', 'Kenanga', 'Melati', 'Pala'],
  );
});

test('nothing outside of the reach is offered', () => {
  assert.deepEqual(
    areaChoices(areas, ['99.71.01.1002', '99.71.02.1001']).map(({ name }) => name),
    ['Melati', 'Pala'],
  );
  assert.deepEqual(areaChoices(areas, []), []);
});

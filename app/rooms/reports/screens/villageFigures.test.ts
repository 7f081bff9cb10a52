import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AreaCounts } from '../contract.ts';
import { districtsOf, figuresOf, placeOf, ranksOf, sortVillages, wholeMonths } from './villageFigures.ts';

const village = (name: string, change: Partial<AreaCounts>): AreaCounts => ({
  code: `32.71.01.${name}`, name, district: 'Bogor Selatan', registered: 100, measured: 80, lengthCounted: 80, stunted: 4, severelyStunted: 0, underweight: 0, wasted: 0, openCases: 0,
  hidden: false, ...change,
});

const villages = [village('Batu Tulis', { stunted: 8 }), village('Bondongan', { stunted: null, hidden: true }), village('Empang', { lengthCounted: 0, stunted: 0 }), village('Cikaret', {})].map(figuresOf);

test('rates and coverage are computed from what is shown; hidden stays hidden', () => {
  assert.deepEqual(villages.map((one) => one.rate), [100, null, null, 50]);
  assert.equal(villages[0]?.coverage, 0.8);
});

test('unknown and hidden stand last in both directions', () => {
  assert.deepEqual(sortVillages(villages, 'rate', 'down').map((one) => one.name), ['Batu Tulis', 'Cikaret', 'Bondongan', 'Empang']);
  assert.deepEqual(sortVillages(villages, 'rate', 'up').map((one) => one.name), ['Cikaret', 'Batu Tulis', 'Bondongan', 'Empang']);
  assert.deepEqual(sortVillages(villages, 'name', 'up').map((one) => one.name), ['Batu Tulis', 'Bondongan', 'Cikaret', 'Empang']);
});

test('only villages with a rate above zero get a number on the map', () => {
  assert.deepEqual([...ranksOf(villages)], [['32.71.01.Batu Tulis', 1], ['32.71.01.Cikaret', 2]]);
});

test('districts are found from the villages in reach', () => {
  assert.deepEqual(districtsOf(villages), [{ code: '32.71.01', name: 'Bogor Selatan' }]);
});

test('the page is named after what is in reach', () => {
  const regency = { name: 'Kota Bogor' };
  const timur = village('Katulampa', { code: '32.71.02.1001', district: 'Bogor Timur' });
  assert.equal(placeOf([...villages, timur], undefined, regency), 'Kota Bogor');
  assert.equal(placeOf([...villages, timur], '32.71.02', regency), 'Bogor Timur');
  assert.equal(placeOf(villages, undefined, regency), 'Bogor Selatan');
  assert.equal(placeOf([timur], undefined, regency), 'Katulampa');
});

test('a month that has only begun is not set beside whole ones', () => {
  const months = (...measured: number[]) => measured.map((count) => ({ measured: count }));
  assert.deepEqual(wholeMonths(months(60, 64, 3)), months(60, 64));
  assert.deepEqual(wholeMonths(months(60, 64, 20, 3)), months(60, 64), 'nor are two of them');
  assert.deepEqual(wholeMonths(months(60, 30)), months(60, 30), 'half is a poor month, and stays');
  assert.deepEqual(wholeMonths(months(3)), months(3));
  assert.deepEqual(wholeMonths(months()), months());
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterFromInput, filterOf, inputOf, noFilter, registerHref } from './registerFilter.ts';


test('an address leads to the filter it came from', () => {
  const filter = { class: 'stunted', attention: 'urgent', age: '12', area: '32.71.04.1005', stage: 'found', measured: 'not_this_month', sort: 'shortest' } as const;
  const search = Object.fromEntries(new URL(registerHref(filter), 'http://localhost').searchParams);
  assert.deepEqual(filterOf(search), filter);
  assert.deepEqual(filterFromInput(inputOf(filter, '')), filter, 'a saved one comes back the same');
  assert.deepEqual(filterFromInput({}), noFilter);
});

test('what an address should not say is taken as no filter', () => {
  assert.deepEqual(filterOf({ kelas: 'gendut', perhatian: '<script>', umur: '7', wilayah: '../x', tahap: 'closed', diukur: 'kapan', urut: 'nama' }), noFilter);
  assert.deepEqual(filterOf({}), noFilter);
  assert.equal(registerHref({ attention: 'any' }), '/anak');
});

test('only what narrows is asked of the server', () => {
  assert.deepEqual(inputOf(filterOf({}), '  '), {});
  assert.deepEqual(inputOf(filterOf({ umur: '0', kelas: 'all_stunted' }), ' siti '), { q: 'siti', class: 'all_stunted', ageBand: 0 });
});

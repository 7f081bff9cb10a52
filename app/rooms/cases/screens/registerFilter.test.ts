import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterOf, inputOf, registerHref } from './registerFilter.ts';

const nothing = { class: 'all', attention: 'any', age: 'all', area: 'all' };

test('an address leads to the filter it came from', () => {
  const filter = { class: 'stunted', attention: 'urgent', age: '12', area: '32.71.04.1005' } as const;
  const search = Object.fromEntries(new URL(registerHref(filter), 'http://localhost').searchParams);
  assert.deepEqual(filterOf(search), filter);
});

test('what an address should not say is taken as no filter', () => {
  assert.deepEqual(filterOf({ kelas: 'gendut', perhatian: '<script>', umur: '7', wilayah: '../x' }), nothing);
  assert.deepEqual(filterOf({}), nothing);
  assert.equal(registerHref({ attention: 'any' }), '/anak');
});

test('only what narrows is asked of the server', () => {
  assert.deepEqual(inputOf(filterOf({}), '  '), {});
  assert.deepEqual(inputOf(filterOf({ umur: '0', kelas: 'all_stunted' }), ' siti '), { q: 'siti', class: 'all_stunted', ageBand: 0 });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeReturn } from './safeReturn.ts';

test('only addresses of this app are gone back to', () => {
  assert.equal(safeReturn('/anak?kelas=stunted'), '/anak?kelas=stunted');
  for (const bad of [
    undefined,
    '',
    'https://jahat.example',
    '//jahat.example',
    '/\\jahat.example',
    'javascript:alert(1)',
    '/masuk?ke=/x',
  ]) {
    assert.equal(safeReturn(bad), '/');
  }
});

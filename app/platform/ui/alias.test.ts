import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aliasOf } from './alias.ts';

test('78 seeds in a row give 78 different symbols', () => {
  const seen = new Set(Array.from({ length: 78 }, (_, seed) => Object.values(aliasOf(seed)).join()));
  assert.equal(seen.size, 78);
});

test('any whole number has a symbol, always the same', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      assert.ok(aliasOf(seed).name.length > 0);
      assert.deepEqual(aliasOf(seed), aliasOf(seed));
    }),
  );
});

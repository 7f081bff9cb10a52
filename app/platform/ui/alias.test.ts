import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aliasOf, distinctAliases } from './alias.ts';

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

test('on one page no two children share a name, twins of one seed included, and the first keeps its own', () => {
  assert.deepEqual(distinctAliases([0, 13, 26, 0]), ['Melati', 'Melati Senja', 'Melati Embun', 'Melati Pagi']);
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 60 }), (seeds) => {
      const names = distinctAliases(seeds);
      assert.equal(new Set(names).size, seeds.length);
      seeds.forEach((seed, at) => assert.ok(names[at]!.startsWith(aliasOf(seed).name)));
      assert.deepEqual(distinctAliases(seeds), names);
    }),
  );
});

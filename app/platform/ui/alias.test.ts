import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { aliasOf, aliasSpecies, distinctAliases } from './alias.ts';

test('240 seeds in a row give 240 different symbols: 40 drawings in 6 palettes', () => {
  const seen = new Set(Array.from({ length: 240 }, (_, seed) => Object.values(aliasOf(seed)).join()));
  assert.equal(seen.size, 240);
});

test('every species is drawn once, and draws in the tones of its palette alone', () => {
  const drawn = [...readFileSync(new URL('avatars.svg', import.meta.url), 'utf8').matchAll(/<symbol id="(\w+)"(.*?)<\/symbol>/gs)];
  assert.deepEqual(drawn.map(([, id]) => id), [...aliasSpecies]);
  for (const [text, id] of drawn)
    for (const [, tone] of text.matchAll(/(?:fill|stroke)="([^"]*)"/g)) assert.match(tone!, /^(none|#fff|var\(--[abd]\))$/, id);
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
  assert.deepEqual(distinctAliases([0, 40, 80, 0]), ['Melati', 'Melati Senja', 'Melati Embun', 'Melati Pagi']);
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 60 }), (seeds) => {
      const names = distinctAliases(seeds);
      assert.equal(new Set(names).size, seeds.length);
      seeds.forEach((seed, at) => assert.ok(names[at]!.startsWith(aliasOf(seed).name)));
      assert.deepEqual(distinctAliases(seeds), names);
    }),
  );
});

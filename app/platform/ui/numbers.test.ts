import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatDelta, formatNumber, formatPercent, formatZ } from './numbers.ts';

test('figures read as Indonesians write them', () => {
  assert.equal(formatNumber(1411), '1.411');
  assert.equal(formatNumber(8.5, 1), '8,5');
  assert.equal(formatZ(-2.4), '\u22122,40');
  assert.equal(formatPercent(0.212), '21,2\u00A0%');
  assert.equal(formatDelta(38), '+38');
  assert.equal(formatDelta(-177), '\u2212177');
});

test('nothing is ever "minus zero" or "plus zero"', () => {
  assert.equal(formatZ(-0.001), '0,00');
  assert.equal(formatDelta(0.004, 2), '0,00');
});

test('a z-score read back is the z-score rounded to two decimals', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999, max: 999 }), (hundredths) => {
      const shown = formatZ(hundredths / 100);
      assert.doesNotMatch(shown, /-/);
      assert.equal(Number(shown.replace('\u2212', '-').replace(',', '.')), hundredths / 100);
    }),
  );
});

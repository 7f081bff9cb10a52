import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ageWindow, lengthWindow, ticks } from './window.ts';

test('a young child sees the card from birth to two years', () => {
  assert.deepEqual(ageWindow([0, 1, 19], false), { from: 0, to: 24 });
});

test('an older child with few measurements is not lost in five years of paper', () => {
  assert.deepEqual(ageWindow([38, 41], false), { from: 24, to: 48 });
});

test('a phone keeps to the last two years', () => {
  assert.deepEqual(ageWindow([0, 20, 41], true), { from: 24, to: 48 });
});

test('the last measurement is always on the paper', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 59.9, noNaN: true }), { minLength: 1 }), fc.boolean(), (ages, narrow) => {
      const sorted = ages.toSorted((a, b) => a - b);
      const { from, to } = ageWindow(sorted, narrow);
      const last = sorted[sorted.length - 1] ?? 0;
      assert.ok(from <= last && last <= to && to - from >= 24 && from >= 0 && to <= 60);
      if (!narrow) assert.ok(from <= (sorted[0] ?? 0));
    }),
  );
});

test('lengths stay within the table', () => {
  assert.deepEqual(lengthWindow([66, 70.2], { from: 45, to: 110 }), { from: 55, to: 80 });
  assert.deepEqual(lengthWindow([], { from: 45, to: 110 }), { from: 45, to: 70 });
});

test('steps of an axis are round', () => {
  assert.deepEqual(ticks({ from: 44, to: 88 }, 5), [50, 60, 70, 80]);
  assert.deepEqual(ticks({ from: 2.1, to: 12.4 }, 6), [4, 6, 8, 10, 12]);
});

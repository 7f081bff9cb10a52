import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  gainGrams,
  gainLetter,
  gainsEnough,
  isAboveOrangeLine,
  isBelowRedLine,
  isTwiceT,
  MINIMUM_GAINS,
  minimumGainGrams,
} from './index.ts';

test('minimum gains of the growth card', () => {
  const grams = (sex: 'M' | 'F'): (number | null)[] =>
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 60, 61].map((month) => minimumGainGrams(sex, month));
  assert.deepEqual(grams('M'), [null, 800, 900, 800, 600, 500, 400, 400, 300, 300, 300, 200, 200, null]);
  assert.deepEqual(grams('F'), [null, 800, 900, 800, 600, 500, 400, 300, 300, 300, 200, 200, 200, null]);
  assert.equal(minimumGainGrams('F', 7.9), 300);
  assert.equal(minimumGainGrams('F', Number.NaN), null);
});

test('every month from 1 to 60 has one row, and unverified figures say so', () => {
  for (let month = 1; month <= 60; month++) {
    assert.equal(MINIMUM_GAINS.filter((row) => row.fromMonth <= month && month <= row.toMonth).length, 1);
  }
  const unverified = MINIMUM_GAINS.filter((row) => !row.verified.M).map((row) => row.fromMonth);
  assert.deepEqual(unverified, [7, 11, 12]);
  assert.ok(MINIMUM_GAINS.every((row) => row.verified.F));
});

test('letters: B, then O, then N or T', () => {
  const born = '2025-01-10';
  const on = (date: string, weightKg: number) => ({ on: date, weightKg });
  assert.equal(gainLetter('M', born, []), null);
  assert.equal(gainLetter('M', born, [on('2025-08-11', 7.5)]), 'B');
  assert.equal(gainLetter('M', born, [on('2025-06-12', 7.1), on('2025-08-11', 7.5)]), 'O');
  assert.equal(gainLetter('M', born, [on('2025-07-12', 7.1), on('2025-08-11', 7.5)]), 'N');
  assert.equal(gainLetter('M', born, [on('2025-07-12', 7.11), on('2025-08-11', 7.5)]), 'T');
  assert.equal(gainLetter('F', born, [on('2025-08-11', 7.4), on('2025-07-12', 7.1)]), 'N', 'in any order');
  assert.equal(gainLetter('M', '2025-01-01', [on('2025-12-05', 9), on('2026-01-04', 9.2)]), 'N', 'over the new year');
  assert.equal(gainLetter('M', born, [on('2025-07-12', 7.1), on('2025-08-01', 7.9), on('2025-08-20', 7.2)]), 'T');
  assert.equal(gainLetter('M', '2025-01-20', [on('2025-01-20', 3), on('2025-02-10', 3.2)]), 'N', 'before a month');
});

test('grams are free of the noise of decimals', () => {
  assert.equal(gainGrams(7.1, 7.5), 400);
  assert.equal(gainGrams(7.5, 7.1), -400);
  assert.ok(gainsEnough('M', 7, gainGrams(7.1, 7.5)));
});

test('2T looks at the last two weighings', () => {
  assert.ok(isTwiceT(['N', 'T', 'T']));
  assert.ok(isTwiceT(['T', null, 'T']));
  assert.ok(!isTwiceT(['T', 'N', 'T']));
  assert.ok(!isTwiceT(['T', 'O', 'T']));
  assert.ok(!isTwiceT(['T', 'T', 'N']));
  assert.ok(!isTwiceT(['T']));
});

test('red and orange lines', () => {
  assert.ok(isBelowRedLine(-3.01));
  assert.ok(!isBelowRedLine(-3));
  assert.ok(!isBelowRedLine(-3.004));
  assert.ok(!isBelowRedLine(null));
  assert.ok(isAboveOrangeLine(1.01));
  assert.ok(!isAboveOrangeLine(1));
});

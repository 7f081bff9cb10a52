import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageInMonths, formatAge, formatDate, formatInstant, formatMonth, formatNearDate } from './dates.ts';

test('dates are written in words', () => {
  assert.equal(formatDate('2025-10-06'), '6 Okt 2025');
  assert.equal(formatDate('2025-10-06', 'en'), '6 Oct 2025');
  assert.equal(formatMonth('2025-10'), 'Oktober 2025');
});

test('a near date tells its weekday, a far one its year', () => {
  assert.equal(formatNearDate('2025-10-09', '2025-10-06'), 'Kamis, 9 Oktober');
  assert.equal(formatNearDate('2025-12-09', '2025-10-06'), '9 Des 2025');
});

test('an instant is told in Jakarta, where the day may already have changed', () => {
  assert.equal(formatInstant('2025-10-05T18:10:00Z'), '6 Okt 2025 pukul 01.10');
});

test('a month of life is complete on its day, not before', () => {
  assert.equal(ageInMonths('2024-03-02', '2025-10-01'), 18);
  assert.equal(ageInMonths('2024-03-02', '2025-10-02'), 19);
  assert.equal(ageInMonths('2025-10-02', '2025-09-02'), 0);
});

test('ages are told in months or in years and months', () => {
  assert.equal(formatAge(19), '19 bulan');
  assert.equal(formatAge(19, 'years'), '1 th 7 bln');
  assert.equal(formatAge(24, 'years'), '2 th');
  assert.equal(formatAge(7, 'years'), '7 bln');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ageInDays, ageInMonths, completedMonths, tableDay } from './age.ts';

test('ages cross leap days', () => {
  assert.equal(ageInDays('2024-02-29', '2025-02-28'), 365);
  assert.equal(ageInDays('2024-02-28', '2024-03-01'), 2);
  assert.equal(ageInDays('2023-02-28', '2023-03-01'), 1);
  assert.equal(ageInDays('1899-12-31', '1900-03-01'), 60);
  assert.equal(ageInDays('2000-02-28', '2000-03-01'), 2);
  assert.equal(ageInDays('2025-05-05', '2025-05-05'), 0);
  assert.equal(ageInDays('2025-05-05', '2025-05-04'), -1);
});

test('ages agree with the clock of JavaScript on any two days', () => {
  const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [from, to] = [a, b].map((date) => date.toISOString().slice(0, 10)) as [string, string];
      const days = (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000;
      assert.equal(ageInDays(from, to), days);
    }),
  );
});

test('what is no day of the calendar is refused', () => {
  for (const text of ['2023-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '2024-4-3', '01-02-2024', '']) {
    assert.throws(() => ageInDays(text, '2025-01-01'), RangeError, text);
  }
});

test('months are not rounded', () => {
  assert.equal(ageInMonths(913.125), 30);
  assert.equal(ageInMonths(1826.25), 60);
  assert.ok(ageInMonths(1826.24) < 60);
});

test('completed months follow the calendar', () => {
  assert.equal(completedMonths('2024-01-31', '2024-02-29'), 0);
  assert.equal(completedMonths('2024-01-31', '2024-03-01'), 1);
  assert.equal(completedMonths('2024-01-15', '2025-01-14'), 11);
  assert.equal(completedMonths('2024-01-15', '2025-01-15'), 12);
  assert.equal(completedMonths('2025-01-15', '2025-01-14'), -1);
});

test('half a day rounds up', () => {
  assert.equal(tableDay(730.49), 730);
  assert.equal(tableDay(730.5), 731);
});

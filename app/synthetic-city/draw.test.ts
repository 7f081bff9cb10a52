import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayOf, dayText, daysIn, monthNumber, monthText, weekday, yearsMonthsDays } from './calendar.ts';
import { bell, evenShare, normalQuantile, saltOf, share } from './draw.ts';

const salt = saltOf('test');
const draws = (count: number, draw: (i: number) => number): number[] => Array.from({ length: count }, (_, i) => draw(i));
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test('a draw depends on every word and on nothing else', () => {
  const seen = new Set([
    share(1, salt, 2, 3),
    share(2, salt, 2, 3),
    share(1, saltOf('other'), 2, 3),
    share(1, salt, 3, 3),
    share(1, salt, 2, 4),
    share(1, salt, 2, -3),
  ]);
  assert.equal(seen.size, 6);
  assert.equal(share(1, salt, 2, 3), share(1, salt, 2, 3));
});

test('shares are spread evenly, bells normally', () => {
  const shares = draws(50_000, (i) => share(1, salt, i));
  assert.ok(shares.every((value) => value > 0 && value < 1));
  assert.ok(Math.abs(mean(shares) - 0.5) < 0.006);
  const bells = draws(50_000, (i) => bell(1, salt, i, 7));
  assert.ok(Math.abs(mean(bells)) < 0.02 && Math.abs(mean(bells.map((value) => value ** 2)) - 1) < 0.03);
});

test('even shares leave hardly anything to chance', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e8 }), fc.constantFrom<0 | 1 | 2>(0, 1, 2), (from, dimension) => {
      const low = draws(2000, (i) => evenShare(1, salt, from + i, dimension)).filter((value) => value < 0.1).length;
      assert.ok(Math.abs(low - 200) <= 8, String(low));
    }),
  );
});

test('the quantile undoes the normal distribution', () => {
  assert.ok(Math.abs(normalQuantile(0.5)) < 1e-9);
  assert.ok(Math.abs(normalQuantile(0.975) - 1.959964) < 1e-6);
  assert.ok(Math.abs(normalQuantile(0.001) + 3.090232) < 1e-6);
  assert.ok(Math.abs(normalQuantile(0.999) - 3.090232) < 1e-6);
});

test('months and days are those of the calendar', () => {
  assert.equal(monthText(monthNumber('2026-10')), '2026-10');
  assert.equal(dayText(dayOf(monthNumber('2024-02'), 29)), '2024-02-29');
  assert.equal(daysIn(monthNumber('2024-02')), 29);
  assert.equal(weekday(dayOf(monthNumber('2026-11'), 1)), 0);
  assert.throws(() => monthNumber('2026-00'), RangeError);
  assert.deepEqual(yearsMonthsDays(dayOf(monthNumber('2023-01'), 20), dayOf(monthNumber('2025-08'), 12)), {
    years: 2,
    months: 6,
    days: 23,
  });
  assert.deepEqual(yearsMonthsDays(dayOf(monthNumber('2024-01'), 31), dayOf(monthNumber('2024-03'), 1)), { years: 0, months: 1, days: 0 });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { upperT } from './student.ts';

test('quantiles of Student are those of R', () => {
  // qt(0.975, degrees) in R 4.2.2.
  const answers = [
    [1, 12.706_204_736_174_694],
    [2, 4.302_652_729_749_462],
    [3, 3.182_446_305_283_708],
    [10, 2.228_138_851_986_274],
    [30, 2.042_272_456_301_238],
    [100, 1.983_971_518_523_552],
    [1000, 1.962_339_080_826_408],
    [100_000, 1.959_987_707_534_609],
    [20_000_000, 1.959_964_103_153_622],
  ] as const;
  for (const [degrees, t] of answers) assert.ok(Math.abs(upperT(0.025, degrees) / t - 1) < 1e-9, String(degrees));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lmsValue, lmsZ, restrictedValue, restrictedZ, roundToHundredths } from './zscore.ts';

test('rounding is that of R', () => {
  // Values and answers of round(x, 2) in R 4.2.2.
  const answers = [
    [0.005, 0],
    [0.015, 0.01],
    [0.025, 0.03],
    [0.125, 0.12],
    [0.135, 0.14],
    [0.145, 0.14],
    [0.155, 0.16],
    [2.675, 2.67],
    [-0.125, -0.12],
    [1.005, 1],
    [-1.996, -2],
    [0.285, 0.28],
    [1.115, 1.11],
    [5.015, 5.02],
    [-0.375, -0.38],
    [12.345, 12.35],
  ] as const;
  for (const [z, rounded] of answers) assert.equal(roundToHundredths(z) / 100, rounded, String(z));
  assert.ok(Object.is(roundToHundredths(-0.001), 0));
});

test('tails are straight beyond 3 SD and join there', () => {
  const [l, m, s] = [-0.3521, 8.5, 0.08];
  const sd = [2, 3].map((k) => lmsValue(l, m, s, k)) as [number, number];
  const step = sd[1] - sd[0];
  assert.ok(Math.abs(restrictedZ(l, m, s, sd[1] + 2 * step) - 5) < 1e-12);
  assert.ok(Math.abs(restrictedZ(l, m, s, sd[1] * (1 + 1e-12)) - 3) < 1e-9);
  assert.ok(lmsZ(l, m, s, sd[1] + 2 * step) < 5);
  for (const z of [-6, -3.2, -3, -1, 0, 2.99, 3, 3.01, 8]) {
    assert.ok(Math.abs(restrictedZ(l, m, s, restrictedValue(l, m, s, z)) - z) < 1e-9, String(z));
  }
});

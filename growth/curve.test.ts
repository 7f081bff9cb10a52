import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  armForAge,
  bmiForAge,
  headForAge,
  lengthForAge,
  percentileOf,
  rangeOf,
  valueAt,
  weightForAge,
  weightForHeight,
  weightForLength,
  zAt,
  zOfPercentile,
} from './index.ts';

const indicators = [lengthForAge, weightForAge, bmiForAge, headForAge, armForAge, weightForLength, weightForHeight];

test('valueAt is the inverse of z, in the tails too', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...indicators),
      fc.constantFrom('M' as const, 'F' as const),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: -500, max: 500 }),
      (indicator, sex, share, hundredths) => {
        const { from, to } = rangeOf(indicator);
        const x = from + share * (to - from);
        const value = valueAt(indicator, sex, x, hundredths / 100) as number;
        assert.equal(zAt(indicator, sex, x, value), hundredths / 100 + 0);
      },
    ),
    { numRuns: 2000 },
  );
});

test('curves rise with z and do not cross', () => {
  for (const indicator of indicators) {
    const { from, to } = rangeOf(indicator);
    for (let x = from; x <= to; x += (to - from) / 50) {
      const values = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((z) => valueAt(indicator, 'F', x, z) as number);
      assert.deepEqual(
        values,
        [...values].sort((a, b) => a - b),
        `${indicator.name} at ${x}`,
      );
    }
  }
});

test('figures printed in the charts of the WHO', () => {
  const rounded = (value: number | null): number => Math.round((value as number) * 10) / 10;
  // Girls at 24 months (730 days), boys at birth, boys at 80 cm.
  assert.equal(rounded(valueAt(lengthForAge, 'F', 730, -2)), 80);
  assert.equal(rounded(valueAt(weightForAge, 'M', 0, 0)), 3.3);
  assert.equal(rounded(valueAt(weightForLength, 'M', 80, 0)), 10.4);
});

test('off the curve there is nothing', () => {
  assert.equal(valueAt(lengthForAge, 'M', 1827, 0), null);
  assert.equal(valueAt(lengthForAge, 'M', -1, 0), null);
  assert.equal(valueAt(armForAge, 'M', 90, 0), null);
  assert.equal(valueAt(weightForLength, 'M', 110.01, 0), null);
  assert.equal(valueAt(weightForAge, 'M', 100, Number.NaN), null);
  assert.equal(valueAt(weightForAge, 'M', 100, -80), null);
  assert.equal(zAt(weightForAge, 'M', 100, 0), null);
  assert.equal(zAt(weightForAge, 'M', Number.NaN, 5), null);
  assert.notEqual(valueAt(weightForLength, 'M', 110, 0), null);
  assert.notEqual(valueAt(lengthForAge, 'M', 1826, 0), null);
});

test('percentiles', () => {
  const near = (a: number | null, b: number): void => assert.ok(Math.abs((a as number) - b) < 1e-12, `${a} ${b}`);
  near(percentileOf(0), 50);
  near(percentileOf(-2), 2.275_013_194_817_921);
  near(percentileOf(1), 84.134_474_606_854_3);
  near(percentileOf(-5), 2.866_515_718_791_939e-5);
  near(zOfPercentile(97.5), 1.959_963_984_540_054);
  near(zOfPercentile(3), -1.880_793_608_151_251);
  assert.equal(zOfPercentile(0), Number.NEGATIVE_INFINITY);
  assert.equal(zOfPercentile(101), null);
  fc.assert(
    fc.property(fc.double({ min: -8, max: 8, noNaN: true }), (z) => {
      const back = zOfPercentile(percentileOf(z)) as number;
      // Near 100 % a percentile has few digits left.
      assert.ok(Math.abs(back - z) < (z > 4 ? 1 : 1e-9), `${z} ${back}`);
    }),
  );
});

/** Rules of the quality of measuring: situations, and what holds of any counts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LEAST_JUDGED, digitPreference, judgeQuality, noQuality, spreadOf, sumQuality } from './quality.ts';
import type { QualityCounts } from './quality.ts';

const even = [10, 10, 10, 10, 10, 10, 10, 10, 10, 10];
const digits = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 10, maxLength: 10 });
const counts = (some: Partial<QualityCounts>): QualityCounts => ({
  ...noQuality,
  measured: 100,
  lengths: 100,
  lengthDigits: even,
  weights: 100,
  weightDigits: even,
  postureKnown: 100,
  armAsked: 100,
  ...some,
});

test('a posyandu that rounds 79 of 100 heights is told so; one that reads the board is not', () => {
  const rounds = judgeQuality(counts({ lengthDigits: [79, 2, 2, 2, 2, 5, 2, 2, 2, 2] }));
  assert.equal(rounds.length?.whole, 0.79);
  assert.equal(rounds.length?.wholeOrHalf.toFixed(2), '0.84');
  assert.equal(rounds.length?.rounded, 69);
  assert.deepEqual(
    rounds.findings.map(({ finding }) => finding),
    ['length_rounded'],
  );
  assert.deepEqual(judgeQuality(counts({})).findings, []);
});

test('errors that harm a child come before roundings', () => {
  const both = judgeQuality(counts({ lengthDigits: [50, 6, 6, 6, 6, 6, 5, 5, 5, 5], unitErrors: 12 }));
  assert.deepEqual(
    both.findings.map(({ finding }) => finding),
    ['unit_error', 'length_rounded'],
  );
});

test('too few are never judged', () => {
  const few = judgeQuality(counts({ measured: LEAST_JUDGED - 1, unitErrors: 20, postureWrong: 20 }));
  assert.deepEqual([few.findings, few.gain, few.length, few.spread, few.postureWrong], [[], 0, null, null, null]);
});

test('the spread is that of the values', () => {
  const z = [-300, -200, -100, 0, 100].flatMap((one) => Array.from({ length: 20 }, () => one));
  const spread = spreadOf({ zCount: z.length, zSum: z.reduce((a, b) => a + b, 0), zSquares: z.reduce((a, b) => a + b * b, 0) });
  assert.ok(Math.abs(spread! - 1.4213) < 0.001, String(spread));
  assert.equal(judgeQuality(counts({ zCount: z.length, zSum: -10_000, zSquares: 3_000_000 })).findings[0]?.finding, 'spread');
});

test('of any digits: shares lie between 0 and 1, the index between 0 and 0.9, and it is 0 exactly when all are alike', () => {
  fc.assert(
    fc.property(digits, (list) => {
      const found = digitPreference(list);
      const total = list.reduce((a, b) => a + b, 0);
      if (total < LEAST_JUDGED) return found === null;
      const { whole, wholeOrHalf, index, rounded } = found!;
      return (
        whole >= 0 &&
        whole <= wholeOrHalf &&
        wholeOrHalf <= 1 &&
        index >= 0 &&
        index <= 0.9 + 1e-9 &&
        rounded >= 0 &&
        rounded <= list[0]! &&
        index > 1e-9 === list.some((one) => one !== list[0])
      );
    }),
  );
});

test('moving one size to .0 never makes the rounding smaller; sums do not depend on their order', () => {
  fc.assert(
    fc.property(digits, fc.integer({ min: 1, max: 9 }), (list, from) => {
      if (list[from] === 0) return true;
      const moved = list.map((one, digit) => (digit === 0 ? one + 1 : digit === from ? one - 1 : one));
      const [before, after] = [digitPreference(list), digitPreference(moved)];
      return before === null ? after === null : after!.whole > before.whole;
    }),
  );
  fc.assert(
    fc.property(fc.array(digits, { maxLength: 5 }), (lists) => {
      const places = lists.map((lengthDigits, at) => counts({ lengthDigits, measured: at }));
      assert.deepEqual(sumQuality(places), sumQuality(places.toReversed()));
    }),
  );
});

/** What a second measuring comes to, by the table of steps, and what holds of any two measurers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isSameMeasurer, outcomeOf, technicalError, usualTolerance } from './second-measuring.ts';
import type { OneMeasuring } from './second-measuring.ts';
import { slipOf } from './slip.ts';

const first: OneMeasuring = { on: '2026-09-01', ageDays: 600, weightG: 9000, lengthMm: 760, inDoubt: false, trained: false };
const again = (some: Partial<OneMeasuring>): OneMeasuring => ({ ...first, on: '2026-09-01', ...some });
const came = (one: OneMeasuring, other: OneMeasuring) => {
  const { outcome, again: third } = outcomeOf(one, other, usualTolerance);
  return [outcome, third];
};

test('the table of steps', () => {
  assert.deepEqual(came(first, again({ lengthMm: 765 })), ['confirmed', false]);
  assert.deepEqual(
    came({ ...first, inDoubt: true }, again({ inDoubt: true, lengthMm: 763 })),
    ['confirmed', false],
    'two people, one figure',
  );
  assert.deepEqual(came({ ...first, inDoubt: true }, again({ lengthMm: 812 })), ['corrected', false]);
  assert.deepEqual(came(first, again({ lengthMm: 812, trained: true })), ['corrected', false]);
  assert.deepEqual(came(first, again({ lengthMm: 812 })), ['both_in_doubt', true], 'two kader, two figures');
  assert.deepEqual(came({ ...first, inDoubt: true }, again({ lengthMm: 999, inDoubt: true, trained: true })), ['both_in_doubt', true]);
});

test('seven millimetres and a hundred grams are still one figure; a week of growth is no error', () => {
  assert.deepEqual(came(first, again({ lengthMm: 767, weightG: 9100 })), ['confirmed', false]);
  assert.deepEqual(came(first, again({ lengthMm: 768 }))[0], 'both_in_doubt');
  assert.deepEqual(came(first, again({ on: '2026-09-08', lengthMm: 769, weightG: 9200 })), ['confirmed', false]);
  assert.deepEqual(
    came({ ...first, lengthMm: null }, again({ weightG: 9050 })),
    ['confirmed', false],
    'what only one measured is not compared',
  );
  assert.deepEqual(came({ ...first, lengthMm: null, weightG: null }, again({ trained: true })), ['corrected', false], 'nothing to compare');
});

test('the same person is known by name, however it is written', () => {
  assert.equal(isSameMeasurer('Siti Aminah', ' siti  AMINAH.'), true);
  assert.equal(isSameMeasurer('Siti', 'Rina'), false);
  assert.equal(isSameMeasurer(null, 'Rina'), false);
  assert.equal(isSameMeasurer('..', '--'), false, 'no letters are nobody');
});

test('slips of the point', () => {
  assert.deepEqual(
    [slipOf(85_000, 8_500), slipOf(2_000, 20_000), slipOf(850_000, 8_500), slipOf(9_000, 8_500), slipOf(null, 8_500)],
    ['times_10', 'part_10', 'times_100', 'other', 'other'],
  );
});

const size = fc.integer({ min: 500, max: 40_000 });
const one = fc.record({
  on: fc.constantFrom('2026-09-01', '2026-09-05'),
  ageDays: fc.integer({ min: 0, max: 1826 }),
  weightG: fc.option(size),
  lengthMm: fc.option(fc.integer({ min: 300, max: 1300 })),
  inDoubt: fc.boolean(),
  trained: fc.boolean(),
});

test('of any two: a third is asked exactly when both are in doubt, gaps change sign with the order, equal figures agree', () => {
  fc.assert(
    fc.property(one, one, (a, b) => {
      const there = outcomeOf(a, b, usualTolerance);
      const back = outcomeOf(b, a, usualTolerance);
      assert.equal(there.again, there.outcome === 'both_in_doubt');
      assert.equal(there.lengthGapMm ?? 0, 0 - (back.lengthGapMm ?? 0));
      assert.equal(there.weightGapG ?? 0, 0 - (back.weightGapG ?? 0));
      if (a.weightG !== null || a.lengthMm !== null)
        assert.equal(outcomeOf(a, { ...a, trained: b.trained }, usualTolerance).outcome, 'confirmed');
    }),
  );
});

test('the technical error does not know who came first, and grows with the unit', () => {
  assert.equal(technicalError([]), null);
  assert.equal(technicalError([10, -10]), Math.sqrt(50));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 50 }), (gaps) => {
      const error = technicalError(gaps)!;
      return (
        error >= 0 &&
        Math.abs(error - technicalError(gaps.map((gap) => -gap))!) < 1e-9 &&
        Math.abs(technicalError(gaps.map((gap) => gap * 10))! - 10 * error) < 1e-6
      );
    }),
  );
});

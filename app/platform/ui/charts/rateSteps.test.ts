import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rateSteps, stepOf } from './rateSteps.ts';

test('a city spreads over five steps', () => {
  const rates = [1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
  assert.deepEqual(rateSteps(rates), [0, 5, 9, 13, 17]);
  assert.equal(stepOf(19, rateSteps(rates)), 5);
});

test('steps always rise, and every rate has one', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true })), (rates) => {
      const steps = rateSteps(rates);
      for (let at = 1; at < 5; at += 1) assert.ok((steps[at] ?? 0) > (steps[at - 1] ?? 0));
      for (const rate of rates) assert.ok(stepOf(rate, steps) >= 1);
    }),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RateLimit } from './rate-limit.ts';

test('so many at once, then so many a second; another caller is not touched', () => {
  const limit = new RateLimit(5, 2);
  assert.deepEqual(Array.from({ length: 7 }, () => limit.take('one', 0) > 0), [false, false, false, false, false, true, true]);
  assert.equal(limit.take('other', 0), 0);
  assert.equal(limit.take('one', 400), 1);
  assert.equal(limit.take('one', 1_000), 0);
});

test('over any time nobody passes more than the burst and what the seconds give', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 300 }), (pauses) => {
      const limit = new RateLimit(10, 3);
      let now = 0;
      let passed = 0;
      for (const pause of pauses) {
        now += pause;
        if (limit.take('one', now) === 0) passed += 1;
      }
      assert.ok(passed <= 10 + (now / 1000) * 3 + 1e-6);
    }),
  );
});

test('memory is bounded however many come', () => {
  const limit = new RateLimit();
  for (let n = 0; n < 50_000; n += 1) limit.take(`caller ${n}`, n);
  assert.equal(limit.take('caller 0', 60_000), 0);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FREE_TRIES, secondsLeft, waitAfter } from './lockout.ts';

test('the first tries cost nothing, then the wait doubles up to half an hour', () => {
  assert.deepEqual(
    [0, 4, 5, 6, 7, 10, 11, 12, 500].map((failures) => waitAfter(failures, 5)),
    [0, 0, 30, 60, 120, 960, 1800, 1800, 1800],
  );
});

test('a wait never shrinks with more failures and never exceeds half an hour', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(50), (failures, free) => {
      assert.ok(waitAfter(failures + 1, free) >= waitAfter(failures, free));
      assert.ok(waitAfter(failures, free) <= 1800);
    }),
  );
});

test('what is left runs out with the clock', () => {
  const lastAt = new Date('2026-10-01T08:00:00Z');
  const at = (seconds: number): Date => new Date(lastAt.getTime() + seconds * 1000);
  assert.equal(secondsLeft({ count: 5, lastAt }, FREE_TRIES.account, at(0)), 30);
  assert.equal(secondsLeft({ count: 5, lastAt }, FREE_TRIES.account, at(29.5)), 1);
  assert.equal(secondsLeft({ count: 5, lastAt }, FREE_TRIES.account, at(30)), 0);
  assert.equal(secondsLeft({ count: 0, lastAt: null }, FREE_TRIES.account, at(0)), 0);
});

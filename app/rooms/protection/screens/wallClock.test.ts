import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantTyped, typedOf } from './wallClock.ts';

test('a time is typed as the clock on the wall shows it, in Jakarta', () => {
  assert.equal(instantTyped('2026-03-02 14:30'), '2026-03-02T07:30:00.000Z');
  assert.equal(instantTyped('2026-03-02 6.05'), '2026-03-01T23:05:00.000Z');
  assert.equal(typedOf('2026-03-01T23:05:00.000Z'), '2026-03-02 06:05');
  for (const nothing of ['', '2 Maret', '2026-13-02 10:00', '2026-03-02']) assert.equal(instantTyped(nothing), null, nothing);
});

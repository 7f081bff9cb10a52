import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minutesLeft } from './minutesLeft.ts';

test('minutes and seconds, until it is over', () => {
  const at = (seconds: number) => minutesLeft('2026-01-01T01:00:00Z', Date.parse('2026-01-01T01:00:00Z') - seconds * 1000);
  assert.deepEqual([at(3600), at(2850), at(59), at(1), at(0), at(-5)], ['60.00', '47.30', '0.59', '0.01', null, null]);
});

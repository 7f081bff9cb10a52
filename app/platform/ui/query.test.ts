import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shouldRetry } from './query.ts';

const problem = (status: number) => Object.assign(new Error('x'), { problem: { status } });

test('a refusal is not asked again', () => {
  assert.equal(shouldRetry(0, problem(403)), false);
  assert.equal(shouldRetry(0, problem(429)), false);
});

test('a busy server or a broken line is asked again, but not for ever', () => {
  assert.equal(shouldRetry(0, problem(503)), true);
  assert.equal(shouldRetry(0, new TypeError('fetch failed')), true);
  assert.equal(shouldRetry(3, problem(503)), false);
});

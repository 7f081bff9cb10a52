import assert from 'node:assert/strict';
import { test } from 'node:test';
import { honestPercent } from '../honest-percent.ts';
import { flowOf } from './flow.ts';

test('each step holds all that went further', () => {
  assert.deepEqual(flowOf({ covered: 20, delivered: 10, received: 6, used: 4 }), { directed: 40, delivered: 20, received: 10, used: 4 });
  assert.deepEqual(flowOf({ covered: 0.1, delivered: 0.2, received: 0, used: 0 }), { directed: 0.3, delivered: 0.2, received: 0, used: 0 });
});

test('per cent is honest at both ends', () => {
  assert.equal(honestPercent(154, 180), 85);
  assert.equal(honestPercent(179.9, 180), 99);
  assert.equal(honestPercent(180, 180), 100);
  assert.equal(honestPercent(0.01, 180), 1);
  assert.equal(honestPercent(0, 180), 0);
  assert.equal(honestPercent(0, 0), 0);
});

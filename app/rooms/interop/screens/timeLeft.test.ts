import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secondsLeft, stepOf } from './timeLeft.ts';

const moving = { state: 'judging', stage: null, rowsDone: 0, rowsTotal: null, byteCount: 770_000 } as const;

test('how far an import is grows step by step and never passes one', () => {
  const steps = [
    stepOf(moving).done,
    stepOf({ ...moving, stage: 'reading', rowsDone: 500 }).done,
    stepOf({ ...moving, stage: 'reading', rowsDone: 4_000 }).done,
    stepOf({ ...moving, stage: 'judging', rowsDone: 0, rowsTotal: 4_000 }).done,
    stepOf({ ...moving, stage: 'writing', rowsDone: 4_000, rowsTotal: 4_000 }).done,
  ];
  assert.deepEqual(steps, steps.toSorted((a, b) => a - b));
  assert.equal(steps[0], 0);
  assert.ok(Math.abs((steps[1] ?? 0) - 0.225) < 0.001);
  assert.equal(steps.at(-1), 1);
  assert.deepEqual(stepOf({ ...moving, state: 'committing', stage: 'standing' }).at, 2);
});

test('time left is told only once enough was seen', () => {
  assert.equal(secondsLeft(0, 0.01, 30), undefined);
  assert.equal(secondsLeft(0, 0.5, 0.2), undefined);
  assert.equal(secondsLeft(0, 0.5, 10), 10);
  assert.equal(Math.round(secondsLeft(0.2, 0.6, 8) ?? 0), 8);
});

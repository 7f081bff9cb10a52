import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answeredOf, askSteps, gapOfProof, stepAfter, stepBefore } from './askSteps.ts';

test('one thing at a time, from the guardian to the end, and back', () => {
  assert.equal(stepAfter('guardian'), 'care');
  assert.equal(stepAfter('photo'), 'proof');
  assert.equal(stepAfter('done'), 'done');
  assert.equal(stepBefore('guardian'), 'guardian');
  for (const step of askSteps.slice(1)) assert.equal(stepAfter(stepBefore(step)), step);
});

test('what was passed over is not answered', () => {
  assert.deepEqual(answeredOf({ pairing: 'given', story: null }), { pairing: 'given' });
});

test('spoken needs a witness, paper its picture, and no day lies ahead', () => {
  const proof = { way: 'spoken' as const, witness: '', paper: null, day: '2026-08-10' };
  assert.equal(gapOfProof(proof, '2026-08-10'), 'witness');
  assert.equal(gapOfProof({ ...proof, witness: 'Bu Tini' }, '2026-08-10'), null);
  assert.equal(gapOfProof({ ...proof, way: 'paper' }, '2026-08-10'), 'paper');
  assert.equal(gapOfProof({ ...proof, way: 'paper', paper: new Blob(['x']) }, '2026-08-10'), null);
  assert.equal(gapOfProof({ ...proof, witness: 'Bu Tini' }, '2026-08-09'), 'day');
});

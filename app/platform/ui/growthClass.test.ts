import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classOfZ } from './growthClass.ts';

test('length for age: a cut-off itself belongs to the better class', () => {
  assert.equal(classOfZ('lengthForAge', -3.01).level, 'severe');
  assert.equal(classOfZ('lengthForAge', -3).level, 'moderate');
  assert.equal(classOfZ('lengthForAge', -2).level, 'normal');
  assert.equal(classOfZ('lengthForAge', 3).level, 'normal');
  assert.equal(classOfZ('lengthForAge', 3.01).word, 'lengthForAge.above');
});

test('weight has its own words above the line', () => {
  assert.equal(classOfZ('weightForAge', 1.01).word, 'weightForAge.above');
  assert.equal(classOfZ('weightForLength', 1.5).word, 'weightForLength.risk');
  assert.equal(classOfZ('bmiForAge', 2.5).word, 'weightForLength.above');
  assert.equal(classOfZ('weightForLength', 3.2).word, 'weightForLength.obese');
});

test('a held measurement has no class, only an order to measure again', () => {
  assert.equal(classOfZ('lengthForAge', -6.5, true).word, 'held');
});

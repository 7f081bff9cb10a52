import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classOfZ } from './growthClass.ts';

test('a cut-off itself belongs to the better class', () => {
  assert.equal(classOfZ('lengthForAge', -3.01).level, 'severe');
  assert.equal(classOfZ('lengthForAge', -3).level, 'moderate');
  assert.equal(classOfZ('lengthForAge', -2).level, 'normal');
  assert.equal(classOfZ('lengthForAge', 3.01).level, 'above');
});

test('words are those of the index', () => {
  assert.equal(classOfZ('lengthForAge', -2.4).words.id, 'Pendek');
  assert.equal(classOfZ('weightForLength', -2.4).words.id, 'Gizi kurang');
});

test('a held measurement has no class, only an order to measure again', () => {
  assert.deepEqual(classOfZ('lengthForAge', -6.5, true), {
    level: 'held',
    words: { id: 'Ukur ulang', en: 'Measure again' },
  });
});

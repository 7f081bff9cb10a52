import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reasons } from '../standing.ts';
import { reasonsPhrase, reasonWord, standingWords, toldReasons } from './standingWords.ts';

test('every reason of the rule has words in both languages', () => {
  for (const reason of reasons) {
    assert.notEqual(reasonWord(reason, standingWords.id), reason);
    assert.notEqual(reasonWord(reason, standingWords.en), reason);
  }
});

test('the urgent reason leads, and what it includes is not said again', () => {
  assert.deepEqual(toldReasons({ attention: 'urgent', reasons: ['stunted', 'no_gain', 'wasted', 'severe_wasting'] }), [
    'severe_wasting',
    'no_gain',
  ]);
});

test('an urgent child without an urgent reason has an open task', () => {
  assert.deepEqual(toldReasons({ attention: 'urgent', reasons: ['wasted'] }), ['task_open', 'wasted']);
});

test('a long list is cut and the rest counted, a rest of one is said', () => {
  const say = standingWords.id;
  const four = ['severe_wasting', 'below_red_line', 'no_gain', 'small_at_birth'];
  assert.equal(reasonsPhrase(four, say, 2), 'Gizi buruk, di bawah garis merah, dan 2 tanda lain');
  assert.equal(reasonsPhrase(four.slice(0, 3), say, 2), 'Gizi buruk, di bawah garis merah, berat tidak naik (T)');
  assert.equal(reasonsPhrase(['thin_arm'], say), 'LiLA di bawah 11,5 cm');
  assert.equal(reasonsPhrase([], say, 2), '');
});

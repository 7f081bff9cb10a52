import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairingHindrances } from '../index.ts';
import { hindranceWord } from './hindranceWord.ts';
import { pairingWords } from './pairingWords.ts';

test('no chip is empty: each hindrance has a word of its own, and a code of a newer server is told as such', () => {
  for (const say of [pairingWords.id, pairingWords.en]) {
    const words = pairingHindrances.map((why) => hindranceWord(why, { capacity: 2 }, say));
    assert.equal(new Set(words).size, pairingHindrances.length);
    assert.ok(words.every((word) => word.trim().length > 3 && word !== say.otherHindrance), words.join('; '));
    for (const unknown of ['a_rule_of_tomorrow', 'places', 'constructor', '']) assert.equal(hindranceWord(unknown, { capacity: 2 }, say), say.otherHindrance);
  }
});

test('who was given no place yet is not full', () => {
  assert.equal(hindranceWord('at_capacity', { capacity: 0 }, pairingWords.id), 'Jumlah anak belum ditetapkan');
  assert.equal(hindranceWord('at_capacity', { capacity: 3 }, pairingWords.id), 'Tempat penuh');
});

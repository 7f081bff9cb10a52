import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { passwordStrength } from './passwordStrength.ts';

test('length comes first', () => {
  assert.deepEqual(passwordStrength(''), { kind: 'empty' });
  assert.deepEqual(passwordStrength('melati'), { kind: 'short', missing: 4 });
});

test('what is guessed first is told', () => {
  for (const weak of ['1234567890', 'aaaaaaaaaaaa', 'abcdefghijkl', 'qwertyuiop123', 'Password123', 'rahasia2025']) {
    assert.equal(passwordStrength(weak).kind, 'common', weak);
  }
  assert.equal(passwordStrength('rina.marlina1', ['Rina Marlina']).kind, 'common');
  assert.notEqual(passwordStrength('rina.marlina1').kind, 'common');
});

test('some words in a row are strong', () => {
  assert.equal(passwordStrength('hujan-bubur-sepeda').kind, 'strong');
  assert.equal(passwordStrength('kopi tubruk').kind, 'enough');
});

test('nothing shorter than the least is ever called enough', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (password) => {
      const { kind } = passwordStrength(password);
      if ([...password].length < 10) assert.ok(kind === 'short' || kind === 'empty');
      else assert.ok(kind !== 'short' && kind !== 'empty');
    }),
  );
});

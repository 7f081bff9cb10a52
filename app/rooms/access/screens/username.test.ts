import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isUsername, usernameFor } from './username.ts';

test('a username is proposed from the name, without titles', () => {
  assert.equal(usernameFor('dr. Rina Marlina'), 'rina.marlina');
  assert.equal(usernameFor('Ibu Siti'), 'siti');
  assert.equal(usernameFor('Hj. Élise'), 'elise');
  assert.equal(usernameFor('A'), '');
});

test('what is proposed is always accepted', () => {
  fc.assert(fc.property(fc.string(), (name) => usernameFor(name) === '' || isUsername(usernameFor(name))));
});

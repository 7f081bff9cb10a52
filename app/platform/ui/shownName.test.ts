import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shownName } from './shownName.ts';

test('names in one case are written as people write names', () => {
  assert.equal(shownName('HAFIZ AQILA ZULFIKAR'), 'Hafiz Aqila Zulfikar');
  assert.equal(shownName("M. NU'MAN AL-FATIH"), "M. Nu'man Al-Fatih");
  assert.equal(shownName('siti'), 'Siti');
});

test('a name with both cases is left alone', () => {
  assert.equal(shownName('Siti binti Ahmad'), 'Siti binti Ahmad');
  assert.equal(shownName('McDonald'), 'McDonald');
});

test('only the case of letters ever changes', () => {
  const letters = fc.string({ unit: fc.constantFrom(..."ABCXYZabcxyz '.-") });
  fc.assert(fc.property(letters, (name) => shownName(name).toLowerCase() === name.toLowerCase()));
});

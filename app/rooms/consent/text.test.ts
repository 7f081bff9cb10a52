import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changedParts, diffWords, proposedRenewals, textStateOf } from './text.ts';
import type { TextBody } from './text.ts';

const part = (id: string) => ({ id, en: id });
const body: TextBody = { care: part('a'), pairing: part('b'), story: part('c'), photo: part('d'), closing: part('e') };

test('what a change asks anew: its own purpose, or all when it is about care or withdrawing', () => {
  assert.deepEqual(changedParts(body, body), []);
  const photo = changedParts(body, { ...body, photo: { id: 'd', en: 'other' } });
  assert.deepEqual([photo, proposedRenewals(photo)], [['photo'], ['photo']]);
  assert.deepEqual(proposedRenewals(['closing']), ['pairing', 'story', 'photo']);
});

test('the newest version is in force; each purpose remembers the newest that renewed it', () => {
  const versions = [{ version: 1, renews: [] }, { version: 3, renews: ['photo'] }, { version: 2, renews: ['photo', 'story'] }];
  assert.deepEqual(textStateOf(versions), { current: 3, renewedBy: { pairing: 0, story: 2, photo: 3 } });
});

test('a comparison loses no word of either side', () => {
  assert.deepEqual(diffWords('Foto anak diambil.', 'Foto anak dan rumah diambil.'), [
    { kind: 'same', text: 'Foto anak ' },
    { kind: 'in', text: 'dan rumah ' },
    { kind: 'same', text: 'diambil.' },
  ]);
  const sentence = fc.array(fc.constantFrom('anak', 'foto', 'wali', 'boleh', 'tidak'), { maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      const pieces = diffWords(before, after);
      const without = (kind: string): string => pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text).join('');
      assert.deepEqual([without('in'), without('out')], [before, after]);
    }),
  );
});

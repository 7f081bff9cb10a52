import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canBeSimilar, comparableName, isWordPart, nameSimilarity, similarity } from './names.ts';

const similar = (a: string, b: string): number => Number(nameSimilarity(comparableName(a), comparableName(b)).toFixed(2));

test('case, accents, punctuation, blanks and usual short forms do not count', () => {
  for (const [a, b] of [
    ['Muhammad Ridwan', 'MOH. RIDWAN'],
    ['M. Ridwan', 'Muhamad  Ridwan'],
    ['Mochammad Ridwan', 'Moch Ridwan'],
    ['Siti Rina Komala', 'ST. RINA KOMALA'],
    ['Ahmad Zidan', 'Akhmad Zidan'],
    ['Abdul Hadi', 'Abd. Hadi'],
    ['Nur Aini', 'Noer Aini'],
    ["Nur'aini Putri", 'NURAINI PUTRI'],
    ['José Ömer', 'jose omer'],
    ['Putri Ayu Lestari', 'Lestari, Ayu Putri'],
    ['An. Budi Santoso', 'Budi Santoso'],
  ] as const) {
    assert.equal(similar(a, b), 1, `${a} | ${b}`);
  }
  assert.notEqual(similar('Ridwan M', 'Ridwan Muhammad'), 1);
  assert.notEqual(similar('Dewi Ayu', 'Dwi Ayu'), 1);
});

test('a slip of the pen stays above 0.88, another child of the family below', () => {
  for (const [a, b] of [
    ['Kirana Pertiwi', 'Kirana Pertwi'],
    ['Rafasya Nugraha', 'Rafasa Nugraha'],
    ['Bunga Cantika', 'Bunga Catnika'],
  ] as const)
    assert.ok(similar(a, b) >= 0.88, `${a} | ${b} ${similar(a, b)}`);
  for (const [a, b] of [
    ['Rafa Pratama', 'Rafi Pratiwi'],
    ['Hasan Basri', 'Husen Basri'],
    ['Siti Aisyah Putri', 'Siti Anisa Putri'],
    ['Rafa Daffa Sari', 'Rafa Daffa Saputra'],
    ['Alya', 'Alia'],
  ] as const) {
    assert.ok(similar(a, b) < 0.88, `${a} | ${b} ${similar(a, b)}`);
  }
});

test('a name of five letters or more that stands whole in the other', () => {
  const part = (a: string, b: string): boolean => isWordPart(comparableName(a), comparableName(b));
  assert.ok(part('Aisyah', 'Siti Aisyah Putri'));
  assert.ok(part('Raffi Azka Suherman', 'RAFFI AZKA'));
  assert.ok(!part('Alya', 'Alya Rahma'));
  assert.ok(!part('Rahma', 'Rahmawati Dewi'));
  assert.ok(!part('Putri Aisyah', 'Putri Siti Aisyah'));
});

test('placeholders name the mother, and the number of a twin', () => {
  const told = (name: string): unknown => [comparableName(name).motherOf, comparableName(name).ordinal];
  assert.deepEqual(told('BY NY SITI AMINAH'), ['SITI AMINAH', null]);
  assert.deepEqual(told('By. Ny. St Aminah'), ['SITI AMINAH', null]);
  assert.deepEqual(told('BAYI SITI'), ['SITI', null]);
  assert.deepEqual(told('Bayi Ny.Siti (Kembar 2)'), ['SITI', 2]);
  assert.deepEqual(told('BY. NY. EUIS II'), ['EUIS', 2]);
  assert.deepEqual(told('BAYI'), ['', null]);
  assert.deepEqual(told('Bayu Anggara'), [null, null]);
  assert.deepEqual(told('Anak Agung Bagus'), [null, null]);
});

const name = fc
  .array(fc.string({ unit: fc.constantFrom(...'ABCDEFGHIR'), minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));

test('similarity is symmetric, 1 for the same name in any order, and a glance never rules out a similar one', () => {
  fc.assert(
    fc.property(name, name, fc.double({ min: 0.5, max: 1, noNaN: true }), (one, other, least) => {
      const [a, b] = [comparableName(one), comparableName(other)];
      const found = nameSimilarity(a, b);
      assert.equal(found, nameSimilarity(b, a));
      assert.ok(found >= 0 && found <= 1);
      assert.equal(
        nameSimilarity(a, comparableName(one.split(' ').toReversed().join(' ').toLowerCase())),
        a.motherOf === null && !/^(?:M|R|MD|ST|NR|RD) | (?:M|R|MD|ST|NR|RD)$/u.test(one)
          ? 1
          : nameSimilarity(a, comparableName(one.split(' ').toReversed().join(' '))),
      );
      if (!canBeSimilar(a, b, least)) assert.ok(found < least);
    }),
  );
});

test('the distance counts insertions, deletions, changes and swaps of neighbours', () => {
  assert.equal(similarity('ABCD', 'ABDC'), 0.75);
  assert.equal(similarity('ABCD', 'ABXD'), 0.75);
  assert.equal(similarity('ABCD', 'ABD'), 0.75);
  assert.equal(similarity('', 'A'), 0);
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b, c) => {
      const edits = (x: string, y: string): number => (1 - similarity(x, y)) * Math.max(x.length, y.length, 1);
      assert.ok(edits(a, b) <= edits(a, c) + edits(c, b) + 2.001);
      assert.equal(similarity(a, a), 1);
    }),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readNumber, readRupiah } from './said.ts';

test('rupiah are read as people write them', () => {
  const read: [string, number | null][] = [
    ['Rp 20 juta', 20_000_000], ['20jt', 20_000_000], ['20.000.000', 20_000_000], ['Rp1,5 juta', 1_500_000], ['rp. 750 rb', 750_000], ['1 miliar', 1_000_000_000],
    ['0', null], ['', null], ['banyak', null], ['20 karung', null], ['1.5 juta', null], ['10,555', null], ['-5', null], ['1,2345678 juta', null],
  ];
  for (const [text, rupiah] of read) assert.equal(readRupiah(text), rupiah, text);
});

test('numbers are read the Indonesian way, and nothing is guessed', () => {
  const read: [string, number | null][] = [['500', 500], ['1.411', 1411], ['1,5', 1.5], ['1.234,25', 1234.25], ['1.5', null], ['1,234.5', null], ['12.34', null], ['0', 0], ['abc', null]];
  for (const [text, number] of read) assert.equal(readNumber(text), number, text);
});

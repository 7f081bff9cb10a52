import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CODE_LETTERS, codeOf, faultOfPeriod, readCode, toldCount, writtenCode } from './certificate.ts';
import { faultOfWords, stateOfThanks } from './thanks.ts';

const secrets = ['Bintang Nur\u2019aini Akhir', 'Ibu Ratih', 'Gang Mawar 3'];

test('a name, a part of it, a parent or the street is found in any spelling', () => {
  for (const text of ['Bintang makin lahap', 'si BINTANG!', 'kata nuraini', 'Ratih senang', 'di gang mawar']) assert.equal(faultOfWords(text, secrets), 'name', text);
  for (const text of ['Telurnya sampai tiap Senin', 'Ibu dan anak senang sekali', 'bintangnya sekolah']) assert.equal(faultOfWords(text, secrets), null, text);
});

test('numbers of people and words on health are for others', () => {
  assert.equal(faultOfWords('hubungi 0812 3456 7890', secrets), 'number');
  assert.equal(faultOfWords('sudah 12 kali datang', secrets), null);
  assert.equal(faultOfWords('sudah tidak stunting', secrets), 'health');
});

test('no name of three letters passes, wherever it stands', () => {
  const name = fc.stringMatching(/^[a-z]{3,10}$/).filter((one) => !['anak', 'ibu', 'bapak', 'jalan', 'gang', 'kampung', 'blok', 'nomor', 'bin', 'binti'].includes(one));
  fc.assert(fc.property(name, fc.constantFrom('', 'terima kasih '), fc.constantFrom('', ' senang', ', sehat'), (one, before, after) => {
    assert.equal(faultOfWords(`${before}${one.toUpperCase()}${after}`, [`Putri ${one}`]), 'name');
  }));
});

test('a sentence of the house is there at once, own words when somebody read them, and what was taken back is nowhere', () => {
  assert.equal(stateOfThanks({ said: null, checkOutcome: null, takenBack: false }), 'sent');
  assert.equal(stateOfThanks({ said: 'a b c', checkOutcome: null, takenBack: false }), 'waits');
  assert.equal(stateOfThanks({ said: 'a b c', checkOutcome: 'sent', takenBack: false }), 'sent');
  assert.equal(stateOfThanks({ said: 'a b c', checkOutcome: 'returned', takenBack: false }), 'returned');
  assert.equal(stateOfThanks({ said: null, checkOutcome: null, takenBack: true }), 'taken_back');
});

test('a code survives the way over paper', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes) => {
    const code = codeOf(bytes);
    assert.ok([...code].every((letter) => CODE_LETTERS.includes(letter)));
    assert.equal(readCode(` ${writtenCode(code).toLowerCase()} `), code);
  }));
  assert.equal(writtenCode('ABCDEFGH2345'), 'ABCD-EFGH-2345');
  assert.equal(readCode('ABCD-EFGH-2340'), null);
});

test('a period ends after it begins, by today, within a year; few children are not counted', () => {
  assert.deepEqual([faultOfPeriod('2026-02-01', '2026-01-01', '2026-06-01'), faultOfPeriod('2026-01-01', '2026-07-01', '2026-06-01'), faultOfPeriod('2024-01-01', '2026-01-01', '2026-06-01'), faultOfPeriod('2026-01-01', '2026-06-01', '2026-06-01')], ['order', 'ahead', 'long', null]);
  assert.deepEqual([0, 4, 5].map(toldCount), [null, null, 5]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingSentence, spanPhrase } from './findingSentence.ts';

test('the finding is a sentence with the month it began', () => {
  assert.equal(
    findingSentence({ kind: 'fell_below', since: '2025-08-04' }, false, '2025-10-05', 'id'),
    'Garis panjangnya turun melewati garis pendek sejak Agustus',
  );
  assert.equal(
    findingSentence({ kind: 'falling', below: true, since: '2024-11-04' }, true, '2025-02-05', 'id'),
    'Garis tingginya makin turun sejak November 2024',
  );
  assert.equal(
    findingSentence({ kind: 'flat', below: false, since: '2025-01-01' }, true, '2025-02-05', 'en'),
    'The height line keeps its course',
  );
});

test('a held measurement asks for another before anything is said', () => {
  assert.equal(findingSentence({ kind: 'held', on: '2025-02-05' }, true, '2025-02-05', 'id'), 'Ukuran terakhir ditahan. Ukur ulang dulu');
});

test('a span of one day is one date', () => {
  assert.equal(spanPhrase('2025-10-05', '2025-10-05', 'id'), '5 Okt 2025');
  assert.equal(spanPhrase('2024-03-02', '2025-10-05', 'id'), '2 Mar 2024 sampai 5 Okt 2025');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineMessages } from './messages.ts';

test('both languages keep their sentences', () => {
  const messages = defineMessages({
    id: { title: 'Daftar anak', found: (n: string) => `${n} anak` },
    en: { title: 'Children', found: (n) => `${n} children` },
  });
  assert.equal(messages.id.found('87'), '87 anak');
  assert.equal(messages.en.found('87'), '87 children');
});

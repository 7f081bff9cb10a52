import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { withoutWords } from './free-words.ts';

test('codes, days, ids and numbers stay; what people wrote goes', () => {
  const told = {
    findings: { water: 'own_well', visits: 3, since: '2026-03-02', caregiver: 'nenek' },
    tasks: [{ id: '01a20c93-4a52-7000-8c95-72ca013f7154', title: 'kunjungi', owner: 'midwife', done: false }],
    note: 'siti',
    other: 'Rumah Bu Siti di gang melati',
  };
  assert.deepEqual(withoutWords(told), {
    findings: { water: 'own_well', visits: 3, since: '2026-03-02', caregiver: '' },
    tasks: [{ id: '01a20c93-4a52-7000-8c95-72ca013f7154', title: '', owner: 'midwife', done: false }],
    note: '',
    other: '',
  });
});

test('no sentence, and no word with a capital, outlives it anywhere', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('Siti Rohmah', 'Cempaka', 'jalan melati 3', 'bu siti'), (json, name) => {
      const text = JSON.stringify(withoutWords({ before: json, deep: [{ anything: name }], [name]: name }));
      assert.ok(!text.includes(`:"${name}"`) && !text.includes(`["${name}`));
    }),
  );
});

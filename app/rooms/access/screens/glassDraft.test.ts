import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyGlassDraft, isComplete, wantedOf } from './glassDraft.ts';

const reason = 'dirujuk ke IGD tanpa surat pengantar';

test('a number is taken with its spaces, sixteen digits long', () => {
  const draft = { ...emptyGlassDraft, nik: '3271 0155 0125 0001', reason };
  assert.deepEqual(wantedOf(draft), { nik: '3271015501250001', reason });
  assert.ok(isComplete(draft));
  assert.ok(!isComplete({ ...draft, nik: '3271' }));
  assert.ok(!isComplete({ ...draft, reason: 'perlu' }));
});

test('a name needs the day and a parent', () => {
  const draft = { ...emptyGlassDraft, by: 'name' as const, name: 'Anak Rekaan', bornOn: '2025-01-15', parent: 'Ibu Rekaan', reason };
  assert.ok(isComplete(draft));
  assert.equal(wantedOf(draft).nik, undefined);
  for (const part of [{ name: '' }, { bornOn: '' }, { parent: 'I' }]) assert.ok(!isComplete({ ...draft, ...part }));
});

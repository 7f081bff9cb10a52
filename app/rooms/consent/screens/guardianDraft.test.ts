import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyGuardian, gapsOf, sinceOf } from './guardianDraft.ts';

const days = { bornOn: '2025-01-15', today: '2026-08-10' };

test('parents are guardians from birth, others from today, unless a day is chosen', () => {
  assert.equal(sinceOf({ ...emptyGuardian, relation: 'mother' }, days), '2025-01-15');
  assert.equal(sinceOf({ ...emptyGuardian, relation: 'grandmother' }, days), '2026-08-10');
  assert.equal(sinceOf({ ...emptyGuardian, relation: 'grandmother', since: '2026-02-01' }, days), '2026-02-01');
});

test('what is missing is told in the order of the form; age has no default', () => {
  assert.deepEqual(gapsOf(emptyGuardian, days), ['name', 'relation', 'ofAge']);
  const full = { ...emptyGuardian, name: 'Yuli', relation: 'mother' as const, ofAge: true };
  assert.deepEqual(gapsOf(full, days), []);
  for (const since of ['2026-08-11', '2025-01-14', '']) assert.deepEqual(gapsOf({ ...full, since }, days), ['since']);
});

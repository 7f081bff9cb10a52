import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonView } from '../contract.ts';
import { peopleMatching } from './peopleMatching.ts';

function person(name: string, role: string, areaName: string, leftAt: string | null = null): PersonView {
  const grants = [{ id: name, role, area: '32.71', areaName, grantedAt: '2025-01-01T00:00:00Z' }];
  return { id: name, name, username: name.toLowerCase(), phone: null, createdAt: '2025-01-01T00:00:00Z', leftAt, lastSeenAt: null, grants };
}

const people = [
  person('Wulan', 'midwife', 'Puskesmas Cipaku'),
  person('Hasan', 'district_head', 'Bogor Selatan'),
  person('Agus', 'midwife', 'Puskesmas Semplak', '2025-03-01T00:00:00Z'),
];
const names = (typed: string) => peopleMatching(people, typed, (role) => (role === 'midwife' ? 'Bidan' : 'Camat')).map(({ name }) => name);

test('each typed word must be found, in name, role or area', () => {
  assert.deepEqual(names('bidan cipaku'), ['Wulan']);
  assert.deepEqual(names('SELATAN'), ['Hasan']);
  assert.deepEqual(names('camat cipaku'), []);
});

test('those who left stand last', () => {
  assert.deepEqual(names(''), ['Hasan', 'Wulan', 'Agus']);
});

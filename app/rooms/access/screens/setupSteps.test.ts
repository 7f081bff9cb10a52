import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PersonView } from '../contract.ts';
import { setupState } from './setupSteps.ts';

function person(name: string, role: string, leftAt: string | null = null): PersonView {
  const grants = [{ id: name, role, area: '32.71', areaName: 'Kota Bogor', grantedAt: '2025-01-01T00:00:00Z' }];
  return { id: name, name, username: name, phone: null, createdAt: '2025-01-01T00:00:00Z', leftAt, lastSeenAt: null, grants };
}

const doneSteps = (people: PersonView[]) =>
  setupState(people)
    .filter(({ done }) => done)
    .map(({ step }) => step);

test('a new city has everything before it', () => {
  assert.deepEqual(doneSteps([person('Eka', 'administrator')]), []);
});

test('a nutritionist both imports and treats; one who left does neither', () => {
  assert.deepEqual(doneSteps([person('Eka', 'administrator'), person('Rina', 'nutritionist')]), ['importer', 'treat']);
  assert.deepEqual(doneSteps([person('Rina', 'nutritionist', '2025-02-01T00:00:00Z')]), []);
});

test('two administrators keep the city open', () => {
  assert.deepEqual(doneSteps([person('Eka', 'administrator'), person('Tono', 'administrator')]), ['second']);
});

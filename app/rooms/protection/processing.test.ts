import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activities } from './data/activities.ts';
import { retentionRules } from './data/retention-rules.ts';
import { activityOfPath, registerOf } from './processing.ts';

test('an endpoint serves the activity with the longest path that covers it', () => {
  assert.equal(activityOfPath(activities, '/v1/children/{childId}')?.id, 'register');
  assert.equal(activityOfPath(activities, '/v1/children/{childId}/measurements/{measurementId}/unit-error')?.id, 'growth');
  assert.equal(activityOfPath(activities, '/v1/unheard-of'), undefined);
});

test('the register tells roles by the verbs that endpoints need, and only of what is declared', () => {
  const declared = {
    endpoints: [
      { method: 'GET', path: '/v1/audit', needs: 'audit.read', records: 'audit.list' },
      { method: 'GET', path: '/v1/children', needs: 'child.read', records: 'child.list' },
    ],
    tables: { audit_entry: ['coarse'], child: ['identifying', 'named'] },
  };
  const register = registerOf(activities, declared);
  const by = (id: string) => register.find((one) => one.id === id)!;
  assert.deepEqual(by('audit').roles, ['auditor', 'data_protection_officer']);
  assert.deepEqual(
    [by('register').verbs, by('register').classes, by('register').endpoints],
    [['child.list'], ['identifying', 'named'], ['GET /v1/children']],
  );
  assert.deepEqual(by('imports').endpoints, []);
});

test('every activity names retention rules that there are', () => {
  const known = retentionRules.map(({ id }) => id);
  for (const { id, retention } of activities) assert.ok(retention.length > 0 && retention.every((one) => known.includes(one)), id);
});

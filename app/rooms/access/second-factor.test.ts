import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { factorState, isShut, rolesWithFactor } from './second-factor.ts';
import { roleNames } from './role.ts';

const grant = (role: string, day: string) => ({ role, grantedAt: new Date(`${day}T10:00:00+07:00`) });
const facts = { grants: [grant('administrator', '2026-02-20')], hasFactor: false, proved: false, days: undefined, demo: false };

test('a week from the first grant of such a role, then nothing opens', () => {
  assert.deepEqual(factorState(facts, '2026-02-27'), { state: 'due', until: '2026-02-27' });
  assert.deepEqual(factorState(facts, '2026-02-28'), { state: 'overdue', until: '2026-02-27' });
  assert.equal(factorState({ ...facts, grants: [...facts.grants, grant('auditor', '2026-02-27')] }, '2026-02-28').state, 'overdue', 'a second role gives no second week');
  assert.equal(factorState({ ...facts, days: 0 }, '2026-02-20').state, 'overdue', 'a city may ask for it at once');
  assert.equal(factorState({ ...facts, days: 'soon' }, '2026-02-27').state, 'due');
});

test('midnight in Jakarta decides, and 29 February is a day', () => {
  const late = { ...facts, grants: [{ role: 'chair', grantedAt: new Date('2028-02-21T17:30:00Z') }] };
  assert.equal(factorState(late, '2028-02-29').until, '2028-02-29');
});

test('roles that open nobody need none; the demo asks nobody', () => {
  assert.equal(factorState({ ...facts, grants: [grant('foster_parent', '2020-01-01'), grant('kader', '2020-01-01')] }, '2026-01-01').state, 'not_needed');
  assert.equal(factorState({ ...facts, demo: true }, '2030-01-01').state, 'not_needed');
});

test('whoever has one shows it in every session, whatever the role', () => {
  fc.assert(
    fc.property(fc.subarray([...roleNames]), fc.boolean(), fc.boolean(), fc.boolean(), (roles, hasFactor, proved, demo) => {
      const { state } = factorState({ grants: roles.map((role) => grant(role, '2026-01-01')), hasFactor, proved, days: 7, demo }, '2026-11-24');
      assert.equal(isShut(state), hasFactor ? !proved : !demo && roles.some((role) => rolesWithFactor.includes(role)));
    }),
  );
});

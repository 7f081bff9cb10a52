import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dueUntilFor, stepOf } from './visit-work.ts';

const holding = (...verbs: string[]) => (verb: string): boolean => verbs.includes(verb);

test('a missed visit is on the list of whom it has reached, by the widest area of theirs', () => {
  const holds = holding('case.work');
  assert.equal(stepOf({ holds, areas: ['32.71.01.1016'] }), 'village');
  assert.equal(stepOf({ holds, areas: ['32.71.01'] }), 'district');
  assert.equal(stepOf({ holds, areas: ['32.71.01.1016', '32.71.02'] }), 'district');
  assert.equal(stepOf({ holds, areas: ['32.71'] }), 'chair');
  assert.equal(stepOf({ holds: holding('case.work', 'fostering.manage'), areas: ['32.71'] }), 'secretariat');
  assert.equal(stepOf({ holds: holding('case.work', 'visit.record'), areas: ['32.71.01.1016'] }), null);
});

test('who visits sees the week ahead of the own clocks, and foster parents from the first late day on', () => {
  assert.deepEqual(dueUntilFor(null, '2026-03-06'), { kader: '2026-03-13', fosterParent: '2026-03-05' });
  assert.deepEqual(dueUntilFor('village', '2026-03-06'), { kader: '2026-03-05', fosterParent: '2026-03-05' });
  assert.deepEqual(dueUntilFor('chair', '2026-03-16'), { kader: '2026-03-01', fosterParent: '2026-03-01' });
});

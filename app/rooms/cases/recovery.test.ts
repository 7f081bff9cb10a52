/** Recovery, track and clocks of a case: months that follow each other, leap days, midnight in Jakarta. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jakartaDay } from '../../platform/clock/index.ts';
import { openedCase } from './case.ts';
import { nextOf } from './case-next.ts';
import { lineOf, isOnTrack, offTrackRun, planFault, shouldBeHereBy } from './plan.ts';
import type { CaseMeasurement, Plan } from './plan.ts';
import { confirmBy, isNextMonth, recoveryOf, watchUntil } from './recovery.ts';

const m = (on: string, lenZ: number | null, trained = true): CaseMeasurement => ({ id: on, on, lenZ, trained });
const stateOf = (...list: CaseMeasurement[]): string => recoveryOf(list, '2026-01-01').state;

test('two months that follow each other, by trained staff, at -2.00 or above', () => {
  assert.equal(stateOf(m('2026-01-20', -200), m('2026-02-18', -200)), 'recovered', 'exactly -2.00 is above the line');
  assert.equal(stateOf(m('2026-01-20', -201), m('2026-02-18', -200)), 'unconfirmed');
  assert.equal(stateOf(m('2026-01-20', -190)), 'unconfirmed', 'once is not enough');
  assert.equal(stateOf(m('2026-01-20', -190), m('2026-02-18', -190, false)), 'unconfirmed', 'unknown hands never count');
  assert.equal(stateOf(m('2026-01-20', -190), m('2026-02-05', -230, false), m('2026-02-18', -190)), 'unconfirmed', 'a value below, whoever measured, begins anew');
  assert.equal(stateOf(m('2026-01-20', -190), m('2026-03-18', -190)), 'unconfirmed', 'a month was missed');
  assert.equal(stateOf(m('2026-01-20', -190), m('2026-01-28', -180), m('2026-02-18', -190)), 'recovered', 'a second measuring in the month takes nothing away');
  assert.equal(stateOf(m('2026-01-20', -190), m('2026-02-18', -190), m('2026-03-18', -205)), 'below');
  assert.equal(stateOf(m('2026-01-20', -190), m('2026-02-18', null), m('2026-02-20', -190)), 'recovered', 'a held value is no value');
  assert.equal(recoveryOf([m('2025-12-20', -190), m('2026-01-20', -190)], '2026-01-01').state, 'unconfirmed', 'what was before the plan does not count');
  assert.equal(stateOf(), 'below');
});

test('months follow each other over leap days and the turn of a year, three weeks apart at least', () => {
  assert.ok(isNextMonth('2028-01-31', '2028-02-29') && isNextMonth('2027-01-31', '2027-02-28') && isNextMonth('2026-12-10', '2027-01-05'));
  assert.ok(!isNextMonth('2026-01-30', '2026-02-01'), 'two days are no month');
  assert.ok(!isNextMonth('2026-01-01', '2026-03-01'));
  assert.equal(watchUntil('2027-08-31'), '2028-02-29');
  const crossing = (trained: boolean) => recoveryOf([m('2026-01-20', -190, trained)], '2026-01-01') as Parameters<typeof confirmBy>[0];
  assert.equal(confirmBy(crossing(false), '2026-01-21'), '2026-01-28');
  assert.equal(confirmBy(crossing(true), '2026-01-21'), '2026-02-28');
});

const child = { sex: 'M', bornOn: '2024-02-29' } as const;
const plan: Plan = {
  from: '2026-01-15', until: '2026-05-15', base: { measurementId: 'b', on: '2026-01-10', lenZ: -260 }, targetZ: -200, goals: ['Naik'],
  tasks: [{ id: 't', title: 'Kunjungan', owner: 'kader', dueOn: '2026-01-29' }],
};

test('on track is at or above the expected line, to two decimals; off twice is told, a conference answers it', () => {
  const line = lineOf(plan, child);
  const expected = shouldBeHereBy(plan, child).find(({ on }) => on === '2026-03-15')!;
  assert.equal(isOnTrack(line, m('2026-03-15', expected.lenZ)), true);
  assert.equal(isOnTrack(line, m('2026-03-15', expected.lenZ - 1)), false);
  const off = [m('2026-02-15', -262), m('2026-03-15', -265)];
  assert.deepEqual(offTrackRun(plan, child, off, null).map(({ on }) => on), ['2026-02-15', '2026-03-15']);
  assert.deepEqual(offTrackRun(plan, child, [...off, m('2026-04-15', -190)], null), []);
  assert.deepEqual(offTrackRun(plan, child, off, '2026-03-15'), []);
});

test('should be here by: once a month and on the last day; nothing past 60 months', () => {
  const should = shouldBeHereBy(plan, child);
  assert.deepEqual(should.map(({ on }) => on), ['2026-02-15', '2026-03-15', '2026-04-15', '2026-05-15']);
  assert.equal(should.at(-1)!.lenZ, -200);
  assert.ok(should.every((one, at) => at === 0 || one.lengthCm > should[at - 1]!.lengthCm));
  const old = { sex: 'M', bornOn: '2021-04-20' } as const;
  assert.deepEqual(shouldBeHereBy(plan, old).map(({ on }) => on), ['2026-02-15', '2026-03-15', '2026-04-15']);
});

test('a plan that cannot be is refused with its reason', () => {
  const told = (change: Partial<Plan>) => planFault({ ...plan, ...change }, '2026-01-15');
  assert.equal(told({}), null);
  assert.equal(told({ until: '2026-07-15' }), null, 'six months to the day');
  assert.equal(told({ until: '2026-07-16' }), 'plan_too_long');
  assert.equal(told({ until: '2026-01-28' }), 'plan_too_short');
  assert.equal(told({ from: '2026-02-15' }), 'plan_starts_wrong');
  assert.equal(told({ base: { ...plan.base, on: '2025-11-01' } }), 'plan_base_too_old');
  assert.equal(told({ targetZ: -261 }), 'target_below_start');
  assert.equal(told({ goals: [] }), 'plan_without_goal');
  assert.equal(told({ tasks: [] }), 'plan_without_task');
  assert.equal(told({ tasks: [{ ...plan.tasks[0]!, dueOn: '2026-05-16' }] }), 'task_outside_plan');
  assert.equal(told({ tasks: [plan.tasks[0]!, plan.tasks[0]!] }), 'task_named_twice');
});

test('a case opened after midnight in Jakarta is of the new day there', () => {
  const openedOn = jakartaDay(new Date('2026-01-14T17:00:00Z'));
  assert.equal(openedOn, '2026-01-15');
  assert.deepEqual(nextOf(openedCase({ foundBy: 'x', foundOn: '2026-01-08', openedOn }), []), { step: 'verify', dueOn: '2026-01-22' });
});

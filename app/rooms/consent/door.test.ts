import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeFault, codeOf, doorState, typedCode } from './door.ts';
import { dueAt, hoursLeft } from './request.ts';

const BORN = '2024-03-11';

for (const [code, fault] of [
  ['123456', 'sequence'], ['654321', 'sequence'], ['890123', 'sequence'], ['123789', 'sequence'], ['456123', 'sequence'],
  ['111111', 'repeated'], ['121212', 'repeated'], ['271271', 'repeated'], ['110011', 'repeated'], ['112223', 'repeated'],
  ['110324', 'birthday'], ['240311', 'birthday'], ['031124', 'birthday'], ['112024', 'birthday'], ['032024', 'birthday'], ['202403', 'birthday'],
  ['12345', 'form'], ['1234567', 'form'], ['12a456', 'form'], ['', 'form'], ['٢٧١٨٤٦', 'form'],
  ['271846', null], ['905318', null],
] as const) {
  test(`${code === '' ? 'nothing' : code} is ${fault === null ? 'a good code' : `refused: ${fault}`}`, () => assert.equal(codeFault(code, [BORN]), fault));
}

test('a proposed code is one that would be accepted, and three of four numbers are', () => {
  const tried = Array.from({ length: 20_000 }, (_, at) => codeOf((at * 49_999) % 1_000_000, [BORN]));
  const taken = tried.filter((code) => code !== null);
  assert.ok(taken.length > 15_000, `${taken.length} of ${tried.length}`);
  assert.ok(taken.every((code) => codeFault(code, [BORN]) === null));
});

test('spaces and dots between the digits are no mistake', () => {
  assert.equal(typedCode(' 271 846 '), '271846');
  assert.equal(typedCode('27.18-46'), '271846');
});

test('a door is open until it is locked, over or ended, and of these the end says most', () => {
  const now = new Date('2026-10-01T00:00:00Z');
  const [before, later] = [new Date('2026-09-01T00:00:00Z'), new Date('2026-11-01T00:00:00Z')];
  const state = (endsAt: Date, lockedAt: Date | null, endedAt: Date | null): string => doorState({ endsAt, lockedAt, endedAt }, now);
  assert.equal(state(later, null, null), 'open');
  assert.equal(state(later, before, null), 'locked');
  assert.equal(state(now, before, null), 'expired');
  assert.equal(state(before, before, before), 'ended');
});

test('the clock of a request runs 72 hours and stops with the answer', () => {
  const openedAt = new Date('2026-10-01T08:00:00Z');
  const due = dueAt(openedAt);
  assert.equal(due.toISOString(), '2026-10-04T08:00:00.000Z');
  assert.equal(hoursLeft({ dueAt: due, outcome: null }, new Date('2026-10-04T06:30:00Z')), 1);
  assert.equal(hoursLeft({ dueAt: due, outcome: null }, new Date('2026-10-04T09:00:00Z')), -1);
  assert.equal(hoursLeft({ dueAt: due, outcome: 'done' }, openedAt), null);
});

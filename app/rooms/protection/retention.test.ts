import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../platform/clock/index.ts';
import { clockOf } from './clock.ts';
import { retentionRules } from './data/retention-rules.ts';
import { cutOf, erasureVerdict, retentionOf, rulesHeld } from './retention.ts';
import type { KeepingFacts } from './retention.ts';

const today = '2026-03-31';
const rules = rulesHeld(retentionRules, {});
const facts = (more: Partial<KeepingFacts> = {}): KeepingFacts => ({
  lastVisitOn: '2026-01-10',
  openCase: false,
  openTasks: 0,
  measurements: 3,
  ...more,
});

test('a medical record is kept for 25 years after the last visit; who was never seen has none', () => {
  const { verdict, grounds, keepUntil } = erasureVerdict(facts(), rules, today);
  assert.deepEqual([verdict, grounds, keepUntil?.slice(0, 4)], ['restrict', ['medical_record'], '2051']);
  assert.deepEqual(erasureVerdict(facts({ lastVisitOn: '2000-01-10' }), rules, today), { verdict: 'erase', grounds: [], keepUntil: null });
  assert.deepEqual(erasureVerdict(facts({ measurements: 0, lastVisitOn: null }), rules, today), {
    verdict: 'erase',
    grounds: [],
    keepUntil: null,
  });
});

test('an open case or task keeps whatever the age of the record, and its years count from today', () => {
  const old = facts({ lastVisitOn: '2000-01-10', openCase: true });
  assert.deepEqual(erasureVerdict(old, rules, today).grounds, ['open_case']);
  assert.ok(erasureVerdict(old, rules, today).keepUntil! > '2051-01-01');
  assert.deepEqual(erasureVerdict(facts({ measurements: 0, lastVisitOn: null, openTasks: 1 }), rules, today).grounds, ['open_task']);
});

test('a verdict to erase is never given while something is kept, and a day to keep until always lies ahead', () => {
  const day = fc.integer({ min: -12_000, max: 0 }).map((n) => addDays(today, n));
  fc.assert(
    fc.property(
      fc.record({ lastVisitOn: fc.option(day), openCase: fc.boolean(), openTasks: fc.nat(2), measurements: fc.nat(5) }),
      (one) => {
        const verdict = erasureVerdict(one, rules, today);
        assert.equal(verdict.verdict === 'erase', verdict.grounds.length === 0);
        assert.equal(verdict.keepUntil === null, verdict.verdict === 'erase');
        if (verdict.keepUntil !== null) assert.ok(verdict.keepUntil >= today);
        if (one.openCase || one.openTasks > 0) assert.equal(verdict.verdict, 'restrict');
      },
    ),
  );
});

test('what is due and the cut of the SQL are the same day', () => {
  for (const rule of rules.filter(({ days }) => days !== null)) {
    const cut = cutOf(rule, today)!;
    assert.equal(retentionOf({ ruleId: rule.id, since: cut }, rules, today).due, true, rule.id);
    assert.equal(retentionOf({ ruleId: rule.id, since: addDays(cut, 1) }, rules, today).due, false, rule.id);
  }
  assert.deepEqual(retentionOf({ ruleId: 'audit', since: '1990-01-01' }, rules, today), { ruleId: 'audit', keepUntil: null, due: false });
});

test('a city switches rules and sets periods; what always runs, or never, is not its to choose', () => {
  const held = rulesHeld(retentionRules, {
    request: { on: true, days: 900 },
    session: { on: false, days: 9 },
    audit: { on: true, days: 1 },
  });
  const by = (id: string) => held.find((rule) => rule.id === id)!;
  assert.deepEqual([by('request').on, by('request').days], [true, 900]);
  assert.deepEqual([by('session').on, by('session').days], [true, 0]);
  assert.deepEqual([by('audit').on, by('audit').days], [false, null]);
  assert.ok(
    rules.filter(({ how }) => how === 'people' || how === 'night').every(({ on }) => !on),
    'off until somebody decides',
  );
});

test('the legal clock counts 72 hours, through nights and holidays', () => {
  const started = '2026-03-27T10:00:00.000Z';
  assert.deepEqual(clockOf(started, new Date('2026-03-27T10:00:00Z')), { dueAt: '2026-03-30T10:00:00.000Z', hoursLeft: 72, state: 'safe' });
  assert.deepEqual(
    [clockOf(started, new Date('2026-03-29T10:00:01Z')).hoursLeft, clockOf(started, new Date('2026-03-29T10:00:01Z')).state],
    [23, 'near'],
  );
  assert.equal(clockOf(started, new Date('2026-03-30T10:00:00Z')).state, 'near', 'the last minute is not late');
  assert.deepEqual(
    [clockOf(started, new Date('2026-03-30T10:00:00.001Z')).hoursLeft, clockOf(started, new Date('2026-03-30T10:00:00.001Z')).state],
    [-1, 'late'],
  );
});

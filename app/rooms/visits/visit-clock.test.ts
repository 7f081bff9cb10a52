import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../platform/clock/index.ts';
import { DAYS_BETWEEN_VISITS, dueBeforeFor, dueOn, readClock, stepReached, steps } from './visit-clock.ts';

const day = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2024-01-01', n));

test('fourteen days after the pairing the first visit is due, the day after it is late', () => {
  const facts = { startedOn: '2026-02-20', lastMadeOn: null };
  assert.deepEqual(readClock(facts, '2026-03-05'), { dueOn: '2026-03-06', state: 'resting', daysLate: 0, daysLeft: 1, reached: null });
  assert.deepEqual(readClock(facts, '2026-03-06'), { dueOn: '2026-03-06', state: 'due', daysLate: 0, daysLeft: 0, reached: null });
  assert.deepEqual(readClock(facts, '2026-03-07'), { dueOn: '2026-03-06', state: 'late', daysLate: 1, daysLeft: 0, reached: 'village' });
});

test('29 February is a day like any other', () => {
  assert.equal(dueOn({ startedOn: '2024-02-15', lastMadeOn: null }), '2024-02-29');
  assert.equal(dueOn({ startedOn: '2024-01-01', lastMadeOn: '2024-02-29' }), '2024-03-14');
});

test('a missed visit climbs from the kelurahan to the chair, and never down while it is missed', () => {
  assert.deepEqual([0, 1, 3, 4, 7, 8, 14, 15, 90].map((late) => stepReached(late)), [
    null, 'village', 'village', 'district', 'district', 'secretariat', 'secretariat', 'chair', 'chair',
  ]);
  fc.assert(
    fc.property(day, fc.nat(200), fc.nat(200), (startedOn, a, b) => {
      const at = (n: number) => readClock({ startedOn, lastMadeOn: null }, addDays(startedOn, n)).reached;
      const rank = (step: ReturnType<typeof at>): number => (step === null ? -1 : steps.indexOf(step));
      assert.ok(rank(at(Math.min(a, b))) <= rank(at(Math.max(a, b))));
    }),
  );
});

test('a visit made winds the clock; one from before the pairing does not', () => {
  fc.assert(
    fc.property(day, day, (startedOn, madeOn) => {
      const due = dueOn({ startedOn, lastMadeOn: madeOn });
      assert.equal(due, addDays(madeOn > startedOn ? madeOn : startedOn, DAYS_BETWEEN_VISITS));
    }),
  );
});

test('a list by due day shows exactly those whose clock has reached the step', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 120 }), fc.constantFrom(...steps), (startedOn, later, step) => {
      const today = addDays(startedOn, later);
      const clock = readClock({ startedOn, lastMadeOn: null }, today);
      const reached = clock.reached !== null && steps.indexOf(clock.reached) >= steps.indexOf(step);
      assert.equal(clock.dueOn <= dueBeforeFor(step, today), reached);
    }),
  );
});

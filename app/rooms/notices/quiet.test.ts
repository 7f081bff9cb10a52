import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isQuiet, nextTry, usualQuiet, whenAllowed } from './quiet.ts';
import { hintOf, mayTryCode, secondsToNextCode } from './address.ts';

const hourInJakarta = (at: Date): number => new Date(at.getTime() + 7 * 3_600_000).getUTCHours();
const instant = fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2032-12-31T00:00:00Z'), noInvalidDate: true });
const quiet = fc.record({ from: fc.integer({ min: 0, max: 23 }), until: fc.integer({ min: 0, max: 23 }), urgentAnyway: fc.boolean() });

test('nothing leaves in quiet hours, it waits no longer than they last, and never goes back in time', () => {
  fc.assert(
    fc.property(instant, quiet, (at, choice) => {
      const allowed = whenAllowed(at, choice, false);
      assert.ok(!isQuiet(hourInJakarta(allowed), choice));
      assert.ok(allowed >= at && allowed.getTime() - at.getTime() < 24 * 3_600_000);
      if (allowed > at) assert.equal(allowed.getTime() % 3_600_000, 0, 'at the full hour');
    }),
    { numRuns: 2_000 },
  );
});

test('what worries may come in quiet hours for who wants that, and for nobody else', () => {
  const night = new Date('2026-11-24T23:15:00+07:00');
  assert.deepEqual(whenAllowed(night, usualQuiet, true), new Date('2026-11-25T06:00:00+07:00'));
  assert.deepEqual(whenAllowed(night, { ...usualQuiet, urgentAnyway: true }, true), night);
  assert.deepEqual(whenAllowed(night, { ...usualQuiet, urgentAnyway: true }, false), new Date('2026-11-25T06:00:00+07:00'));
});

test('midnight of Jakarta, the last day of February and the borders of the hours', () => {
  const at = (text: string): string => whenAllowed(new Date(text), usualQuiet, false).toISOString();
  assert.equal(at('2028-02-28T20:00:00+07:00'), '2028-02-28T23:00:00.000Z');
  assert.equal(at('2028-02-29T00:00:00+07:00'), '2028-02-28T23:00:00.000Z');
  assert.equal(at('2028-02-28T19:59:59+07:00'), '2028-02-28T12:59:59.000Z');
  assert.equal(at('2026-11-24T06:00:00+07:00'), '2026-11-23T23:00:00.000Z');
});

test('a further try waits longer each time, at most four hours, and as long as the channel says', () => {
  const now = new Date('2026-11-24T02:00:00Z');
  const waits = [1, 2, 3, 4, 5, 6].map((tries) => (nextTry(now, tries).getTime() - now.getTime()) / 60_000);
  assert.deepEqual(waits, [1, 4, 16, 64, 240, 240]);
  assert.equal((nextTry(now, 1, 3600).getTime() - now.getTime()) / 60_000, 60);
});

test('an address is known again and not told; codes are few', () => {
  assert.equal(hintOf('email', 'rina@puskesmas.example'), 'r\u2026@puskesmas.example');
  assert.equal(hintOf('whatsapp', '+6281100191234'), '+62 \u2026 234');
  const now = new Date('2026-11-24T02:00:00Z');
  assert.equal(secondsToNextCode(null, '2026-11-24', now), 0);
  assert.equal(secondsToNextCode({ on: '2026-11-24', sent: 1, at: new Date(now.getTime() - 20_000) }, '2026-11-24', now), 40);
  assert.equal(secondsToNextCode({ on: '2026-11-24', sent: 5, at: new Date(0) }, '2026-11-24', now), null);
  assert.equal(secondsToNextCode({ on: '2026-11-23', sent: 5, at: new Date(0) }, '2026-11-24', now), 0);
  const until = new Date(now.getTime() + 1);
  assert.ok(mayTryCode({ hasCode: true, until, tries: 4 }, now));
  assert.ok(!mayTryCode({ hasCode: true, until, tries: 5 }, now));
  assert.ok(!mayTryCode({ hasCode: true, until: now, tries: 0 }, now));
});

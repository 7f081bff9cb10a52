import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultLimits, findInDay, readLimits, standsOut, usual } from './unusual.ts';
import type { ReadingDay } from './unusual.ts';

const day = (opened: number, more: Partial<ReadingDay> = {}): ReadingDay => ({ shown: opened, opened, mostInHour: 0, atNight: 0, ...more });
const rulesOf = (today: ReadingDay, past: readonly ReadingDay[]): string[] => findInDay(today, past, defaultLimits).map(({ rule }) => rule);

test('a count is compared with the own past: what is much for one is a usual day for another', () => {
  const quiet = Array.from({ length: 20 }, () => day(10));
  const busy = Array.from({ length: 20 }, () => day(45));
  assert.deepEqual(rulesOf(day(70), quiet), ['many_in_day']);
  assert.deepEqual(rulesOf(day(70), busy), []);
  assert.deepEqual(rulesOf(day(140), busy), ['many_in_day']);
  assert.deepEqual(rulesOf(day(59), quiet), [], 'few are never many');
});

test('who is new has no usual: twice the least holds', () => {
  assert.equal(usual([1, 2, 3, 4], defaultLimits), null);
  assert.equal(usual([9, 1, 5, 3, 7], defaultLimits), 5);
  assert.equal(usual([1, 3, 5, 7, 9, 11], defaultLimits), 5, 'the lower middle');
  assert.deepEqual(rulesOf(day(119), []), []);
  assert.deepEqual(rulesOf(day(120), []), ['many_in_day']);
});

test('one hour and one night stand out by themselves', () => {
  const past = Array.from({ length: 10 }, () => day(10, { mostInHour: 4 }));
  assert.deepEqual(rulesOf(day(30, { mostInHour: 30 }), past), ['many_in_hour']);
  assert.deepEqual(rulesOf(day(10, { mostInHour: 4, atNight: 5 }), past), ['at_night']);
  const nightShift = past.map((one) => ({ ...one, atNight: 6 }));
  assert.deepEqual(rulesOf(day(10, { mostInHour: 4, atNight: 8 }), nightShift), [], 'who works at night');
});

test('reading more never takes a finding away, and every finding tells figures at or above its limit', () => {
  const one = fc.record({ shown: fc.nat(2000), opened: fc.nat(300), mostInHour: fc.nat(100), atNight: fc.nat(40) });
  fc.assert(
    fc.property(one, fc.array(one, { maxLength: 28 }), fc.nat(50), (today, past, extra) => {
      const found = rulesOf(today, past);
      const more = rulesOf(
        { shown: today.shown + extra, opened: today.opened + extra, mostInHour: today.mostInHour + extra, atNight: today.atNight + extra },
        past,
      );
      assert.ok(found.every((rule) => more.includes(rule)));
      for (const { figures } of findInDay(today, past, defaultLimits)) assert.ok(figures['count']! >= figures['least']!);
    }),
  );
});

test('a setting lays over the defaults; what it cannot mean is left out', () => {
  assert.equal(readLimits({ dayLeast: 90, hourLeast: -1, nightFrom: 1.5, other: 3 }).dayLeast, 90);
  assert.deepEqual(readLimits({ hourLeast: -1, nightFrom: 1.5, other: 3 }), defaultLimits);
  assert.deepEqual(readLimits(null), defaultLimits);
  assert.ok(standsOut(60, 20, { least: 60, times: 3 }) && !standsOut(59, 1, { least: 60, times: 3 }));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cursorText, readCursor, registerSorts } from './register-filter.ts';

const key = { urgency: fc.nat(999_999_999), youngest: fc.nat(999), oldest: fc.nat(999), longest_unmeasured: fc.date({ min: new Date('0001-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)), shortest: fc.integer({ min: -32_767, max: 32_767 }) };

test('a place in the list reads as it was written, under its own sorting', () => {
  for (const sort of ['urgency', 'youngest', 'oldest', 'longest_unmeasured', 'shortest'] as const)
    fc.assert(fc.property(key[sort] as fc.Arbitrary<string | number>, fc.uuid(), (one, childId) => assert.deepEqual(readCursor(cursorText({ keys: [one], childId }), sort), { keys: [one], childId })));
  fc.assert(fc.property(fc.nat(999_999_999), fc.uuid(), (urgency, childId) => {
    const cursor = { keys: ['32.71.01.1016.MELATI_1', urgency], childId };
    assert.deepEqual(readCursor(cursorText(cursor), 'area'), cursor);
    assert.equal(readCursor(cursorText(cursor), 'urgency'), null);
  }));
});

test('what is no place begins the list anew', () => {
  const id = '0193aaaa-0000-7000-8000-000000000001';
  for (const text of [undefined, '', '~', `1~${'-'.repeat(36)}`, `99999~${id}`, `-40000~${id}`, `2026-02-31~${id}`, `0000-01-01~${id}`, `a b~${id}`, `1~2~3~${id}`])
    for (const sort of registerSorts.filter((one) => one !== 'urgency')) assert.equal(readCursor(text, sort), null, `${sort} ${text}`);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { VINE_HEIGHT, vineOf } from './vine.ts';

const month = fc.integer({ min: 0, max: 30 }).map((at) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`);
const day = fc.integer({ min: 0, max: 900 }).map((at) => new Date(Date.UTC(2025, 0, 1) + at * 86_400_000).toISOString().slice(0, 10));
const facts = fc.record({
  points: fc.uniqueArray(fc.record({ month, rise: fc.integer({ min: 0, max: 100 }) }), { selector: (point) => point.month, minLength: 1, maxLength: 12 }).map((all) => all.toSorted((one, other) => one.month.localeCompare(other.month))),
  leaves: fc.array(day, { maxLength: 20 }).map((days) => days.toSorted()),
  since: day,
  hopeUntil: fc.option(month.map((one) => one.slice(0, 7))),
});

test('everything of the vine lies on its paper, at any width, and months are told in order without touching', () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 240, max: 700 }), (told, width) => {
      const vine = vineOf(told, width)!;
      for (const { x, y } of [...vine.points, ...vine.leaves, ...(vine.hope === null ? [] : [vine.hope])]) {
        assert.ok(x >= 0 && x <= width, `${x} of ${width}`);
        assert.ok(y > 0 && y < VINE_HEIGHT);
      }
      const at = vine.months.map(({ x }) => x);
      for (let next = 1; next < at.length; next += 1) assert.ok(at[next]! - at[next - 1]! >= 30 || vine.hope !== null, JSON.stringify(at));
      assert.equal(vine.months.filter(({ isLast }) => isLast).length, 1);
      assert.ok(vine.leaves.length <= told.leaves.length);
    }),
  );
});

test('the ring of hope stands in a month that is still to come', () => {
  const points = [{ month: '2025-06-01', rise: 0 }, { month: '2025-10-01', rise: 80 }];
  assert.equal(vineOf({ points, leaves: [], since: '2025-07-04', hopeUntil: '2025-12' }, 328)?.hope?.month, '2025-12-01');
  assert.equal(vineOf({ points, leaves: [], since: '2025-07-04', hopeUntil: '2025-09' }, 328)?.hope, null);
  assert.equal(vineOf({ points: [], leaves: [], since: '2025-07-04', hopeUntil: null }, 328), null);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LEAST_HEIGHT_MM, growthOf, milestonesOf } from './story.ts';
import type { GrownMonth } from './story.ts';

const month = (at: number): string => `2026-${String(at).padStart(2, '0')}-01`;
const of = (values: readonly (readonly [number | null, number | null])[]): GrownMonth[] => values.map(([grownMm, gainedG], at) => ({ month: month(at + 1), grownMm, gainedG }));

test('the gain counts from the month in which somebody came, and weight is told over three months', () => {
  const growth = growthOf(of([[0, 0], [9, 150], [17, 320], [26, 400], [42, 520]]), '2026-02-14');
  assert.deepEqual([growth.gainedMm, growth.gainedFrom, growth.gainedUntil, growth.lately], [33, '2026-02-01', '2026-05-01', 'rose']);
  assert.deepEqual(growth.weight, { rose: 3, of: 3, until: '2026-05-01' });
  assert.deepEqual(growth.points.map(({ rise }) => rise), [0, 21, 40, 62, 100]);
});

test('a still month looks still, and nothing is told where there is nothing to compare', () => {
  assert.deepEqual(growthOf(of([[0, 0], [1, -50]]), '2026-01-01').points.map(({ rise }) => rise), [0, 3]);
  assert.equal(growthOf(of([[0, 0], [1, -50]]), '2026-01-01').lately, 'flat');
  assert.deepEqual(growthOf([], '2026-01-01'), { points: [], gainedMm: null, gainedFrom: null, gainedUntil: null, lately: null, weight: { rose: 0, of: 0, until: null } });
  assert.equal(growthOf(of([[0, 0]]), '2026-01-01').gainedMm, null);
  assert.equal(growthOf(of([[0, null], [null, 10], [12, null]]), '2026-01-01').gainedMm, 12);
});

const months = fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }).map(month), grownMm: fc.option(fc.integer({ min: -60, max: 300 })), gainedG: fc.option(fc.integer({ min: -3000, max: 9000 })) }), { maxLength: 14 });

test('a line stays on its paper, whatever was measured, and tells no measure', () => {
  fc.assert(
    fc.property(months, fc.integer({ min: 1, max: 12 }), (measured, began) => {
      const growth = growthOf(measured, `${month(began).slice(0, 8)}15`);
      assert.ok(growth.points.every(({ rise }) => rise >= 0 && rise <= 100));
      assert.ok(growth.weight.rose <= growth.weight.of && growth.weight.of <= 3);
      const lengths = measured.flatMap(({ grownMm }) => grownMm ?? []);
      if (growth.gainedMm !== null) assert.ok(growth.gainedMm <= Math.max(...lengths) - Math.min(...lengths));
      if (lengths.length > 0 && Math.max(...lengths) - Math.min(...lengths) < LEAST_HEIGHT_MM) assert.ok(growth.points.every(({ rise }) => rise < 100));
      // Moving all differences by the same amount changes nothing: only the child itself is compared with itself.
      const moved = growthOf(measured.map((one) => ({ ...one, grownMm: one.grownMm === null ? null : one.grownMm + 500 })), `${month(began).slice(0, 8)}15`);
      assert.deepEqual(moved, growth);
    }),
  );
});

test('milestones are what happened: a recovery only when it is confirmed, a plan only when it ended in one', () => {
  const three = { rose: 3, of: 3, until: '2026-05-01' };
  const none = { firstVisitOn: null, planUntil: null, recoveredOn: null };
  assert.deepEqual(milestonesOf(none, { rose: 2, of: 3, until: '2026-05-01' }, '2026-06-01'), []);
  assert.deepEqual(milestonesOf({ ...none, planUntil: '2026-05-10' }, { rose: 0, of: 0, until: null }, '2026-06-01'), [], 'a plan whose days ran out is no milestone');
  assert.deepEqual(
    milestonesOf({ firstVisitOn: '2026-02-14', planUntil: '2026-05-20', recoveredOn: '2026-05-12' }, three, '2026-06-01').map(({ kind }) => kind),
    ['first_visit', 'weight_rose', 'recovered', 'plan_over'],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { UnitSlots } from './unit-slots.ts';

test('pairs keep their numbers, through growth and after a clearing', () => {
  const slots = new UnitSlots(2);
  const pairs = fc.array(fc.tuple(fc.nat(3000), fc.nat(40)), { maxLength: 500 });
  fc.assert(
    fc.property(pairs, (added) => {
      slots.clear();
      const expected = new Map<string, number>();
      for (const [unit, group] of added) {
        const start = slots.startOf(unit, group);
        slots.numbers[start]! += 1;
        slots.numbers[start + 1]! += unit;
        expected.set(`${unit} ${group}`, (expected.get(`${unit} ${group}`) ?? 0) + 1);
      }
      assert.equal(slots.size, expected.size);
      for (let slot = 0; slot < slots.size; slot++) {
        const [unit, group] = [slots.units[slot] as number, slots.groups[slot] as number];
        const times = expected.get(`${unit} ${group}`) as number;
        assert.deepEqual([...slots.numbers.subarray(slot * 2, slot * 2 + 2)], [times, times * unit]);
      }
    }),
  );
});

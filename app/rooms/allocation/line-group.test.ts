import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DraftLineView } from './draft-contract.ts';
import { groupLines } from './line-group.ts';

const line = fc.record({
  line: fc.integer({ min: 1 }), village: fc.constantFrom('32.71.01.1001', '32.71.01.1002'), villageName: fc.constant('Rekaan'), ageBand: fc.constantFrom(null, 12, 24), item: fc.constantFrom('telur', 'protein'),
  unit: fc.constant('butir'), quantity: fc.constantFrom(0.1, 0.2, 180), rupiah: fc.constantFrom(null, 342_000), open: fc.constant(180), asked: fc.constant(180), deadline: fc.constant('2026-12-01'),
  chosenFor: fc.constant(['urgent'] as DraftLineView['chosenFor']), offer: fc.constantFrom(0, 1),
});

test('every line is in one group, its amounts add up, and what is told of a group holds for each of its lines', () => {
  fc.assert(
    fc.property(fc.uniqueArray(line, { selector: (one) => one.line, maxLength: 40 }), (lines) => {
      const groups = groupLines(lines);
      assert.deepEqual(groups.flatMap(({ numbers }) => numbers).toSorted((one, other) => one - other), lines.map((one) => one.line).toSorted((one, other) => one - other));
      for (const { first, numbers, quantity, rupiah } of groups) {
        const own = lines.filter((one) => numbers.includes(one.line));
        for (const one of own) assert.deepEqual({ ...one, line: 0 }, { ...first, line: 0 });
        assert.equal(quantity, Math.round(first.quantity * own.length * 100) / 100);
        assert.equal(rupiah, first.rupiah === null ? null : first.rupiah * own.length);
      }
    }),
  );
});

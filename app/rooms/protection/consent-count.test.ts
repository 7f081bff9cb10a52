import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { consentLines, countedPurposes } from './consent-count.ts';
import type { ConsentCount } from './consent-count.ts';

const villages = Array.from({ length: 6 }, (_none, n) => ({ code: `32.71.01.100${n}`, name: `Kelurahan ${n}`, district: 'Kecamatan' }));
const count = (village: number, state: string, children: number, purpose = 'pairing'): ConsentCount => ({
  village: villages[village]!.code,
  purpose,
  state,
  children,
});

test('a village with a small cell is hidden, and another with it when the total would tell', () => {
  const { lines, total } = consentLines(
    [
      count(0, 'given', 40),
      count(0, 'refused', 2),
      count(1, 'given', 60),
      count(1, 'refused', 9),
      count(2, 'given', 90),
      count(2, 'refused', 20),
    ],
    villages,
  );
  assert.deepEqual(
    lines.map(({ pairing }) => pairing.refused),
    [null, null, 20],
  );
  assert.deepEqual([total.pairing.refused, total.pairing.given, total.children], [31, 190, 221]);
});

test('disputed, renewed and invalid answers are unsettled; villages without children are left out', () => {
  const { lines } = consentLines(
    [count(0, 'toRenew', 9), count(0, 'disputed', 8), count(0, 'invalid', 7), count(0, 'notAsked', 100)],
    villages,
  );
  assert.deepEqual([lines.length, lines[0]?.pairing.unsettled, lines[0]?.pairing.notAsked], [1, 24, 100]);
});

test('no small cell is shown, and none follows from the total less what is shown', () => {
  const counts = fc.array(
    fc.record({
      village: fc.nat(5),
      state: fc.constantFrom('given', 'refused', 'withdrawn', 'notAsked', 'toRenew'),
      children: fc.nat(30),
      purpose: fc.constantFrom(...countedPurposes),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(counts, (drawn) => {
      const { lines, total } = consentLines(
        drawn.filter(({ children }) => children > 0).map((one) => count(one.village, one.state, one.children, one.purpose)),
        villages,
      );
      for (const purpose of countedPurposes)
        for (const column of ['given', 'refused', 'withdrawn', 'notAsked', 'unsettled'] as const) {
          const cells = lines.map((line) => line[purpose][column]);
          for (const cell of cells) assert.ok(cell === null || cell === 0 || cell >= 5, `${purpose} ${column} ${cell}`);
          const whole = total[purpose][column];
          const shown = cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
          const hiddenRows = cells.filter((cell) => cell === null).length;
          const everythingHidden = hiddenRows === cells.length;
          if (whole !== null && hiddenRows > 0 && !everythingHidden)
            assert.ok(whole - shown === 0 || whole - shown >= 5, `${purpose} ${column}: ${whole} - ${shown}`);
        }
    }),
  );
});

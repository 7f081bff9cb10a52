/** What speaks against a measurement typed at a desk. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { doubtsOf, isHardDoubt, paperLimits } from './recording.ts';
import type { Recorded } from './measurement.ts';

const today = '2026-11-24';
const sizes: Recorded = { sex: 'F', bornOn: '2025-01-15', measuredOn: today, weightG: 9500, lengthMm: 795, posture: 'L', armMm: null, headMm: null, oedema: false };
const kinds = (change: Partial<Recorded>, earlier: Parameters<typeof doubtsOf>[1] = null): string[] => doubtsOf({ ...sizes, ...change }, earlier, today).doubts.map(({ kind }) => kind);

test('nothing speaks against a plain measurement', () => assert.deepEqual(kinds({}), []));

test('a slip of the point says what was meant, in both directions and for both sizes', () => {
  const meant = (change: Partial<Recorded>): unknown => doubtsOf({ ...sizes, ...change }, null, today).doubts[0];
  assert.deepEqual(meant({ weightG: 95_000 }), { kind: 'beyond_paper', field: 'weightG', meant: 9500 });
  assert.deepEqual(meant({ weightG: 95 }), { kind: 'beyond_paper', field: 'weightG', meant: 9500 });
  assert.deepEqual(meant({ lengthMm: 7950 }), { kind: 'beyond_paper', field: 'lengthMm', meant: 795 });
  assert.deepEqual(meant({ lengthMm: 80 }), { kind: 'beyond_paper', field: 'lengthMm', meant: 800 });
});

test('days that cannot be, and a length without posture, are hard doubts', () => {
  for (const [change, kind] of [
    [{ measuredOn: '2026-11-25' }, 'in_the_future'], [{ measuredOn: '2025-01-14' }, 'before_birth'], [{ posture: null }, 'posture_missing'],
    [{ bornOn: '2021-11-24' }, 'too_old'], [{ weightG: null, lengthMm: null }, 'nothing_measured'],
  ] as const) {
    const { doubts } = doubtsOf({ ...sizes, ...change }, null, today);
    assert.equal(doubts[0]?.kind, kind);
    assert.ok(isHardDoubt(doubts[0]!));
  }
});

test('a child that shrank, or whose weight jumped, is doubted and may be kept', () => {
  const earlier = { on: '2026-10-24', weightG: 9300, lengthMm: 815 };
  assert.deepEqual(kinds({}, earlier), ['shorter_than_before']);
  assert.deepEqual(kinds({ weightG: 12_500, lengthMm: 820 }, earlier), ['weight_jump']);
  assert.deepEqual(kinds({ weightG: 12_500, lengthMm: 860 }, { ...earlier, on: '2026-03-24' }), [], 'eight months explain it');
  assert.ok(!isHardDoubt({ kind: 'weight_jump', share: 0.3, on: earlier.on }));
});

test('whatever is typed is judged, and what lies on the paper is never called beyond it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 1, max: 20_000 }), fc.constantFrom('L', 'H', null), (weightG, lengthMm, posture) => {
      const { doubts, scores } = doubtsOf({ ...sizes, weightG, lengthMm, posture }, null, today);
      const beyond = doubts.flatMap((doubt) => (doubt.kind === 'beyond_paper' ? [doubt.field] : []));
      assert.equal(beyond.includes('weightG'), weightG < paperLimits.weightG.least || weightG > paperLimits.weightG.most);
      assert.equal(beyond.includes('lengthMm'), lengthMm < paperLimits.lengthMm.least || lengthMm > paperLimits.lengthMm.most);
      if (doubts.length === 0) assert.equal(scores.flags, 0, 'a flagged z is always told');
    }),
  );
});

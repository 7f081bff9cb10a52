import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ImportSummary, ImportView } from '../contract.ts';
import { decisionsOf, portionsOf } from './portions.ts';

function summaryOf(rows: number, refused: number, repeated: number): ImportSummary {
  return {
    file: 'a.xls', format: 'html', rows, measuredFrom: null, measuredTo: null, children: { created: 0, matched: 0, ambiguous: 0 },
    measurements: { created: 0, repeated, replaced: 0 }, refused, unitErrors: 0, parity: { compared: 0, drifted: 0, posture: 0 },
    nik: { missing: 0, masked: 0, wrongLength: 0 }, casesOpened: 0, seconds: 0,
  };
}

test('a file of 220 rows is divided so that every row is told once', () => {
  const view = {
    ready: 207,
    summary: summaryOf(220, 7, 2),
    issues: [{ kind: 'unit_error', rows: 14, undecided: 14 }, { kind: 'ambiguous', rows: 6, undecided: 6 }],
    committedAt: null,
  } satisfies Pick<ImportView, 'ready' | 'summary' | 'issues' | 'committedAt'>;
  assert.deepEqual(portionsOf(view), { rows: 220, ready: 191, units: 14, waiting: 6, same: 2, left: 0, refused: 7 });
  assert.deepEqual(decisionsOf(view), { undecided: 20, all: 20 });
  assert.deepEqual(decisionsOf({ ...view, committedAt: '2025-11-03T02:00:00Z' }), { undecided: 6, all: 6 });
});

test('the same file again: all repeated, nothing negative, whatever overlaps', () => {
  const count = fc.nat(500);
  fc.assert(
    fc.property(count, count, count, count, count, (ready, waiting, refused, repeated, units) => {
      const rows = ready + waiting + refused;
      const parts = portionsOf({
        ready,
        summary: summaryOf(rows, refused, repeated),
        issues: [{ kind: 'unit_error', rows: units, undecided: units }, { kind: 'ambiguous', rows: waiting, undecided: waiting }],
      });
      const { rows: all, ...rest } = parts;
      assert.ok(Object.values(rest).every((part) => part >= 0));
      assert.equal(Object.values(rest).reduce((sum, part) => sum + part, 0), all);
    }),
  );
});

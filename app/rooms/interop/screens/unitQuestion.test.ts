import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportRowView } from '../contract.ts';
import { changeSince, isSwapped, lengthDoubt, proofPoints, sizeOf, weightDoubt } from './unitQuestion.ts';

const row: ImportRowView = {
  rowNo: 412, verdict: 'matched', measurementVerdict: 'created', issues: ['unit_error'], details: {}, decision: null,
  row: {
    childId: null, name: 'Fikri Ramadhan', sex: 'M', bornOn: '2024-10-05', parentNames: [], nikState: 'missing', villageName: 'Pasir Jaya', posyanduName: 'Anggrek 3',
    rt: null, rw: null, address: null, lastMeasuredOn: null, lastWeightG: null, lastLengthMm: null,
  },
  measuredOn: '2025-10-07', ageMonths: 12, weightG: 85_000, lengthMm: 735, rawWeight: '85', rawLength: '73.5', proposedWeightG: 8_500, proposedLengthMm: null,
  proposedWeiZ: -115, lenZ: -100, weiZ: null, reportedLenZ: null, reportedWeiZ: null, reportedWflZ: null, childId: 'c',
  history: [{ on: '2025-09-07', ageDays: 337, weightG: 8_200, lengthMm: 725 }], candidates: [],
};

test('a size is written as people write it', () => {
  assert.equal(sizeOf(8_500, 'kg'), '8,5');
  assert.equal(sizeOf(8_125, 'kg'), '8,125');
  assert.equal(sizeOf(785, 'cm'), '78,5');
});

test('the doubt holds the cell as it came and what was meant', () => {
  assert.deepEqual(weightDoubt(row), { written: '85', meant: '8,5', unit: 'kg' });
  assert.equal(lengthDoubt(row), null);
  assert.deepEqual(weightDoubt({ ...row, rawWeight: '08:30', weightG: null }), { written: '08:30', meant: '8,5', unit: 'kg' });
  assert.deepEqual(changeSince(row), { grams: 300, since: '2025-09-07' });
});

test('the picture has the history, the held figure, and the proposal last', () => {
  const points = proofPoints(row, 'weight', 'nilai di berkas');
  assert.deepEqual(points.map((point) => [point.value, point.held]), [[8.2, undefined], [85, 'nilai di berkas'], [8.5, undefined]]);
  assert.ok(Math.abs((points[2]?.z ?? 0) + 1.15) < 0.3);
});

test('columns that were changed over are seen', () => {
  assert.equal(isSwapped({ ...row, weightG: 73_500, lengthMm: 85, proposedWeightG: 8_500, proposedLengthMm: 735 }), true);
  assert.equal(isSwapped(row), false);
});

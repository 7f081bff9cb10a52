import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess, valueAt, weightForAge } from '@anakkita/growth';
import fc from 'fast-check';
import { aRow } from './row-for-tests.ts';
import { type UnitCorrection, proposeUnitCorrection } from './unit-error.ts';

const brief = (correction: UnitCorrection | null): unknown => correction && [correction.recorded, correction.proposed, correction.reason];
const weight = (kg: string, more: Record<string, string> = {}): unknown =>
  brief(proposeUnitCorrection(aRow({ Berat: kg, ...more })).weight);
const length = (cm: string, more: Record<string, string> = {}): unknown =>
  brief(proposeUnitCorrection(aRow({ Tinggi: cm, ...more })).length);

test('a weight no child of that age has, by what was done to its digits', () => {
  assert.deepEqual(weight('123'), [123_000, 12_300, 'tenTimes']);
  assert.deepEqual(weight('1230'), [1_230_000, 12_300, 'hundredTimes']);
  assert.deepEqual(weight('12300'), [12_300_000, 12_300, 'thousandTimes']);
  assert.deepEqual(weight('1.23'), [1230, 12_300, 'tenth']);
  assert.deepEqual(weight('12:03'), [null, 12_300, 'turned']);
  assert.deepEqual(weight('12:30'), [null, 12_300, 'turned']);
});

test('a newborn of 2,000 grams', () => {
  const newborn = { 'Tgl Lahir': '2025-08-05', NIK: '', Tinggi: '46', 'Cara Ukur': 'Terlentang', 'Usia Saat Ukur': '' };
  assert.deepEqual(weight('2000', newborn), [2_000_000, 2000, 'thousandTimes']);
  assert.deepEqual(weight('28', newborn), [28_000, 2800, 'tenTimes']);
});

test('a length in metres, millimetres, or ten times too small', () => {
  assert.deepEqual(length('0.90'), [9, 900, 'hundredth']);
  assert.deepEqual(length('900'), [9000, 900, 'tenTimes']);
  assert.deepEqual(length('9'), [90, 900, 'tenth']);
});

test('weight and length in each other’s column', () => {
  const { weight: first, length: second } = proposeUnitCorrection(aRow({ Berat: '90', Tinggi: '12.3' }));
  assert.deepEqual(
    [brief(first), brief(second)],
    [
      [90_000, 12_300, 'swapped'],
      [123, 900, 'swapped'],
    ],
  );
});

test('what could be true is left alone, however rare; so is what no reading of the digits explains', () => {
  assert.equal(weight('7.5'), null);
  assert.equal(weight('20'), null);
  assert.equal(length('72'), null);
  assert.equal(weight('55'), null);
  assert.equal(weight(''), null);
});

test('a child who is severely underweight is healed too', () => {
  assert.deepEqual(weight('72', { Tinggi: '78' }), [72_000, 7200, 'tenTimes']);
});

test('a reading that makes a usual child comes before one that only escapes the flag', () => {
  const row = aRow({ Berat: '14:06', 'Tgl Lahir': '2024-09-01', NIK: '', Tinggi: '', 'Usia Saat Ukur': '' });
  assert.deepEqual([row.weightCandidates, proposeUnitCorrection(row).weight?.proposed], [[14.6, 14.06], 14_060]);
});

test('the earlier weight decides between readings', () => {
  const row = aRow({ Berat: '08:05', 'Tgl Lahir': '2024-09-01', NIK: '', Tinggi: '72', 'Cara Ukur': 'Terlentang', 'Usia Saat Ukur': '' });
  assert.deepEqual(proposeUnitCorrection(row).weight, {
    recorded: null,
    raw: '08:05',
    proposed: 8500,
    reason: 'turned',
    alternatives: [8050],
  });
  assert.equal(proposeUnitCorrection(row, { weightG: 8000, lengthMm: null }).weight?.proposed, 8050);
});

test('a plausible child whose weight is written ten, a hundred or a thousand times too large is told, and given back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 30, max: 1820 }),
      fc.integer({ min: -20, max: 20 }),
      fc.constantFrom(10, 100, 1000),
      fc.constantFrom('M' as const, 'F' as const),
      (ageDays, tenths, times, sex) => {
        const kg = Math.round((valueAt(weightForAge, sex, ageDays, tenths / 10) ?? 0) * 10) / 10;
        const bornOn = new Date(Date.parse('2025-08-12') - ageDays * 86_400_000).toISOString().slice(0, 10);
        const row = aRow({
          JK: sex === 'M' ? 'L' : 'P',
          'Tgl Lahir': bornOn,
          NIK: '',
          Berat: String(Number((kg * times).toFixed(1))),
          Tinggi: '',
          'Usia Saat Ukur': '',
        });
        assert.equal(proposeUnitCorrection(row).weight?.proposed, Math.round(kg * 1000));
      },
    ),
  );
});

test('a proposal is always a child whose weight is not flagged, and never the recorded figure', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1820 }), fc.double({ min: 0.01, max: 20_000, noNaN: true }), (ageDays, kg) => {
      const bornOn = new Date(Date.parse('2025-08-12') - ageDays * 86_400_000).toISOString().slice(0, 10);
      const row = aRow({ 'Tgl Lahir': bornOn, NIK: '', Berat: kg.toFixed(2), Tinggi: '', 'Usia Saat Ukur': '' });
      const correction = proposeUnitCorrection(row).weight;
      if (correction === null) return;
      assert.notEqual(correction.proposed, row.weightG);
      for (const proposed of [correction.proposed, ...correction.alternatives])
        assert.equal(assess({ sex: 'F', ageDays, weightKg: proposed / 1000 }).weightForAge.flag, 0);
    }),
  );
});

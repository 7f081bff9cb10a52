import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Measurement, assess } from '@anakkita/growth';
import { compareParity } from './parity.ts';
import { aRow } from './row-for-tests.ts';

/** The z of a measurement as the export would write them. */
function written(measurement: Measurement): Record<string, string> {
  const { weightForAge, lengthForAge, weightForLength } = assess(measurement);
  const text = (z: number | null): string => (z === null ? '999.99' : String(z));
  return { 'ZS BB/U': text(weightForAge.z), 'ZS TB/U': text(lengthForAge.z), 'ZS BB/TB': text(weightForLength.z) };
}

const girl: Measurement = { sex: 'F', ageDays: 923, weightKg: 12.3, lengthCm: 90, posture: 'H' };
const infant: Measurement = { sex: 'F', ageDays: 164, weightKg: 7, lengthCm: 64, posture: 'H' };
const infantCells = { 'Tgl Lahir': '2025-03-01', NIK: '', Berat: '7', Tinggi: '64', 'Cara Ukur': 'Berdiri', 'Usia Saat Ukur': '' };

const judged = (cells: Record<string, string>): unknown => {
  const { verdict, explanation, differences } = compareParity(aRow(cells));
  return [verdict, explanation, differences.map((each) => each.index)];
};

test('the file’s z are ours', () => {
  assert.deepEqual(judged(written(girl)), ['match', null, []]);
});

test('two hundredths are rounding, three are not', () => {
  const z = assess(girl).lengthForAge.z ?? 0;
  assert.deepEqual(judged({ ...written(girl), 'ZS TB/U': String(z + 0.02) }), ['match', null, []]);
  assert.deepEqual(judged({ ...written(girl), 'ZS TB/U': String(z + 0.03) }), ['drifted', { cause: 'unknown' }, ['len']]);
});

test('one count a row, whatever the number of z that differ', () => {
  assert.deepEqual(judged({ 'ZS BB/U': '3', 'ZS TB/U': '3', 'ZS BB/TB': '3' }), ['drifted', { cause: 'unknown' }, ['wei', 'len', 'wfl']]);
});

test('a z left behind by an edit is explained where it can be', () => {
  assert.deepEqual(judged(written({ ...girl, posture: 'L' })), ['drifted', { cause: 'posture', posture: 'L' }, ['len', 'wfl']]);
  assert.deepEqual(judged(written({ ...girl, lengthCm: 86 })), ['drifted', { cause: 'length', lengthMm: 860 }, ['len', 'wfl']]);
  assert.deepEqual(judged(written({ ...girl, weightKg: 13.1 })), ['drifted', { cause: 'weight', weightG: 13_100 }, ['wei', 'wfl']]);
  const young = { 'Tgl Lahir': '2025-07-03', NIK: '', Berat: '4.4', Tinggi: '54', 'Cara Ukur': 'Terlentang', 'Usia Saat Ukur': '' };
  assert.deepEqual(judged({ ...young, ...written({ sex: 'F', ageDays: 43, weightKg: 4.4, lengthCm: 54, posture: 'L' }) }), [
    'drifted',
    { cause: 'birthDate', bornOn: '2025-06-30' },
    ['wei', 'len'],
  ]);
  assert.deepEqual(judged({ ...written({ ...girl, ageDays: 923 + 365 + 20 }), NIK: '9971045201220001' }), [
    'drifted',
    { cause: 'birthDate', bornOn: '2022-01-12' },
    ['wei', 'len'],
  ]);
});

test('standing below nine months: the standard does not add 0.7 cm; a file that did is "posture", one that did not matches', () => {
  assert.deepEqual(judged({ ...infantCells, ...written(infant) }), ['match', null, []]);
  const lengthened = written({ ...infant, lengthCm: 64.7, posture: 'L' });
  assert.deepEqual(judged({ ...infantCells, ...lengthened }), ['posture', null, ['len', 'wfl']]);
  assert.deepEqual(compareParity(aRow({ ...infantCells, ...lengthened, 'ZS TB/U': '-3' })).verdict, 'drifted');
  assert.deepEqual(compareParity(aRow({ ...infantCells, ...lengthened, 'Cara Ukur': 'Terlentang' })).verdict, 'drifted');
});

test('the sentinel agrees with "none" and with a flagged z, not with a plausible one', () => {
  const tiny = { 'Tgl Lahir': '2025-08-01', NIK: '', Berat: '2.1', Tinggi: '44', 'Cara Ukur': 'Terlentang', 'Usia Saat Ukur': '' };
  const z = written({ sex: 'F', ageDays: 11, weightKg: 2.1, lengthCm: 44, posture: 'L' });
  assert.equal(z['ZS BB/TB'], '999.99');
  assert.deepEqual(judged({ ...tiny, ...z, 'BB/TB': 'Outlier' }), ['match', null, []]);
  assert.deepEqual(judged({ ...written(girl), 'ZS BB/TB': '999.99' }), ['drifted', { cause: 'unknown' }, ['wfl']]);
  assert.deepEqual(judged({ Berat: '85', ...written({ ...girl, weightKg: 85 }), 'ZS BB/U': '999.99' }), ['match', null, []]);
});

test('a unit error matches as recorded: nothing is healed before it is compared', () => {
  assert.deepEqual(judged({ Berat: '123', ...written({ ...girl, weightKg: 123 }) }), ['match', null, []]);
});

test('without z in the file, or without a measurement, nothing is compared', () => {
  assert.deepEqual(judged({}), ['notCompared', null, []]);
  assert.deepEqual(judged({ ...written(girl), Berat: '', Tinggi: '', 'Tanggal Pengukuran': '' }), ['notCompared', null, []]);
  assert.deepEqual(judged({ ...written(girl), Berat: '', 'ZS TB/U': '' }), ['notCompared', null, []]);
});

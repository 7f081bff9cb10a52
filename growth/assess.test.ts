import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measurementOf, scoredChildren } from './scripts/read-fixture.ts';
import { assess, type Measurement, type Score } from './index.ts';

const COLUMNS = {
  len: 'lengthForAge',
  wei: 'weightForAge',
  wfl: 'weightForLength',
  bmi: 'bmiForAge',
  hc: 'headForAge',
  ac: 'armForAge',
} as const;

const child: Measurement = {
  sex: 'F',
  ageDays: 400,
  weightKg: 8.4,
  lengthCm: 73.1,
  posture: 'L',
  headCm: 44.5,
  armCm: 14,
};

test("two thousand children have the WHO's answers", () => {
  for (const row of scoredChildren()) {
    const scores = assess(measurementOf(row));
    const text = (value: string | number | null): string => (value === null ? '' : String(value));
    // At 0 kg R gives a weight-for-length near -15 and a BMI of 0; here there is none.
    const isWeightless = row.weight === '0';
    for (const [column, index] of Object.entries(COLUMNS)) {
      if (isWeightless && column === 'wfl') continue;
      assert.equal(text(scores[index].z), row[`z${column}`], `child ${row.id}: z${column}`);
      assert.equal(text(scores[index].flag), row[`f${column}`], `child ${row.id}: f${column}`);
    }
    assert.equal(text(scores.correctedLengthCm), row.clenhei, `child ${row.id}: length`);
    assert.equal(text(scores.postureUsed).toLowerCase(), row.cmeasure, `child ${row.id}: posture`);
    assert.equal(scores.nineMonthFlag ? '1' : '0', row.c9mo_flag, `child ${row.id}: nine months`);
    if (!isWeightless) assert.equal(text(scores.bmi), row.cbmi, `child ${row.id}: BMI`);
  }
});

const reasonOf = (score: Score): string | undefined => score.reason;

test('a missing z has its reason', () => {
  assert.equal(reasonOf(assess({ ...child, sex: null }).lengthForAge), 'sex_missing');
  assert.equal(reasonOf(assess({ ...child, ageDays: null }).weightForAge), 'age_missing');
  assert.equal(reasonOf(assess({ ...child, ageDays: Number.NaN }).weightForAge), 'age_missing');
  assert.equal(reasonOf(assess({ ...child, ageDays: -1 }).bmiForAge), 'age_impossible');
  assert.equal(reasonOf(assess({ ...child, ageDays: Number.POSITIVE_INFINITY }).headForAge), 'age_impossible');
  assert.equal(reasonOf(assess({ ...child, ageDays: 1826.25 }).lengthForAge), 'age_out_of_range');
  assert.equal(reasonOf(assess({ ...child, ageDays: 90 }).armForAge), 'age_out_of_range');
  assert.equal(reasonOf(assess({ ...child, headCm: null }).headForAge), 'measurement_missing');
  assert.equal(reasonOf(assess({ ...child, weightKg: 0 }).weightForAge), 'measurement_impossible');
  assert.equal(reasonOf(assess({ ...child, weightKg: -8 }).weightForLength), 'measurement_impossible');
  assert.equal(reasonOf(assess({ ...child, armCm: Number.POSITIVE_INFINITY }).armForAge), 'measurement_impossible');
  assert.equal(reasonOf(assess({ ...child, lengthCm: null }).bmiForAge), 'length_missing');
  assert.equal(reasonOf(assess({ ...child, lengthCm: 0 }).weightForLength), 'length_impossible');
  assert.equal(reasonOf(assess({ ...child, lengthCm: 44.9 }).weightForLength), 'length_out_of_range');
  assert.equal(reasonOf(assess({ ...child, weightKg: 1e8 }).weightForLength), 'measurement_impossible');
  assert.equal(reasonOf(assess({ ...child, weightKg: 1e8 }).weightForAge), 'measurement_impossible');
  assert.equal(reasonOf(assess({ ...child, oedema: true }).weightForAge), 'oedema');
  assert.equal(reasonOf(assess({ ...child, oedema: true }).lengthForAge), undefined);
});

test('an age may be given in months', () => {
  const { ageDays: _, ...ageless } = child;
  assert.deepEqual(assess({ ...ageless, ageMonths: 24 }), assess({ ...ageless, ageDays: 730.5 }));
  assert.equal(reasonOf(assess({ ...ageless, ageMonths: -1 }).weightForLength), 'age_impossible');
  assert.equal(reasonOf(assess(ageless).lengthForAge), 'age_missing');
});

test('impossible values leave no number behind', () => {
  const scores = assess({ ...child, weightKg: 0, lengthCm: -3 });
  assert.equal(scores.bmi, null);
  assert.equal(scores.correctedLengthCm, null);
  assert.equal(scores.measuredAs, null);
  assert.equal(assess({ ...child, ageDays: 800, lengthCm: 0.6 }).bmi, null, 'lying, less than it is corrected by');
});

test('oedema leaves the BMI and takes every z of weight', () => {
  const scores = assess({ ...child, oedema: true });
  assert.ok(scores.bmi);
  assert.deepEqual([scores.weightForAge.z, scores.weightForLength.z, scores.bmiForAge.z], [null, null, null]);
  assert.ok(scores.armForAge.z !== null);
});

test('ages at the edges', () => {
  const count = (ageDays: number): number =>
    Object.values(COLUMNS).filter((index) => assess({ ...child, ageDays, lengthCm: 100, weightKg: 15 })[index].z !== null).length;
  assert.equal(count(1826.24), 6);
  assert.equal(count(1826.25), 0);
  assert.equal(assess({ ...child, ageDays: 90.49 }).armForAge.z, null);
  assert.notEqual(assess({ ...child, ageDays: 90.5 }).armForAge.z, null);
});

test('standing below nine months is not believed', () => {
  const young = assess({ ...child, ageDays: 273.9, posture: 'H' });
  assert.deepEqual([young.nineMonthFlag, young.postureUsed, young.correctedLengthCm], [true, null, 73.1]);
  const older = assess({ ...child, ageDays: 273.9375, posture: 'H' });
  assert.deepEqual([older.nineMonthFlag, older.postureUsed, older.correctedLengthCm], [false, 'H', 73.1 + 0.7]);
});

test('length turns into height at 731 rounded days', () => {
  const lying = assess({ ...child, ageDays: 730.49 });
  assert.deepEqual([lying.correctedLengthCm, lying.measuredAs], [73.1, 'length']);
  const standing = assess({ ...child, ageDays: 730.5 });
  assert.deepEqual([standing.correctedLengthCm, standing.measuredAs], [73.1 - 0.7, 'height']);
});

test('the ends of the weight tables are included', () => {
  const at = (lengthCm: number, ageDays: number | null): number | null =>
    assess({ sex: 'M', ageDays, weightKg: 10, lengthCm }).weightForLength.z;
  assert.notEqual(at(45, 10), null);
  assert.equal(at(44.99, 10), null);
  assert.notEqual(at(110, 500), null);
  assert.equal(at(110.1, 500), null);
  assert.notEqual(at(65, 800), null);
  assert.equal(at(64.9, 800), null);
  assert.notEqual(at(120, 1800), null);
  assert.equal(at(120.05, 1800), null);
});

test('without an age the posture chooses the table, then the size', () => {
  const at = (lengthCm: number, posture: 'L' | 'H' | null): number | null =>
    assess({ sex: 'M', ageDays: null, weightKg: 11.9, lengthCm, posture }).weightForLength.z;
  assert.equal(at(86.9, null), at(86.9, 'L'));
  assert.equal(at(87, null), at(87, 'H'));
  assert.notEqual(at(87, 'L'), at(87, 'H'));
});

test('what a person may type by mistake is no error', () => {
  const odd = assess({ sex: 'x' as never, ageDays: 'old' as never, weightKg: undefined, posture: 'S' as never });
  assert.equal(odd.lengthForAge.z, null);
  assert.equal(odd.postureUsed, null);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assess, assessColumns, type Measurement, type MeasurementColumns, PostureCode, SexCode, scoreColumns } from './index.ts';

const INDICES = ['lengthForAge', 'weightForAge', 'weightForLength', 'bmiForAge', 'headForAge', 'armForAge'] as const;

/** Any number a file may hold: plausible ones, edges, nonsense. */
const measure = (low: number, high: number): fc.Arbitrary<number | null> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: low * 100, max: high * 100 }).map((n) => n / 100) },
    fc.double({ min: low, max: high, noNaN: true }),
    fc.constantFrom(null, 0, -1, Number.NaN, 1e-300, 1e308, Number.POSITIVE_INFINITY),
  );

const children = fc.array(
  fc.record({
    sex: fc.constantFrom('M' as const, 'F' as const, null),
    ageDays: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 0, max: 1900 }) },
      fc.double({ min: 0, max: 1900, noNaN: true }),
      fc.constantFrom(null, -1, 90.5, 273.9375, 730.5, 1826.25, 1e9, Number.POSITIVE_INFINITY),
    ),
    weightKg: measure(1, 30),
    lengthCm: measure(40, 125),
    posture: fc.constantFrom('L' as const, 'H' as const, null),
    headCm: measure(28, 56),
    armCm: measure(8, 25),
    oedema: fc.boolean(),
  }),
  { maxLength: 40 },
);

function columnsOf(rows: readonly Measurement[]): MeasurementColumns {
  const numbers = (of: (m: Measurement) => number | null | undefined): Float64Array => Float64Array.from(rows, (m) => of(m) ?? Number.NaN);
  return {
    sex: Uint8Array.from(rows, (m) => SexCode[m.sex ?? 'missing']),
    ageDays: numbers((m) => m.ageDays),
    weightKg: numbers((m) => m.weightKg),
    lengthCm: numbers((m) => m.lengthCm),
    posture: Uint8Array.from(rows, (m) => PostureCode[m.posture ?? 'missing']),
    headCm: numbers((m) => m.headCm),
    armCm: numbers((m) => m.armCm),
    oedema: Uint8Array.from(rows, (m) => (m.oedema ? 1 : 0)),
  };
}

test('columns give what single children get, and no NaN leaves a single child', () => {
  fc.assert(
    fc.property(children, (rows) => {
      const scores = assessColumns(columnsOf(rows));
      rows.forEach((m, row) => {
        const one = assess(m);
        for (const index of INDICES) {
          const { z, flag } = one[index];
          assert.equal(Number.isNaN(scores[index].z[row]) ? null : scores[index].z[row], z);
          assert.equal(scores[index].flag[row], flag ?? 0);
          assert.ok(z === null ? one[index].reason !== undefined : Number.isFinite(z));
        }
        assert.ok(one.bmi === null || Number.isFinite(one.bmi));
        assert.ok(one.correctedLengthCm === null || Number.isFinite(one.correctedLengthCm));
        assert.equal(scores.nineMonthFlag[row] === 1, one.nineMonthFlag);
        assert.ok(Object.is(scores.bmi[row], one.bmi ?? Number.NaN));
      });
    }),
    { numRuns: 300 },
  );
});

test('a z rises with its measurement', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('M' as const, 'F' as const),
      fc.integer({ min: 91, max: 1826 }),
      fc.double({ min: 0.2, max: 3, noNaN: true }),
      fc.double({ min: 1.0001, max: 2, noNaN: true }),
      (sex, ageDays, size, more) => {
        const scores = (factor: number) =>
          assess({ sex, ageDays, weightKg: 9 * factor, lengthCm: 80, headCm: 46 * factor, armCm: 15 * factor });
        const [less, greater] = [scores(size), scores(size * more)];
        for (const index of ['weightForAge', 'weightForLength', 'bmiForAge', 'headForAge', 'armForAge'] as const) {
          assert.ok((greater[index].z as number) >= (less[index].z as number), index);
        }
      },
    ),
  );
});

test('a batch longer than a block, filled into columns that were used before', () => {
  const one: Measurement = { sex: 'F', ageDays: 700, weightKg: 9.9, lengthCm: 81, posture: 'L', headCm: 46, armCm: 14 };
  const other: Measurement = { sex: null, ageDays: null };
  const output = scoreColumns(1300);
  assessColumns(columnsOf(Array.from({ length: 1300 }, () => one)), output);
  const mixed = Array.from({ length: 1300 }, (_, row) => (row % 3 === 0 ? other : one));
  const scores = assessColumns(columnsOf(mixed), output);
  const expected = assess(one);
  for (const index of INDICES) {
    mixed.forEach((m, row) => {
      assert.equal(scores[index].z[row], m === one ? expected[index].z : Number.NaN);
      if (m === other) assert.equal(scores[index].flag[row], 0);
    });
  }
});

test('columns that were not measured may be left out', () => {
  const { lengthForAge, weightForAge, armForAge } = assessColumns({
    sex: Uint8Array.of(SexCode.M),
    ageDays: Float64Array.of(100),
    lengthCm: Float64Array.of(60),
  });
  assert.ok(Number.isFinite(lengthForAge.z[0]));
  assert.ok(Number.isNaN(weightForAge.z[0]) && Number.isNaN(armForAge.z[0]));
});

test('columns too short are refused', () => {
  const sex = new Uint8Array(3);
  assert.throws(() => assessColumns({ sex, ageDays: new Float64Array(2) }), RangeError);
  assert.throws(() => assessColumns({ sex, ageDays: new Float64Array(3) }, scoreColumns(2)), RangeError);
});

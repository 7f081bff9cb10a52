import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthVelocity, weightVelocity, zDrift } from './index.ts';
import { velocityTables } from './tables/velocity.ts';

const zOf = (result: { z: number | null }): number | null => result.z;
const MONTH = 30.4375;

test('the median gain of every row has z 0', () => {
  for (const [name, table] of Object.entries(velocityTables)) {
    for (const sex of ['M', 'F'] as const) {
      for (const [from, to, , m] of table[sex]) {
        const result =
          name === 'length2'
            ? lengthVelocity(sex, { ageDays: from, value: 50 }, { ageDays: to, value: 50 + m })
            : weightVelocity(sex, { ageDays: from, value: 4 }, { ageDays: to, value: 4 + (m - table.delta) / 1000 });
        assert.equal(zOf(result), 0, `${name} ${sex} ${from}`);
      }
    }
  }
});

test('z of a gain', () => {
  // Girls from 2 to 3 months: L 0.7781, M 1118.0098 with 400 g added, S 0.19766; 500 g in 30 days.
  const expected = (((900 / 1118.0098) ** 0.7781 - 1) / (0.7781 * 0.19766)).toFixed(2);
  const result = weightVelocity('F', { ageDays: 61, value: 5.1 }, { ageDays: 91, value: 5.6 });
  assert.equal(zOf(result), Number(expected));
  assert.deepEqual(result.z === null ? null : [result.gain, result.intervalDays], [500, 30]);
});

test('intervals are judged within a fifth of the table', () => {
  const over = (days: number): number | null =>
    zOf(weightVelocity('M', { ageDays: 5 * MONTH, value: 7 }, { ageDays: 5 * MONTH + days, value: 7.5 }));
  assert.equal(over(24), null);
  assert.notEqual(over(25), null);
  assert.notEqual(over(36), null);
  assert.equal(over(37), null);
  assert.equal(over(48), null);
  assert.notEqual(over(49), null);
  assert.notEqual(over(73), null);
  assert.equal(over(74), null);
});

test('what the tables do not hold has its reason', () => {
  const reason = (from: number, to: number, fromKg = 8, toKg = 8.2): string | undefined =>
    weightVelocity('M', { ageDays: from, value: fromKg }, { ageDays: to, value: toKg }).reason;
  assert.equal(reason(400, 430), 'age_not_in_tables');
  assert.equal(reason(400, 460), undefined);
  assert.equal(reason(800, 860), 'age_not_in_tables');
  assert.equal(reason(100, 190), 'interval_not_in_tables');
  assert.equal(reason(130, 100), 'interval_not_in_tables');
  assert.equal(reason(100, 130, 8, 0), 'measurement_impossible');
  assert.equal(reason(100, 130, 8, 7.5), 'loss_beyond_table');
  assert.equal(lengthVelocity('F', { ageDays: 100, value: 60 }, { ageDays: 130, value: 62 }).reason, 'interval_not_in_tables');
});

test('drift of a z', () => {
  assert.deepEqual(zDrift({ ageDays: 300, z: -1.6 }, { ageDays: 391, z: -2.05 }), { change: -0.45, perMonth: -0.15 });
  assert.deepEqual(zDrift({ ageDays: 300, z: -1.1 }, { ageDays: 330, z: -0.8 })?.change, 0.3);
  assert.equal(zDrift({ ageDays: 300, z: -1 }, { ageDays: 300, z: -1 }), null);
});

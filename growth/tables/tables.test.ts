import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { packColumn } from '../scripts/pack.ts';
import { armForAgeTable } from './arm-for-age.ts';
import { bmiForAgeTable } from './bmi-for-age.ts';
import { checksums } from './checksums.ts';
import { headForAgeTable } from './head-for-age.ts';
import { lengthForAgeTable } from './length-for-age.ts';
import { unpackReference } from './reference.ts';
import { unpackColumn } from './unpack.ts';
import { velocityChecksum } from './velocity-checksum.ts';
import { velocityTables } from './velocity.ts';
import { weightForAgeTable } from './weight-for-age.ts';
import { weightForHeightTable } from './weight-for-height.ts';
import { weightForLengthTable } from './weight-for-length.ts';

const tables = {
  'length-for-age': lengthForAgeTable,
  'weight-for-age': weightForAgeTable,
  'bmi-for-age': bmiForAgeTable,
  'head-for-age': headForAgeTable,
  'arm-for-age': armForAgeTable,
  'weight-for-length': weightForLengthTable,
  'weight-for-height': weightForHeightTable,
};

test('the tables hold the published figures, every one', () => {
  let rows = 0;
  for (const [name, table] of Object.entries(tables)) {
    const columns = table.columns.map((column) => Array.from(unpackColumn(column, table.rows)).join(','));
    const digest = createHash('sha256').update(columns.join('\n')).digest('hex');
    assert.equal(digest, checksums[name as keyof typeof checksums], name);
    rows += 2 * table.rows;
  }
  assert.equal(rows, 20_492);
});

test('figures as printed by the WHO', () => {
  const { figures } = unpackReference(lengthForAgeTable, false);
  assert.deepEqual([...figures.subarray(0, 3)], [1, 49.1477, 0.0379], 'girls at birth');
  assert.deepEqual([...figures.subarray(4, 7)], [1, 49.8842, 0.03795], 'boys at birth');
  assert.deepEqual([...figures.subarray(-4, -1)], [1, 109.9593, 0.04214], 'boys at 1,826 days');
});

test('all tables are ready within 30 ms', () => {
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    for (const [name, table] of Object.entries(tables)) {
      unpackReference(table, !['length-for-age', 'head-for-age'].includes(name));
    }
    const used = process.cpuUsage(start);
    return (used.user + used.system) / 1000;
  });
  assert.ok(Math.min(...times) < 30, `took ${times.join(', ')} ms`);
});

test('what is packed comes back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2_000_000, max: 2_000_000 }), { maxLength: 200 }), (values) => {
      assert.deepEqual(Array.from(unpackColumn(packColumn(values), values.length)), values);
    }),
  );
});

test('a damaged column is refused', () => {
  assert.throws(() => unpackColumn('{2o9', 1), RangeError);
});

test('the velocity tables hold the published figures', () => {
  const rows = (['weight1', 'weight2', 'length2'] as const).flatMap((table) =>
    (['M', 'F'] as const).flatMap((sex) =>
      velocityTables[table][sex].map((row) => [table, sex, ...row, velocityTables[table].delta]),
    ),
  );
  assert.equal(rows.length, 116);
  assert.equal(createHash('sha256').update(JSON.stringify(rows)).digest('hex'), velocityChecksum);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectedAt, expectedLine, lengthForAge, type LineStart, valueAt, weightForAge, weightForLength } from './index.ts';

const start: LineStart = { indicator: weightForAge, sex: 'F', bornOn: '2025-01-10', measuredOn: '2026-01-10', z: -2.6 };

test('z goes evenly from the start to the target and stays', () => {
  const line = expectedLine(start, -2, '2026-04-10');
  assert.deepEqual(
    ['2026-01-10', '2026-02-24', '2026-04-10', '2026-06-01'].map((on) => expectedAt(line, on)?.z.toFixed(3)),
    ['-2.600', '-2.300', '-2.000', '-2.000'],
  );
  const middle = expectedAt(line, '2026-02-24');
  assert.equal(middle?.ageDays, 410);
  assert.equal(middle?.value, valueAt(weightForAge, 'F', 410, middle?.z as number));
  assert.equal(expectedAt(line, '2026-01-09'), null);
});

test('points: one a week and the end', () => {
  const { points } = expectedLine(start, -2, '2026-04-10');
  assert.equal(points.length, 14);
  assert.deepEqual([points[0]?.ageDays, points[1]?.ageDays, points.at(-1)?.ageDays], [365, 372, 455]);
  assert.equal(points.at(-1)?.z, -2);
});

test('a child above the target keeps its z', () => {
  const line = expectedLine({ ...start, z: -1.5 }, -2, '2026-04-10');
  assert.equal(expectedAt(line, '2026-03-01')?.z, -1.5);
});

test('the line ends with the standards', () => {
  const line = expectedLine({ ...start, indicator: lengthForAge, bornOn: '2021-03-01' }, -2, '2026-04-10');
  assert.ok(line.points.every(({ ageDays }) => ageDays <= 1826));
  assert.equal(expectedAt(line, '2026-04-10'), null);
});

test('what cannot be a line is refused', () => {
  assert.throws(() => expectedLine({ ...start, indicator: weightForLength }, -2, '2026-04-10'), RangeError);
  assert.throws(() => expectedLine(start, -2, '2026-01-10'), RangeError);
  assert.throws(() => expectedLine(start, Number.NaN, '2026-04-10'), RangeError);
  assert.throws(() => expectedLine(start, -2, '2026-02-30'), RangeError);
});

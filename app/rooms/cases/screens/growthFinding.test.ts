import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { growthFinding, type ZPoint } from './growthFinding.ts';

const line = (...z: (number | null)[]): ZPoint[] => z.map((one, at) => ({ on: `2025-${String(at + 1).padStart(2, '0')}-05`, z: one }));

test('no measurement says nothing, a held newest one asks for another', () => {
  assert.deepEqual(growthFinding([]), { kind: 'nothing' });
  assert.deepEqual(growthFinding(line(-150, null)), { kind: 'held', on: '2025-02-05' });
  assert.deepEqual(growthFinding(line(null)), { kind: 'held', on: '2025-01-05' });
});

test('a single length only tells its side of the line', () => {
  assert.deepEqual(growthFinding(line(-201)), { kind: 'first', below: true, on: '2025-01-05' });
  assert.deepEqual(growthFinding(line(-200)), { kind: 'first', below: false, on: '2025-01-05' });
});

test('crossing the line is told with the month it happened', () => {
  assert.deepEqual(growthFinding(line(-150, -180, -230, -240)), { kind: 'fell_below', since: '2025-03-05' });
  assert.deepEqual(growthFinding(line(-260, -240, -190, -180)), { kind: 'rose_above', since: '2025-03-05', confirmed: false });
  const trained = line(-260, -190).map((point) => ({ ...point, trained: true }));
  assert.deepEqual(growthFinding(trained), { kind: 'rose_above', since: '2025-02-05', confirmed: true });
});

test('a crossing within the measuring error is no crossing', () => {
  assert.deepEqual(growthFinding(line(-195, -205)), { kind: 'flat', below: true, since: '2025-01-05' });
});

test('the direction is counted from the last turn', () => {
  assert.deepEqual(growthFinding(line(-100, -60, -90, -130)), { kind: 'falling', below: false, since: '2025-02-05' });
  assert.deepEqual(growthFinding(line(-220, -290, -260, -250)), { kind: 'rising', below: true, since: '2025-02-05' });
  assert.deepEqual(growthFinding(line(-250, -255, -245)), { kind: 'flat', below: true, since: '2025-01-05' });
});

test('held values in between change nothing', () => {
  const z = fc.integer({ min: -590, max: 590 });
  fc.assert(
    fc.property(fc.array(z, { minLength: 1, maxLength: 12 }), (values) => {
      const dates = values.map((value, at): ZPoint => ({ on: `2025-01-${String(at + 10)}`, z: value }));
      const withGaps = dates.flatMap((point) => [{ on: point.on, z: null }, point]);
      assert.deepEqual(growthFinding(withGaps), growthFinding(dates));
    }),
  );
});

test('the side named is always the side of the newest length', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -590, max: 590 }), { minLength: 2, maxLength: 12 }), (values) => {
      const finding = growthFinding(line(...values.map((value) => value)));
      const below = (values.at(-1) ?? 0) < -200;
      if (finding.kind === 'fell_below') assert.equal(below, true);
      if (finding.kind === 'rose_above') assert.equal(below, false);
      if ('below' in finding) assert.equal(finding.below, below);
      if (finding.kind === 'falling') assert.ok((values.at(-1) ?? 0) < Math.max(...values));
    }),
  );
});

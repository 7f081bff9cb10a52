import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hideSmallCells, statusOf, sumLines, sumShown, villageLines } from './city.ts';
import type { VillageMonth } from './city.ts';

const villages = [
  { code: '32.71.01.1001', name: 'Batu Tulis', district: 'Bogor Selatan' },
  { code: '32.71.01.1002', name: 'Bondongan', district: 'Bogor Selatan' },
  { code: '32.71.02.1001', name: 'Baranangsiang', district: 'Bogor Timur' },
];
const month = (area: string, stunted: number): VillageMonth => ({
  area, registered: 100, measured: 80, lengthCounted: 78, stunted, severelyStunted: 0, weightCounted: 80, underweight: 0, wastingCounted: 79, wasted: 0, severelyWasted: 0,
});

describe('small cells', () => {
  const lines = villageLines(villages, [month('32.71.01.1001', 12), month('32.71.01.1002', 3), month('32.71.02.1001', 20)], new Map());
  it('are hidden with one more, so that nobody finds them by subtracting', () => {
    const shown = hideSmallCells(lines, []);
    assert.deepEqual(shown.map((line) => line.stunted), [null, null, 20]);
    assert.deepEqual(shown.map((line) => line.hidden), [true, true, false]);
  });
  it('are shown to those who may open the names there', () => {
    assert.deepEqual(hideSmallCells(lines, ['32.71']).map((line) => line.stunted), [12, 3, 20]);
    assert.equal(hideSmallCells(lines, ['32.71.01.1002'])[1]!.stunted, 3);
  });
  it('zero is no child and stays', () => {
    assert.equal(hideSmallCells(villageLines(villages, [], new Map()), [])[0]!.stunted, 0);
  });
  it('never leave exactly one hidden cell while another could hide it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), (counts) => {
        const shown = hideSmallCells(villageLines(villages, counts.map((n, at) => month(villages[at]!.code, n)), new Map()), []);
        for (const line of shown) assert.ok(line.stunted === null || line.stunted === 0 || line.stunted >= 5);
        const hidden = shown.filter((line) => line.stunted === null).length;
        if (hidden === 1) assert.equal(counts.filter((n) => n > 0).length, 1);
      }),
    );
  });
  it('are hidden whatever the reader asks for, and no sum of a part tells them', () => {
    const inFirst = (code: string): boolean => code.startsWith('32.71.01.');
    assert.equal(sumShown(lines, inFirst, []).stunted, null);
    assert.equal(sumShown(lines, (code) => code === '32.71.01.1002', []).stunted, null);
    assert.equal(sumShown(lines, (code) => code.startsWith('32.71.02.'), []).stunted, 20);
    assert.equal(sumShown(lines, () => true, []).stunted, 35);
    assert.equal(sumShown(lines, inFirst, ['32.71.01']).stunted, 15);
  });
  it('are not told by a total that is the one cell, or that only ones can make', () => {
    const alone = villageLines(villages, [month('32.71.01.1001', 3)], new Map());
    assert.equal(sumShown(alone, () => true, []).stunted, null);
    const ones = villageLines(villages, [month('32.71.01.1001', 1), month('32.71.01.1002', 1), month('32.71.02.1001', 9)], new Map());
    assert.deepEqual(hideSmallCells(ones, []).map((line) => line.stunted), [null, null, null]);
  });
});

describe('the status', () => {
  it('is the sum of its villages, with coverage beside it', () => {
    const lines = villageLines(villages, [month('32.71.01.1001', 12), month('32.71.02.1001', 20)], new Map([['32.71.01.1001', 7]]));
    const status = statusOf('2026-10-31', lines);
    assert.equal(status.stunted, 32);
    assert.equal(status.coverage, 0.8);
    assert.equal(status.openCases, 7);
    assert.equal(status.byVillage.length, 2);
    assert.equal(sumLines(lines).registered, 200);
  });
  it('has no share of nothing', () => {
    assert.equal(statusOf(null, []).coverage, null);
  });
});

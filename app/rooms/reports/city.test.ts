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
  it('never leave exactly one hidden cell in a district while another could hide it', () => {
    const one = [1, 2, 3].map((n) => ({ code: `32.71.01.100${n}`, name: `${n}`, district: 'Bogor Selatan' }));
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }), (counts) => {
        const shown = hideSmallCells(villageLines(one, counts.map((n, at) => month(one[at]!.code, n)), new Map()), []);
        for (const line of shown) assert.ok(line.stunted === null || line.stunted === 0 || line.stunted >= 5);
        const hidden = shown.filter((line) => line.stunted === null).length;
        if (hidden === 1) assert.equal(counts.filter((n) => n > 0).length, 1);
      }),
    );
  });
  it('are hidden whatever the reader asks for, and no sum of a part tells them', () => {
    const inFirst = (code: string): boolean => code.startsWith('32.71.01.');
    assert.equal(sumShown(lines, (code) => code === '32.71.01.1002', []).stunted, null);
    assert.equal(sumShown(lines, (code) => code === '32.71.02.1001', []).stunted, 20);
    assert.equal(sumShown(lines, inFirst, []).stunted, 15);
    assert.equal(sumShown(lines, () => true, []).stunted, 35);
    assert.equal(sumShown(lines, (code) => code === '32.71.01.1002', ['32.71.01']).stunted, 3);
  });
  it('are not told by the sum of a district or city that is the one cell', () => {
    const alone = villageLines(villages, [month('32.71.01.1001', 3), month('32.71.02.1001', 9)], new Map());
    assert.equal(sumShown(alone, (code) => code.startsWith('32.71.01.'), []).stunted, null);
    assert.equal(sumShown(alone, () => true, []).stunted, null);
  });
  it('are not told by a sum that only ones, or only fours, can make', () => {
    const more = [...villages, { code: '32.71.01.1003', name: 'Empang', district: 'Bogor Selatan' }];
    for (const n of [1, 4]) {
      const counts = [month('32.71.01.1001', n), month('32.71.01.1002', n), month('32.71.01.1003', 9)];
      assert.deepEqual(hideSmallCells(villageLines(more, counts, new Map()), []).map((line) => line.stunted), [null, null, 0, null]);
    }
  });
  it('leave more than one answer to whoever has every sum that is told', () => {
    const code = (n: number): string => `32.71.0${1 + Math.floor(n / 3)}.100${1 + (n % 3)}`;
    const six = [0, 1, 2, 3, 4, 5].map((n) => ({ code: code(n), name: code(n), district: code(n).slice(0, 8) }));
    const view = (counts: readonly number[]): string => {
      const all = villageLines(six, counts.map((n, at) => month(code(at), n)), new Map());
      const sums = ['32.71', '32.71.01', '32.71.02'].map((area) => sumShown(all, (one) => one.startsWith(`${area}.`), []).stunted);
      return JSON.stringify([hideSmallCells(all, []).map((line) => line.stunted), sums]);
    };
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 6, maxLength: 6 }), (counts) => {
        // Another city with one child moved between hidden cells, or one cell changed, looks the same in what is told.
        for (const [at, n] of counts.entries()) {
          if (n === 0 || n >= 5) continue;
          const shown = JSON.parse(view(counts)) as [(number | null)[], (number | null)[]];
          const unknown = shown[0].flatMap((cell, other) => (cell === null && other !== at ? [other] : []));
          const fits = (others: readonly number[]): boolean => {
            const sum = (from: number, to: number): number => others.slice(from, to).reduce((all, one) => all + one, 0);
            const told = [sum(0, 6), sum(0, 3), sum(3, 6)];
            return shown[1].every((one, which) => one === null || one === told[which]);
          };
          const changed = [n - 1, n + 1].filter((one) => one > 0).some((one) => {
            const alone = counts.with(at, one);
            return fits(alone) || unknown.some((other) => fits(alone.with(other, counts[other]! + n - one)) && counts[other]! + n - one > 0);
          });
          assert.ok(changed, `${counts.join()} tells ${at}`);
        }
      }),
    );
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

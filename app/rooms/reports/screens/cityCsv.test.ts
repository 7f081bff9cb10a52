import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AreaCounts } from '../contract.ts';
import { cityCsv, csvName, safeCell } from './cityCsv.ts';
import { figuresOf } from './villageFigures.ts';

const village: AreaCounts = {
  code: '32.71.04.1001', name: 'Pasir Jaya', district: 'Bogor Barat', registered: 120, measured: 100, lengthCounted: 98, stunted: 7, severelyStunted: 1, underweight: 9,
  wasted: 5, openCases: 7, hidden: false,
};

test('no cell can begin a formula, and what is quoted reads back', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r']) assert.match(safeCell(`${start}1+1`), /^"?'/);
  assert.equal(safeCell('Pasir; Jaya "Timur"'), '"Pasir; Jaya ""Timur"""');
  fc.assert(
    fc.property(fc.string(), (text) => {
      const cell = safeCell(text);
      assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
      assert.doesNotMatch(cell.replace(/^"|"$/g, ''), /^[=+\-@\t\r]/);
      const bare = cell.startsWith('"') && /[";\r\n]/.test(text) ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      assert.ok(bare === text || bare === `'${text}`);
    }),
  );
});

test('the file tells date, denominators and hidden cells', () => {
  const hidden = figuresOf({ ...village, name: '=Bubulak', stunted: null, severelyStunted: null, hidden: true });
  const lines = cityCsv([figuresOf(village), hidden], '2025-08-31', 'id').slice(1).trimEnd().split('\r\n');
  assert.equal(lines.length, 3);
  assert.equal(lines[1], '2025-08-31;32.71.04.1001;Pasir Jaya;Bogor Barat;120;100;83,3;98;7;71,4;1;9;5;7');
  assert.match(lines[2] ?? '', /;'=Bubulak;.*;kurang dari 5;kurang dari 5;kurang dari 5;/);
});

test('the name of the file has area and date and no word about children', () => {
  assert.equal(csvName('Kota Bogor', '2025-08-31'), 'angka-kota-bogor-2025-08-31.csv');
});

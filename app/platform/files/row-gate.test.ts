import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultLimits } from './limits.ts';
import { RowGate } from './row-gate.ts';

function gateOf(...rows: string[][]): RowGate {
  const gate = new RowGate(
    defaultLimits,
    (cells) => cells.includes('Nama'),
    (header) => header === 'Detail',
  );
  rows.forEach((cells, index) => gate.row(cells, index + 1));
  return gate;
}

test('text of an unwanted column ends at the gate, should a reader have built it', () => {
  assert.deepEqual(gateOf(['Detail', 'Nama'], ['9971', 'Ayu'], ['9972']).take(), [
    { rowNumber: 1, sheetRow: 2, cells: ['', 'Ayu'] },
    { rowNumber: 2, sheetRow: 3, cells: [''] },
  ]);
});

test('a repeated header is passed over, also where a column of it is unwanted', () => {
  assert.deepEqual(gateOf(['Detail', 'Nama'], ['Detail', 'Nama'], ['x', 'Ayu']).take(), [
    { rowNumber: 1, sheetRow: 3, cells: ['', 'Ayu'] },
  ]);
});

test('blank cells to the right do not count as columns', () => {
  const wide = Array.from({ length: 5000 }, (_, index) => (index < 2 ? 'Ayu' : ''));
  assert.equal(gateOf(['Nama', 'X'], wide).take()[0]?.cells.length, 2);
  assert.throws(
    () =>
      gateOf(
        ['Nama', 'X'],
        Array.from({ length: 5000 }, () => 'x'),
      ),
    { code: 'table.tooManyColumns' },
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CsvReader, separatorOf } from './csv.ts';
import { type FileLimits, defaultLimits } from './limits.ts';
import { RowGate } from './row-gate.ts';

function read(text: string | Uint8Array, cuts: readonly number[] = [], limits: Partial<FileLimits> = {}) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const all = { ...defaultLimits, ...limits };
  const gate = new RowGate(
    all,
    (cells) => cells.includes('Nama'),
    (header) => header === 'Detail',
  );
  const reader = new CsvReader(gate, all);
  let from = 0;
  for (const to of [...cuts].toSorted((a, b) => a - b)) {
    reader.write(bytes.subarray(from, to));
    from = Math.max(from, to);
  }
  reader.write(bytes.subarray(from));
  reader.end();
  const rows = gate.take();
  return { rows: rows.map((row) => row.cells), sheetRows: rows.map((row) => row.sheetRow), truncated: reader.truncated };
}

test('comma, semicolon, tab and bar, with or without Excel’s own first line', () => {
  for (const sign of [',', ';', '\t', '|']) {
    const lines = [
      ['No', 'Nama', 'Berat'],
      ['1', 'Ayu', '8.5'],
      ['2', 'Budi', '9'],
    ]
      .map((cells) => cells.join(sign))
      .join('\r\n');
    assert.deepEqual(read(lines).rows, [
      ['1', 'Ayu', '8.5'],
      ['2', 'Budi', '9'],
    ]);
    assert.deepEqual(read(`sep=${sign}\r\n${lines}`).sheetRows, [3, 4]);
  }
});

test('decimal commas do not make a semicolon file a comma file', () => {
  assert.equal(String.fromCharCode(separatorOf(Buffer.from('Nama;BB;TB\nAyu;8,5;70,1\nBudi;9,1;72,3\n'))), ';');
  assert.deepEqual(read('Nama;BB;TB\nAyu;8,5;70,1\n').rows, [['Ayu', '8,5', '70,1']]);
});

test('quoted cells hold separators, quotes and line ends; rows keep their line number', () => {
  const found = read('Data Tanggal : 2025-09-01\n\nNama,Alamat\n"Ayu","Jl. ""Mawar"",\nRT 3"\nBudi,x\n');
  assert.deepEqual(found.rows, [
    ['Ayu', 'Jl. "Mawar", RT 3'],
    ['Budi', 'x'],
  ]);
  assert.deepEqual(found.sheetRows, [4, 6]);
});

test('an unwanted column comes empty, quoted or not', () => {
  assert.deepEqual(read('Nama,Detail,X\nAyu,"3271, 0000",1\nBudi,32710000,2\n').rows, [
    ['Ayu', '', '1'],
    ['Budi', '', '2'],
  ]);
});

test('wherever the file is cut into pieces, the rows are the same', () => {
  const text = 'Nama;Alamat;"Detail";é\r\n"A;yu";"Jl. ""X""\nRT 3";3271;"ü"\r\nBudi; ;;\r\n\r\n"";y;;"z"\r\n';
  const whole = read(text);
  fc.assert(fc.property(fc.array(fc.nat(Buffer.byteLength(text)), { maxLength: 30 }), (cuts) => assert.deepEqual(read(text, cuts), whole)));
});

test('what is written by the rules of CSV is read back', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab ,;"\n\t1é'), maxLength: 8 }).map((text) => text.replace(/\s+/gu, ' ').trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), fc.constantFrom(',', ';'), (rows, sign) => {
      const line = (cells: readonly string[]): string => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(sign);
      const found = read([['Nama', 'X', 'Y'], ...rows].map(line).join('\n')).rows;
      assert.deepEqual(
        found,
        rows.filter((cells) => cells.some((text) => text !== '')).map((cells) => [...cells]),
      );
    }),
  );
});

test('a file that stops inside a cell or a row is known as such', () => {
  assert.deepEqual(read('Nama,X,Y\nAyu,1,2\nBudi,"3'), { rows: [['Ayu', '1', '2']], sheetRows: [2], truncated: true });
  assert.deepEqual(read('Nama,X,Y\nAyu,1,2\nBu'), { rows: [['Ayu', '1', '2']], sheetRows: [2], truncated: true });
  assert.equal(read('Nama,X,Y\nAyu,1,2\nBudi,3,4').truncated, false);
});

test('a quote that never closes is refused, not swallowed', () => {
  assert.throws(() => read(`Nama,X\n"Ayu,${'x,'.repeat(3000)}`, [], { cellBytes: 1000 }), { code: 'table.cellTooLong' });
});

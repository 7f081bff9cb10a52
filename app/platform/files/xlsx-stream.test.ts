import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { read, utils } from '@e965/xlsx';
import { csvLine } from './csv-lines.ts';
import { harmlessCell } from './harmless-cell.ts';
import { xlsxStream } from './xlsx-stream.ts';
import type { StreamedCell } from './xlsx-stream.ts';

async function bytesOf(rows: readonly StreamedCell[][]): Promise<Buffer> {
  const each = (async function* () {
    yield* rows;
  })();
  const pieces: Buffer[] = [];
  for await (const piece of xlsxStream('Daftar "anak" & ibu', each, { bold: 1, widths: [20] })) pieces.push(piece);
  return Buffer.concat(pieces);
}

test('a spreadsheet program reads the rows as they were', async () => {
  const rows = [['Nama', 'NIK', 'Z'], ['Siti <Rekaan> & "Ibu"', '3271010101010009', -2.31], ['Andi\u0007', null, 12]];
  const book = read(await bytesOf(rows), { type: 'buffer' });
  assert.deepEqual(book.SheetNames, ['Daftar "anak" & ibu']);
  const sheet = Object.values(book.Sheets)[0]!;
  assert.deepEqual(utils.sheet_to_json(sheet, { header: 1, defval: null }), [['Nama', 'NIK', 'Z'], ['Siti <Rekaan> & "Ibu"', '3271010101010009', -2.31], ['Andi', null, 12]]);
  assert.equal((sheet['B2'] as { t: string }).t, 's', 'a NIK is text');
});

test('many rows leave in pieces', async () => {
  const rows = Array.from({ length: 5000 }, (_one, at) => [`Anak Rekaan ${at}`, at]);
  const sheet = Object.values(read(await bytesOf(rows), { type: 'buffer' }).Sheets)[0]!;
  assert.equal(utils.sheet_to_json(sheet, { header: 1 }).length, 5000);
});

test('a formula that somebody typed stays words, in both forms', () => {
  for (const text of ['=1+1', '+62', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '\uFF1D1']) {
    assert.equal(harmlessCell(text), `'${text}`);
    assert.equal(csvLine([text]), `"'${text}"\r\n`);
  }
  fc.assert(fc.property(fc.string(), (text) => assert.doesNotMatch(harmlessCell(text), /^\s*[=+\-@]/)));
});

test('CSV is for an Indonesian spreadsheet', () => {
  assert.equal(csvLine(['a "b"; c', -2.4, null, 7, '3271010101010009']), '"a ""b""; c";-2,4;;7;"\'3271010101010009"\r\n');
});

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { CFB, utils, write } from '@e965/xlsx';
import { type ReadTableOptions, type Table, readTable } from './read-table.ts';
import { FileRefused } from './refusal.ts';
import { type SheetForTests, inlineRows, xlsxOf, zipOf } from './zip-for-tests.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tables-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const options: ReadTableOptions = { findHeader: (cells) => cells.includes('Nama'), dropColumn: (header) => header === 'Detail' };

async function read(
  bytes: Buffer | string,
  more: Partial<ReadTableOptions> = {},
): Promise<Table & { rows: string[][]; sheetRows: number[] }> {
  const path = join(folder, `${Math.random()}.xls`);
  await writeFile(path, bytes);
  const table = await readTable(path, { ...options, ...more });
  const rows: string[][] = [];
  const sheetRows: number[] = [];
  for await (const batch of table.batches) {
    for (const row of batch) {
      rows.push(row.cells);
      sheetRows.push(row.sheetRow);
    }
  }
  return Object.assign(table, { rows, sheetRows });
}

async function refusal(bytes: Buffer | string, more: Partial<ReadTableOptions> = {}): Promise<FileRefused> {
  try {
    await read(bytes, more);
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
  throw new assert.AssertionError({ message: 'the file was read' });
}

const rows = [
  ['No', 'Nama', 'Detail'],
  ['1', 'Ayu', 'secret'],
  ['2', 'Budi', 'secret'],
];
const expected = [
  ['1', 'Ayu', ''],
  ['2', 'Budi', ''],
];
const html = `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const sheet = (name: string, data: readonly (readonly string[])[] = rows, state: SheetForTests['state'] = 'visible'): SheetForTests => ({
  name,
  state,
  data: inlineRows(data),
});

test('the same table comes out of every format', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Balita');
  const files: [string, Buffer | string][] = [
    ['html', html],
    ['html', Buffer.from(`\ufeff${html}`, 'utf16le')],
    ['html', Buffer.from(`\ufeff${html}`, 'utf16le').swap16()],
    ['csv', `\ufeff${rows.map((cells) => cells.join(';')).join('\r\n')}`],
    ['xlsx', xlsxOf([sheet('Balita')])],
    ['xlsx', write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Buffer],
    ['biff', write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer],
    ['biff', write(book, { type: 'buffer', bookType: 'biff5' }) as Buffer],
  ];
  for (const [format, bytes] of files) {
    const found = await read(bytes);
    assert.equal(found.format, format);
    assert.deepEqual(
      found.rows.map((cells) => [...cells, ''].slice(0, 3)),
      expected,
      format,
    );
    assert.deepEqual([found.header, found.headerSheetRow, found.sheetRows, found.truncated], [rows[0], 1, [2, 3], false]);
  }
});

test('the header is looked for below what stands above it, and blank rows and repeated headers are passed over', async () => {
  const found = await read(
    xlsxOf([sheet('Balita', [['Data Tanggal : 2025-09-01 09:15:33'], [], ...rows, ['', ''], ...rows.slice(0, 1), ['3', 'Cici']])]),
  );
  assert.deepEqual(found.above, [['Data Tanggal : 2025-09-01 09:15:33']]);
  assert.deepEqual(found.sheetRows, [4, 5, 8]);
  const late = await refusal(xlsxOf([sheet('Balita', [...Array.from({ length: 15 }, (_, index) => [`baris ${index}`]), ...rows])]));
  assert.deepEqual(
    [late.code, late.details, late.firstRows.length, JSON.stringify(late).includes('baris')],
    ['table.headerNotFound', { rowsExamined: 15 }, 15, false],
  );
});

test('cells of a workbook: shared and rich text, dates, clock times, gaps, booleans, errors', async () => {
  const styles =
    '<styleSheet xmlns="x"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs></styleSheet>';
  const shared = ['<t>Nama</t>', '<r><t>A</t></r><r><t xml:space="preserve">yu </t></r><rPh><t>x</t></rPh>', '<t>B&amp;C_x000D_\nD</t>'];
  const data =
    '<row r="4"><c r="B4" t="s"><v>0</v></c><c r="C4" t="str"><v>Lahir</v></c></row>' +
    '<row r="9"><c r="B9" t="s"><v>1</v></c><c r="D9" s="1"><v>45877</v></c><c r="E9" s="2"><v>0.354166666666667</v></c><c r="F9"><v>8.4000000000000004</v></c>' +
    '<c r="G9" t="b"><v>1</v></c><c r="H9" t="e"><v>#N/A</v></c><c r="I9" t="d"><v>2025-08-08T00:00:00</v></c><c r="J9" t="s"><v>2</v></c><c r="XFD9"/></row>';
  const found = await read(xlsxOf([{ name: 'A', data }], { shared, styles }));
  assert.deepEqual(found.rows, [['', 'Ayu', '', '2025-08-08', '08:30', '8.4', 'TRUE', '#N/A', '2025-08-08', 'B&C D']]);
  assert.deepEqual(found.sheetRows, [9]);
  const mac = await read(
    xlsxOf([{ name: 'A', data: '<row><c t="str"><v>Nama</v></c></row><row><c s="1"><v>44415</v></c></row>' }], { styles, date1904: true }),
  );
  assert.deepEqual(mac.rows, [['2025-08-08']]);
});

test('one visible sheet with the header is read; several, or only a hidden one, are for a person to choose', async () => {
  const notes = sheet('Catatan', [['halo']]);
  const one = await read(xlsxOf([notes, sheet('Sept', rows, 'hidden'), sheet('Okt')]));
  assert.equal(one.sheet, 'Okt');
  assert.deepEqual(
    one.sheets.map((each) => [each.name, each.hidden, each.hasHeader]),
    [
      ['Catatan', false, false],
      ['Sept', true, true],
      ['Okt', false, true],
    ],
  );
  const two = xlsxOf([sheet('Sept'), notes, sheet('Okt')]);
  assert.deepEqual((await refusal(two)).details, { sheets: ['Sept', 'Okt'] });
  assert.equal((await read(two, { sheet: 'Okt' })).sheet, 'Okt');
  assert.equal((await refusal(two, { sheet: 'Nov' })).code, 'table.sheetNotFound');
  const hidden = xlsxOf([notes, sheet('Sept', rows, 'veryHidden')]);
  assert.deepEqual([(await refusal(hidden)).code, (await refusal(hidden)).details], ['table.onlyHiddenSheet', { sheets: ['Sept'] }]);
  assert.equal((await read(hidden, { sheet: 'Sept' })).rows.length, 2);
  assert.equal((await refusal(xlsxOf([notes]))).code, 'table.headerNotFound');
});

test('sheets of an old binary workbook are chosen the same way', async () => {
  const book = utils.book_new();
  for (const name of ['Sept', 'Okt']) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
  const bytes = write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
  assert.equal((await read(bytes)).sheet, 'Okt');
  const dates = utils.aoa_to_sheet([
    ['Nama', 'Lahir', 'BB'],
    ['Ayu', 45_877, 8.4],
  ]);
  dates['B2'].z = 'dd/mm/yyyy';
  const book2 = utils.book_new();
  utils.book_append_sheet(book2, dates, 'A');
  assert.deepEqual((await read(write(book2, { type: 'buffer', bookType: 'biff8' }) as Buffer)).rows, [['Ayu', '2025-08-08', '8.4']]);
});

test('files that are too large, locked, packed like a bomb or no workbook are refused before they are read', async () => {
  assert.equal((await refusal(Buffer.alloc(0))).code, 'file.empty');
  assert.deepEqual((await refusal(html, { limits: { bytes: 20 } })).details, { bytes: html.length, limit: 20 });
  assert.deepEqual((await refusal(zipOf([{ name: 'content.xml', bytes: '<a/>' }]))).details, { kind: 'ods' });
  assert.equal((await refusal(zipOf([{ name: 'a.txt', bytes: 'x' }], 1))).code, 'file.encrypted');
  const locked = CFB.utils.cfb_new();
  CFB.utils.cfb_add(locked, '/EncryptedPackage', Buffer.alloc(5000));
  assert.equal((await refusal(CFB.write(locked, { type: 'buffer' }) as Buffer)).code, 'file.encrypted');
  const bomb = zipOf([{ name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(20_000_000) }]);
  assert.equal((await refusal(bomb)).code, 'file.packedTooTightly');
  assert.equal((await refusal(bomb, { limits: { unpackedBytes: 1_000_000 } })).code, 'file.unpacksTooLarge');
  const liar = zipOf([{ name: 'xl/workbook.xml', bytes: Buffer.alloc(5_000_000), claimedSize: 100 }]);
  assert.equal((await refusal(liar)).code, 'file.damaged');
  assert.equal((await refusal(xlsxOf([sheet('A')]).subarray(0, 700))).code, 'file.damaged');
  const many = Array.from({ length: 40 }, () => '<t>0123456789</t>');
  assert.equal((await refusal(xlsxOf([sheet('A')], { shared: many }), { limits: { sharedCharacters: 300 } })).code, 'file.unpacksTooLarge');
  assert.equal(
    (await refusal(xlsxOf([{ name: 'A', data: '<row><c r="ZZZ1" t="str"><v>Nama</v></c></row>' }]))).code,
    'table.tooManyColumns',
  );
});

test('rows that an old binary workbook leaves out are passed over', async () => {
  const book = utils.book_new();
  const gaps = utils.aoa_to_sheet([['Nama']]);
  utils.sheet_add_aoa(gaps, [['Ayu'], ['Budi']], { origin: 'A6' });
  utils.book_append_sheet(book, gaps, 'A');
  const found = await read(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
  assert.deepEqual([found.rows, found.sheetRows], [[['Ayu'], ['Budi']], [6, 7]]);
});

test('progress tells bytes and rows, and stopping early closes the file', async () => {
  const path = join(folder, 'long.csv');
  await writeFile(path, `Nama,X\n${'Ayu,1\n'.repeat(200_000)}`);
  const seen: number[] = [];
  const table = await readTable(path, { ...options, onProgress: (progress) => seen.push(progress.bytesRead) });
  for await (const batch of table.batches) {
    assert.ok(batch.length >= 500);
    break;
  }
  assert.ok(seen.length > 0 && seen.every((bytes, index) => index === 0 || bytes >= (seen[index - 1] ?? 0)));
  assert.equal((await table.batches.next()).done, true);
});

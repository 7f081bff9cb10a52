import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { HtmlTableReader } from './html-table.ts';
import { type FileLimits, defaultLimits } from './limits.ts';
import { FileRefused } from './refusal.ts';
import { RowGate } from './row-gate.ts';

interface Read {
  header: string[] | null;
  rows: string[][];
  sheetRows: number[];
  caption: string | null;
  truncated: boolean;
}

function read(html: string | Uint8Array, cuts: readonly number[] = [], limits: Partial<FileLimits> = {}): Read {
  const bytes = typeof html === 'string' ? Buffer.from(html) : html;
  const all = { ...defaultLimits, ...limits };
  const gate = new RowGate(
    all,
    (cells) => cells.includes('Nama'),
    (header) => header === 'Detail',
  );
  const reader = new HtmlTableReader(gate, all);
  let from = 0;
  for (const to of [...cuts].toSorted((a, b) => a - b)) {
    reader.write(bytes.subarray(from, to));
    from = Math.max(from, to);
  }
  reader.write(bytes.subarray(from));
  reader.end();
  const rows = gate.take();
  return {
    header: gate.header,
    rows: rows.map((row) => row.cells),
    sheetRows: rows.map((row) => row.sheetRow),
    caption: reader.caption,
    truncated: reader.truncated,
  };
}

/** One data row under the header `Nama`, whose cell holds this. */
function cellOf(inside: string | Uint8Array): string | undefined {
  const bytes = Buffer.concat([Buffer.from('<table><tr><th>Nama<tr><td>'), Buffer.from(inside), Buffer.from('</table>')]);
  return read(bytes).rows[0]?.[0];
}

const exported =
  '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><!--[if gte mso 9]><xml><x:Name>List</x:Name></xml><![endif]--></head>' +
  '<body><table border="1"><thead><caption>Data Tanggal : 2025-09-01 09:15:33</caption><tr><th class="center">No</th><th>Nama</th>' +
  '<!-- <th class="center">Total Pengukuran</th> --><th>Usia</th><th>KPSP</th><th>Detail</th></tr></thead><tbody>\n' +
  '<tr><td>1.</td><td>Citra Ayu&nbsp;</td><td><b>1</b> Tahun - <b>5</b> Bulan</td><td>-\n\t</td><td><a href="/x/3271000000000001.html">Ukur</a></td></tr>\n' +
  '<tr><td>2.</td><td>José – Ömer &amp; 李</td><td></td><td>a<br>b</td><td><a href="/x/3271000000000002.html">Ukur</a></td></tr>\n' +
  '</tbody></table></body></html>';

test('the export as it comes: caption, comment among the headers, tags inside cells, unwanted column empty', () => {
  const found = read(exported);
  assert.deepEqual(found, {
    header: ['No', 'Nama', 'Usia', 'KPSP', 'Detail'],
    rows: [
      ['1.', 'Citra Ayu', '1 Tahun - 5 Bulan', '-', ''],
      ['2.', 'José – Ömer & 李', '', 'a b', ''],
    ],
    sheetRows: [3, 4],
    caption: 'Data Tanggal : 2025-09-01 09:15:33',
    truncated: false,
  });
});

test('wherever the file is cut into pieces, the rows are the same', () => {
  const whole = read(exported);
  const size = Buffer.byteLength(exported);
  for (let cut = 1; cut < size; cut++) assert.deepEqual(read(exported, [cut]), whole, `cut at ${cut}`);
  fc.assert(fc.property(fc.array(fc.nat(size), { maxLength: 40 }), (cuts) => assert.deepEqual(read(exported, cuts), whole)));
});

test('plain text of any kind comes back as it was, with white space collapsed', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(text, fc.boolean(), (raw, numeric) => {
      const written = Array.from(raw, (sign) =>
        numeric ? `&#${sign.codePointAt(0) ?? 32};` : /[&<>"']/u.test(sign) ? `&#x${(sign.codePointAt(0) ?? 0).toString(16)};` : sign,
      ).join('');
      const once = cellOf(written) ?? '';
      assert.equal(once, once.replace(/\s+/gu, ' ').trim());
      const first = Array.from(raw, (sign) => (numeric ? String.fromCodePoint(sign.codePointAt(0) ?? 32) : sign)).join('');
      const expected = first
        .replace(/[\u0080-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/gu, '')
        // oxlint-disable-next-line no-control-regex
        .replace(/[\u0000-\u001f\u007f]/gu, (sign) => (sign === '\0' ? '' : ' '));
      assert.equal(once, expected.replace(/\s+/gu, ' ').trim());
    }),
  );
});

test('cells and rows may stay unclosed, upper case, without a row tag', () => {
  assert.deepEqual(read('<TABLE><TR><TH>No<TH>Nama<TR><TD>1<TD>Ayu<tr><td>2<td>Budi</TABLE>').rows, [
    ['1', 'Ayu'],
    ['2', 'Budi'],
  ]);
  assert.deepEqual(read('<table><th>No</th><th>Nama</th></tr><td>1</td><td>Ayu</td></tr></table>').rows, [['1', 'Ayu']]);
});

test('what is in a tag stays in the tag, also a sign that looks like its end', () => {
  assert.equal(cellOf('<a title="5 > 3 </td>" href=\'>\'>Ayu</a>'), 'Ayu');
  assert.equal(cellOf('3 < 4 & 5 &unknown; &ampx'), '3 < 4 & 5 &unknown; &ampx');
  assert.equal(cellOf('Ayu</ td><x>'), 'Ayu');
  assert.equal(cellOf('a"<b x">c'), 'a"c');
});

test('scripts, styles and comments leave nothing, also when they hold cells', () => {
  assert.equal(
    cellOf('A<script>if (a < b) "</td></scrip>" </script>y<style>td{}</style>u<!-- </td><td> -- > --><!--> --><![endif]><?x y?>'),
    'Ayu -->',
  );
});

test('markup written as entities is text, and stays text', () => {
  assert.equal(cellOf('&lt;script&gt;alert(1)&lt;/script&gt;'), '<script>alert(1)</script>');
});

test('a table in a cell is text of that cell; a layout table around the table is passed through', () => {
  assert.deepEqual(read('<table><tr><td>Nama<td>X<tr><td>Ayu<table><tr><td>in<td>side</table><td>2</table>').rows, [['Ayu in side', '2']]);
  assert.deepEqual(read('<table><tr><td>logo<table><tr><th>Nama<tr><td>Ayu</table><tr><td>foot</table>').rows, [['Ayu']]);
});

test('a cell over several columns keeps the next ones in place', () => {
  assert.deepEqual(read('<table><tr><td colspan=2>Judul<tr><th>A<th>Nama<th>B<tr><td colspan="2" class=x>1<td>b</table>').rows, [
    ['1', '', 'b'],
  ]);
});

test('Windows-1252 beside UTF-8 comes out right', () => {
  assert.equal(cellOf(Buffer.from([0x41, 0xe9, 0x93, 0xc3, 0xa9, 0xa0, 0xa0])), 'Aé“é');
});

test('a file that stops early is known as such, and its last, broken row is left out', () => {
  const stops = ['</table>', '</tr>\n</tbody>', 'Ukur</a></td></tr>\n</tbody>', '<a href="/x/3271000000000002'];
  for (const stop of stops) {
    const found = read(exported.slice(0, exported.lastIndexOf(stop)));
    assert.equal(found.truncated, true, stop);
    assert.equal(found.rows.length, stop === '</table>' ? 2 : 1, stop);
  }
  assert.equal(read(`${exported.slice(0, -14)}<!-- `).truncated, false);
});

test('a cell without end and a row without end are refused, not swallowed', () => {
  const refusal = (html: string, limits: Partial<FileLimits>): unknown => {
    try {
      return read(html, [], limits);
    } catch (error) {
      return error instanceof FileRefused ? [error.code, error.details] : error;
    }
  };
  assert.deepEqual(refusal(`<table><tr><th>Nama<tr><td>${'x'.repeat(5000)}`, { cellBytes: 1000 }), [
    'table.cellTooLong',
    { limit: 1000, sheetRow: 2 },
  ]);
  assert.deepEqual(refusal(`<table><tr><th>Nama<tr>${'<td>x'.repeat(500)}`, { columns: 50 }), [
    'table.tooManyColumns',
    { limit: 50, sheetRow: 2 },
  ]);
  assert.deepEqual(refusal(`<table><tr><th>Nama${'<tr><td>x'.repeat(50)}</table>`, { rows: 20 }), [
    'table.tooManyRows',
    { limit: 20, sheetRow: 22 },
  ]);
  assert.deepEqual(refusal('<html><body><form>Masuk</form></body></html>', {}), {
    header: null,
    rows: [],
    sheetRows: [],
    caption: null,
    truncated: false,
  });
});

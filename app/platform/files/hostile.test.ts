import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { readTable } from './read-table.ts';
import { FileRefused } from './refusal.ts';
import { xlsxOf } from './zip-for-tests.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** Short for every day; `HOSTILE_FILES=10000` for a long run. */
const runs = Number(process.env['HOSTILE_FILES'] ?? 400);

const rows = Array.from({ length: 12 }, (_, row) =>
  row === 0
    ? ['No', 'Nama', 'Tgl Lahir', 'Berat', 'Detail']
    : [`${row}.`, `Anak ${row}`, '2024-01-02', '8.5', '<a href="/3271000000000001">x</a>'],
);

function seeds(): Buffer[] {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'A');
  const html = `<html><!-- c --><table><caption>Data Tanggal : 2025-09-01</caption>${rows.map((cells) => `<tr>${cells.map((cell) => `<td class="x">${cell}&nbsp;</td>`).join('')}</tr>\n`).join('')}</table></html>`;
  const data = rows
    .map(
      (cells) =>
        `<row>${cells.map((cell, index) => (index === 0 ? '<c><v>1</v></c>' : `<c t="inlineStr"><is><t>${cell.replaceAll('<', '&lt;')}</t></is></c>`)).join('')}</row>`,
    )
    .join('');
  return [
    Buffer.from(html),
    Buffer.from(`\ufeff${html}`, 'utf16le'),
    Buffer.from(rows.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\r\n')),
    xlsxOf([{ name: 'A', data }], { shared: ['<t>a</t>'] }),
    write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer,
    write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer,
    write(book, { type: 'buffer', bookType: 'biff5' }) as Buffer,
  ];
}

/** Bytes changed, taken out, doubled, and cut off. */
const mutation = fc.record({
  seed: fc.nat(6),
  edits: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      kind: fc.constantFrom('set', 'cut', 'double', 'insert'),
      size: fc.nat(200),
      byte: fc.nat(255),
    }),
    { maxLength: 6 },
  ),
  keep: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) }),
});

function mutate(original: Buffer, change: typeof mutation extends fc.Arbitrary<infer T> ? T : never): Buffer {
  let bytes = Buffer.from(original);
  for (const { at, kind, size, byte } of change.edits) {
    const place = Math.floor(at * bytes.length);
    if (kind === 'set') bytes[Math.min(place, bytes.length - 1)] = byte;
    else if (kind === 'cut') bytes = Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + size)]);
    else if (kind === 'double') bytes = Buffer.concat([bytes.subarray(0, place + size), bytes.subarray(place)]);
    else bytes = Buffer.concat([bytes.subarray(0, place), Buffer.from('<"&;\0\xff--', 'latin1').subarray(byte % 8), bytes.subarray(place)]);
  }
  return bytes.subarray(0, Math.ceil(bytes.length * change.keep));
}

test(`${runs} broken files are read or refused: no other error, no hang, no stray cell type`, { timeout: 60_000 + runs * 50 }, async () => {
  const originals = seeds();
  const path = join(folder, 'x');
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(mutation, async (change) => {
      await writeFile(path, mutate(originals[change.seed] ?? Buffer.alloc(0), change));
      const started = performance.now();
      try {
        const table = await readTable(path, {
          findHeader: (cells) => cells.includes('Nama') && cells.includes('Tgl Lahir'),
          dropColumn: (header) => header === 'Detail',
          limits: { bytes: 1_000_000, unpackedBytes: 5_000_000 },
        });
        for await (const batch of table.batches) {
          for (const row of batch)
            assert.ok(row.cells.every((cell) => typeof cell === 'string' && cell.isWellFormed() && !cell.includes('\0')));
        }
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
        refused++;
      }
      assert.ok(performance.now() - started < 10_000, 'took too long');
    }),
    { numRuns: runs },
  );
  assert.ok(refused > 0 && refused < runs);
});

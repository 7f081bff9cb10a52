/** Files that are meant to fill a machine are refused in little time and memory: each in a process of its own, whose peak is asked. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { CFB, utils, write } from '@e965/xlsx';
import { zipOf } from '../../platform/files/zip-for-tests.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'anakkita-hostile-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const script = `
  import { readEppgbmFile } from ${JSON.stringify(new URL('./judge-jobs.ts', import.meta.url).href)};
  const began = performance.now();
  const told = await readEppgbmFile({ path: process.argv[1], today: '2026-11-20' }).then(() => 'read', (error) => error.details?.reason ?? String(error.stack));
  console.log(JSON.stringify({ told, ms: performance.now() - began, peakMb: process.resourceUsage().maxRSS / 1024 }));`;

function judged(file: string): { told: string; ms: number; peakMb: number } {
  const child = spawnSync(process.execPath, ['--input-type=module', '-e', script, file], { encoding: 'utf8', timeout: 60_000 });
  assert.equal(child.status, 0, child.stderr);
  return JSON.parse(child.stdout) as { told: string; ms: number; peakMb: number };
}

/** A workbook whose book stream says, in the record that Excel writes for a password, that the rest is locked. */
function lockedBiff(): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Nama', 'Tgl Lahir'], ['Rekaan', '2024-01-01']]), 'A');
  const file = CFB.read(write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer, { type: 'buffer' });
  const stream = Buffer.from(CFB.find(file, 'Workbook')!.content as Uint8Array);
  const afterBof = 4 + stream.readUInt16LE(2);
  const filePass = Buffer.alloc(4 + 54);
  filePass.writeUInt16LE(0x2f, 0);
  filePass.writeUInt16LE(54, 2);
  filePass.writeUInt16LE(1, 4);
  filePass.writeUInt16LE(1, 6);
  filePass.writeUInt16LE(1, 8);
  const locked = CFB.utils.cfb_new();
  CFB.utils.cfb_add(locked, '/Workbook', Buffer.concat([stream.subarray(0, afterBof), filePass, stream.subarray(afterBof)]));
  return CFB.write(locked, { type: 'buffer' }) as Buffer;
}

function lockedXlsx(): Buffer {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.alloc(200));
  CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(200_000));
  return CFB.write(file, { type: 'buffer' }) as Buffer;
}

const zeros = Buffer.alloc(60_000_000);
const head = (bytes: string | Buffer) => (file: string) => {
  writeFileSync(file, bytes);
  truncateSync(file, 2 * 1024 ** 3);
};
const cases: readonly [what: string, make: (file: string) => void, told: string][] = [
  ['two gigabytes that begin as a web page', head('<html><table><tr><td>'), 'file.tooLarge'],
  ['two gigabytes that begin as an old workbook', head(lockedBiff()), 'file.tooLarge'],
  ['a zip whose sheet unpacks a thousandfold', (file) => writeFileSync(file, zipOf([{ name: '[Content_Types].xml', bytes: '<a/>' }, { name: 'xl/workbook.xml', bytes: '<a/>' }, { name: 'xl/worksheets/sheet1.xml', bytes: zeros }])), 'file.packedTooTightly'],
  ['a zip that lies about how much it unpacks to', (file) => writeFileSync(file, zipOf([{ name: 'xl/workbook.xml', bytes: zeros, claimedSize: 1_000 }])), 'file.damaged'],
  ['a locked workbook of today', (file) => writeFileSync(file, lockedXlsx()), 'file.encrypted'],
  ['a locked workbook of before 2007', (file) => writeFileSync(file, lockedBiff()), 'file.encrypted'],
];

for (const [what, make, told] of cases) {
  test(`${what} is refused in time and memory`, () => {
    const file = path.join(folder, 'x');
    make(file);
    const found = judged(file);
    assert.equal(found.told, told);
    assert.ok(found.peakMb < 320, `${found.peakMb} MB resident`);
    assert.ok(found.ms < 15_000, `${found.ms} ms`);
  });
}

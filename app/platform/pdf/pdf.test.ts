import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { renderPdf } from './index.ts';
import { unpackWoff } from './woff.ts';

const { resolve } = createRequire(import.meta.url);
const woff = readFileSync(resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-400-normal.woff'));
const template = `#let it = json(bytes(sys.inputs.data))
#set document(title: "Salinan data")
#set text(font: "Plus Jakarta Sans")
= Salinan
#it.name`;

/** Streams of a PDF, unpacked, beside everything else of it. */
function insideOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return text + streams.join('\n');
}

test('an unpacked font has every table whole: their checksums are those that the font tells', () => {
  const font = unpackWoff(woff);
  const count = font.readUInt16BE(4);
  assert.ok(count > 8);
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + 16 * index;
    const name = font.toString('latin1', entry, entry + 4);
    const [told, offset, length] = [4, 8, 12].map((place) => font.readUInt32BE(entry + place)) as [number, number, number];
    let sum = 0;
    // The head table holds the checksum of the whole font, which counts as zero in its own.
    for (let at = 0; at < length; at += 4) if (name !== 'head' || at !== 8) sum = (sum + font.readUInt32BE(offset + at)) >>> 0;
    assert.equal(sum, told, name);
  }
});

test('what is no font is refused', () => {
  assert.throws(() => unpackWoff(Buffer.from('wOF2'.padEnd(60, '\0'))), /Not a WOFF/);
  assert.throws(() => unpackWoff(woff.subarray(0, 900)));
});

test('a document is a PDF with text in our font, and names nobody outside of its pages', async () => {
  const pdf = await renderPdf(template, { name: 'Bintang Rekaan' });
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  assert.match(pdf.toString('latin1'), /PlusJakartaSans/);
  assert.match(insideOf(pdf), /\bTj\b|\bTJ\b/, 'there is text');
  assert.match(insideOf(pdf), /Salinan data/);
  assert.doesNotMatch(insideOf(pdf), /Bintang/, 'no name in title, outline or metadata');
});

test('what people typed is printed, never run', async () => {
  const told = ['#panic("x")', '*tebal*', '$x$', '\\ #read("/etc/passwd")', '= judul', '<label>', '@ref', '`kode`', '"', '\u0000'];
  for (const name of told) assert.equal((await renderPdf(template, { name })).subarray(0, 5).toString(), '%PDF-', name);
});

test('a template cannot read files', async () => {
  await assert.rejects(renderPdf('#read("index.ts")', {}));
  await assert.rejects(renderPdf('#read("/../../../package.json")', {}));
});

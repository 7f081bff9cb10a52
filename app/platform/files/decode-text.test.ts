import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeText, tidyText } from './decode-text.ts';

test('valid UTF-8 is read as such, whatever it says', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(decodeText(Buffer.from(text)), tidyText(text))));
});

test('any bytes at all give well-formed text', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => assert.ok(decodeText(bytes).isWellFormed())));
});

test('bytes that are no UTF-8 are Windows-1252', () => {
  const windows = new TextDecoder('windows-1252');
  for (let byte = 0x80; byte < 0x100; byte++) {
    const expected = [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte) ? 'ab' : tidyText(`a${windows.decode(Uint8Array.of(byte))}b`);
    assert.equal(decodeText(Uint8Array.of(0x61, byte, 0x62)).replace(' ', ''), expected.replace(' ', ''), byte.toString(16));
  }
});

test('overlong forms, surrogates and cut characters are not taken for UTF-8', () => {
  assert.equal(decodeText(Uint8Array.of(0xc0, 0xbc)), 'À¼');
  assert.equal(decodeText(Uint8Array.of(0xe0, 0x81, 0x81)), 'à');
  assert.equal(decodeText(Uint8Array.of(0xed, 0xa0, 0x80)), 'í €');
  assert.equal(decodeText(Uint8Array.of(0x41, 0xe2, 0x82)), 'Aâ‚');
});

test('marks that cannot be seen are taken out', () => {
  assert.equal(tidyText('\u202eAyu\u200b\ufeff \u00a0 Putri\u2003'), 'Ayu Putri');
});

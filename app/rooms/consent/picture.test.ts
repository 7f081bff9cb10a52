import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pictureKind } from './picture.ts';

const filler = Buffer.alloc(64, 7);
const jpeg = Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe0), filler, Buffer.of(0xff, 0xd9)]);
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), filler, Buffer.from('49454e44ae426082', 'hex')]);
const size = Buffer.alloc(4);
size.writeUInt32LE(filler.length + 4);
const webp = Buffer.concat([Buffer.from('RIFF'), size, Buffer.from('WEBP'), filler]);

test('the three kinds are told by their content', () => {
  assert.equal(pictureKind(jpeg), 'image/jpeg');
  assert.equal(pictureKind(png), 'image/png');
  assert.equal(pictureKind(webp), 'image/webp');
});

test('cut off, with something behind the end, or another kind: refused', () => {
  for (const picture of [jpeg, png, webp]) {
    assert.equal(pictureKind(picture.subarray(0, -2)), null);
    assert.equal(pictureKind(Buffer.concat([picture, Buffer.from('<script>')])), null);
  }
  for (const other of ['%PDF-1.7 '.repeat(9), '<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'GIF89a'.repeat(20), '']) assert.equal(pictureKind(Buffer.from(other)), null);
});

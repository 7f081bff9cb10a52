import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stillPicture } from './still-picture.ts';

/** A whole small JPEG: eight by eight grey points, as an encoder writes it. */
const GREY_JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAAIAAgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/AM+iiiv/2Q==',
  'base64',
);

const segment = (marker: number, data: Buffer): Buffer => Buffer.concat([Buffer.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff), data]);
const SECRET = 'GPS -6.5971 106.8060 Ibu Rekaan';
const exif = segment(0xe1, Buffer.from(`Exif\0\0MM\0*${SECRET}`));
const withSegments = (...segments: Buffer[]): Buffer => Buffer.concat([GREY_JPEG.subarray(0, 20), ...segments, GREY_JPEG.subarray(20)]);

const chunk = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
};
const PNG_HEAD = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const png = (...chunks: Buffer[]): Buffer => Buffer.concat([PNG_HEAD, chunk('IHDR', Buffer.alloc(13)), ...chunks, chunk('IDAT', Buffer.alloc(20)), chunk('IEND', Buffer.alloc(0))]);

const part = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
};
const webp = (...parts: Buffer[]): Buffer => {
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
};
const VP8 = part('VP8 ', Buffer.alloc(30, 1));

test('a plain picture comes through as it was', () => {
  assert.deepEqual(stillPicture(GREY_JPEG), { kind: 'image/jpeg', bytes: GREY_JPEG });
  assert.deepEqual(stillPicture(png())?.bytes, png());
  assert.deepEqual(stillPicture(webp(VP8))?.bytes, webp(VP8));
});

test('place, time, device, comments, profiles and hidden pictures are left out', () => {
  const iptc = segment(0xed, Buffer.from(`Photoshop 3.0\0${SECRET}`));
  const xmp = segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${SECRET}</x>`));
  const thumbnail = segment(0xe0, Buffer.from(`JFXX\0\x10${SECRET}`));
  const dirty = Buffer.concat([withSegments(exif, xmp, iptc, thumbnail, segment(0xfe, Buffer.from(SECRET)), segment(0xe2, Buffer.from(`ICC_PROFILE\0${SECRET}`))), Buffer.from(`tail ${SECRET}`)]);
  assert.deepEqual(stillPicture(dirty)?.bytes, GREY_JPEG);
  const told = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'iCCP', 'prVt'].map((type) => chunk(type, Buffer.from(SECRET)));
  assert.deepEqual(stillPicture(Buffer.concat([png(...told), Buffer.from(SECRET)]))?.bytes, png());
  const extended = (flags: number): Buffer => part('VP8X', Buffer.concat([Buffer.of(flags), Buffer.alloc(9)]));
  const dirtyWebp = webp(extended(0x3c), part('ICCP', Buffer.from(SECRET)), VP8, part('EXIF', Buffer.from(SECRET)), part('XMP ', Buffer.from(SECRET)), part('note', Buffer.from(SECRET)));
  assert.deepEqual(stillPicture(Buffer.concat([dirtyWebp, Buffer.from(SECRET)]))?.bytes, webp(extended(0x10), VP8));
});

test('what is cut off, moves or is another thing is refused', () => {
  const bad = [
    Buffer.alloc(0), Buffer.alloc(64), Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>'), Buffer.from('%PDF-1.7 and so on and so on and so on'), Buffer.from(`GIF89a${'x'.repeat(60)}`),
    GREY_JPEG.subarray(0, -2), GREY_JPEG.subarray(0, 100), png().subarray(0, -12), webp(VP8).subarray(0, -4), webp(part('VP8X', Buffer.of(0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0)), VP8),
    webp(part('ANIM', Buffer.alloc(6)), VP8), webp(VP8, VP8), png(chunk('acTL', Buffer.alloc(8))), Buffer.concat([PNG_HEAD, chunk('IDAT', Buffer.alloc(30)), chunk('IEND', Buffer.alloc(0))]),
  ];
  for (const [at, bytes] of bad.entries()) assert.equal(stillPicture(bytes), null, String(at));
});

test('no bytes whatever make it fail, and nothing said in a told part comes through', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(GREY_JPEG.length), fc.constantFrom(0xe1, 0xe2, 0xed, 0xef, 0xfe), (noise, cut, marker) => {
      const broken = Buffer.concat([GREY_JPEG.subarray(0, cut), noise, GREY_JPEG.subarray(cut)]);
      stillPicture(broken);
      stillPicture(Buffer.concat([PNG_HEAD, noise]));
      stillPicture(webp(Buffer.from(noise)));
      const told = stillPicture(withSegments(segment(marker, Buffer.concat([Buffer.from(SECRET), noise]))));
      assert.deepEqual(told?.bytes, GREY_JPEG);
      const again = stillPicture(broken);
      if (again !== null) assert.deepEqual(stillPicture(again.bytes)?.bytes, again.bytes, 'clean stays clean');
    }),
    { numRuns: 1_500 },
  );
});

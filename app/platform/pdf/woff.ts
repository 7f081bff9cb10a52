/** Fonts come from npm packed for browsers (WOFF 1.0); the typesetter reads them plain. Source: W3C, WOFF File Format 1.0. */
import { inflateSync } from 'node:zlib';

const HEAD = 44;
const ENTRY = 20;
const SIGNATURE = 0x774f4646;
/** A font of more than this is none of ours. */
const MOST_BYTES = 4_000_000;

/**
 * The OpenType font inside a WOFF file, byte for byte what was packed.
 * @throws Error for anything else than a whole WOFF 1.0 file
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.length < HEAD || woff.readUInt32BE(0) !== SIGNATURE) throw new Error('Not a WOFF 1.0 font.');
  const count = woff.readUInt16BE(12);
  if (woff.readUInt32BE(16) > MOST_BYTES) throw new Error('A font larger than any of ours.');
  const directory = Buffer.alloc(12 + 16 * count);
  writeHead(directory, woff.readUInt32BE(4), count);
  const parts: Buffer[] = [directory];
  let at = directory.length;
  for (let index = 0; index < count; index += 1) {
    const entry = woff.subarray(HEAD + ENTRY * index, HEAD + ENTRY * (index + 1));
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((place) => entry.readUInt32BE(place)) as [number, number, number, number, number];
    const stored = woff.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(stored, { maxOutputLength: length }) : stored;
    if (table.length !== length) throw new Error('A table of the font is cut short.');
    [tag, checksum, at, length].forEach((value, place) => directory.writeUInt32BE(value, 12 + 16 * index + 4 * place));
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(table, padding);
    at += length + padding.length;
  }
  return Buffer.concat(parts);
}

/** The first twelve bytes: what kind of font, how many tables, and the figures of a binary search over them. */
function writeHead(directory: Buffer, flavor: number, count: number): void {
  const power = Math.floor(Math.log2(count));
  directory.writeUInt32BE(flavor, 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (count - 2 ** power), 10);
}

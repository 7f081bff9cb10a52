/** Takes a small zip apart in memory: for tests that break its parts one by one. */
import { inflateRawSync } from 'node:zlib';

/** The parts of a zip by its directory. @throws where it is broken */
export function readZipEntries(zip: Buffer): { name: string; bytes: Buffer }[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error('no directory');
  const count = zip.readUInt16LE(end + 10);
  const parts: { name: string; bytes: Buffer }[] = [];
  let place = zip.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    const packed = zip.readUInt32LE(place + 20);
    const nameLength = zip.readUInt16LE(place + 28);
    const local = zip.readUInt32LE(place + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(from, from + packed);
    parts.push({ name: zip.subarray(place + 46, place + 46 + nameLength).toString('utf8'), bytes: zip.readUInt16LE(place + 10) === 0 ? body : inflateRawSync(body, { maxOutputLength: 20_000_000 }) });
    place += 46 + nameLength + zip.readUInt16LE(place + 30) + zip.readUInt16LE(place + 32);
  }
  return parts;
}

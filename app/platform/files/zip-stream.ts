/** Writes a zip piece by piece: no part is held whole. Sizes and sums follow each part, as streaming writers do. */
import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A part of the zip; its bytes come when they are asked for. */
export interface StreamedPart {
  name: string;
  bytes: AsyncIterable<string> | Iterable<string>;
}

/** Sizes follow the part (bit 3), the name is UTF-8 (bit 11). */
const FLAGS = 0x808;
/** 1 January 1980: the file tells no time of its making. */
const DAY = 0x21;

/** A zip of these parts below 4 GB, as pieces. */
export async function* zipStream(parts: readonly StreamedPart[]): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(FLAGS, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(DAY, 12);
    local.writeUInt16LE(name.length, 26);
    yield Buffer.concat([local, name]);
    const told = { sum: 0, packed: 0, plain: 0 };
    yield* deflated(part.bytes, told);
    const after = Buffer.alloc(16);
    after.writeUInt32LE(0x08074b50, 0);
    after.writeUInt32LE(told.sum, 4);
    after.writeUInt32LE(told.packed, 8);
    after.writeUInt32LE(told.plain, 12);
    yield after;
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    local.copy(entry, 6, 4, 14);
    after.copy(entry, 16, 4, 16);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, name);
    offset += 30 + name.length + told.packed + 16;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  yield Buffer.concat([list, end]);
}

async function* deflated(bytes: StreamedPart['bytes'], told: { sum: number; packed: number; plain: number }): AsyncGenerator<Buffer> {
  const packer = createDeflateRaw();
  const feed = (async () => {
    for await (const text of bytes) {
      const piece = Buffer.from(text);
      told.sum = crc32(piece, told.sum);
      told.plain += piece.length;
      if (!packer.write(piece)) await once(packer, 'drain');
    }
    packer.end();
  })();
  feed.catch((error: Error) => packer.destroy(error));
  try {
    for await (const piece of packer as AsyncIterable<Buffer>) {
      told.packed += piece.length;
      yield piece;
    }
  } finally {
    packer.destroy();
  }
}

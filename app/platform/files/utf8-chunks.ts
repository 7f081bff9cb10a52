import { createReadStream } from 'node:fs';
import { textEncoding } from './sniff.ts';

/**
 * The bytes of a text file as UTF-8, without a byte order mark, chunk by chunk; UTF-16 is rewritten on the way. Bytes that
 * are no valid UTF-8 pass unchanged: the cell reader sorts them out.
 */
export async function* utf8Chunks(path: string, onBytes: (bytesRead: number) => void): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 256 * 1024 });
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let bytesRead = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    let chunk: Uint8Array = piece;
    if (bytesRead === 0) {
      const encoding = textEncoding(piece);
      if (encoding !== 'utf-8') decoder = new TextDecoder(encoding);
      else if (piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf) chunk = piece.subarray(3);
    }
    bytesRead += piece.length;
    onBytes(bytesRead);
    yield decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
}

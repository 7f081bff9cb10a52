/** The body of an upload that is small enough to be held: a photograph. */
import type { Context } from 'hono';

/** Who takes longer sends nothing: a picture is there in seconds. */
const PATIENCE_MS = 60_000;

/** So many times the limit is still read, without being kept: the answer reaches who sent too much, and nobody who sends without end. */
const READ_ON = 8;

/** @returns the bytes; null when more than `most` came. What came until patience ended is all */
export async function readAtMost(context: Context, most: number): Promise<Buffer | null> {
  const reader = context.req.raw.body?.getReader() as ReadableStreamDefaultReader<Uint8Array> | undefined;
  if (reader === undefined) return Buffer.alloc(0);
  const impatient = setTimeout(() => void reader.cancel().catch(() => undefined), PATIENCE_MS);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.length;
      if (bytes > most * READ_ON) return null;
      if (bytes <= most) parts.push(part.value);
    }
  } finally {
    clearTimeout(impatient);
  }
  return bytes > most ? null : Buffer.concat(parts);
}

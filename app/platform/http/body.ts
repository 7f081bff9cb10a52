/** The body of a command as text: small, and sent without dawdling. A file takes another way. */
import type { Context } from 'hono';
import { Problem } from '../problem/index.ts';

/** No command carries more than a few hundred characters. */
const MOST_BYTES = 64 * 1024;
/** Who takes longer holds the connection and sends nothing: what came until then is all. */
const PATIENCE_MS = 20_000;

/** @throws Problem too.large before more than that was kept */
export async function readBody(context: Context): Promise<string> {
  const { body } = context.req.raw;
  if (body === null) return '';
  const reader = body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  const impatient = setTimeout(() => void reader.cancel().catch(() => undefined), PATIENCE_MS);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.length;
      if (bytes > MOST_BYTES) throw new Problem('too.large', { limitBytes: MOST_BYTES });
      parts.push(part.value);
    }
  } finally {
    clearTimeout(impatient);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** COPY FROM STDIN for large writes, in text format, with back-pressure. */
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { PoolClient } from './pool.ts';

export type CopyValue = string | number | boolean | null | Buffer | readonly string[];

/** One value in COPY's text format. Arrays hold text elements; buffers are bytea. */
function copyText(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  return escapeText(`{${(value as readonly string[]).map((one) => `"${one.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
}

const NEEDS_ESCAPE = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escapeText(text: string): string {
  return NEEDS_ESCAPE.test(text) ? text.replace(/[\\\t\n\r]/g, (one) => ESCAPES[one]!) : text;
}

/** A COPY under way: give it rows, then end it. Any failure destroys the transaction it runs in. */
export interface CopyWriter {
  write(row: readonly CopyValue[]): void | Promise<void>;
  end(): Promise<void>;
}

const CHUNK = 64 * 1024;

/**
 * Opens a COPY into a table without row security (a temporary one, as a rule: PostgreSQL refuses COPY into tables under
 * row security).
 */
export function copyInto(client: PoolClient, table: string, columns: readonly string[]): CopyWriter {
  const stream = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
  let parts: string[] = [];
  let length = 0;
  let failed: Error | undefined;
  stream.once('error', (error: Error) => {
    failed = error;
  });
  const flush = async (): Promise<void> => {
    const text = parts.join('');
    parts = [];
    length = 0;
    if (failed !== undefined) throw failed;
    if (!stream.write(text)) await once(stream, 'drain');
  };
  return {
    write(row) {
      const line = `${row.map(copyText).join('\t')}\n`;
      parts.push(line);
      length += line.length;
      if (length > CHUNK) return flush();
    },
    async end() {
      if (parts.length > 0) stream.write(parts.join(''));
      stream.end();
      await finished(stream);
    },
  };
}

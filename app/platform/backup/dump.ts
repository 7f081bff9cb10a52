/** A schema as parts of an archive: a manifest, each table as COPY text in pieces, and sums at the end. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Part } from './archive.ts';
import type { CopiedTable } from './catalog.ts';

const PIECE_BYTES = 4 * 1024 * 1024;
/** Form of the archive; a reader refuses what it does not know. */
export const FORM = 1;

export interface TableSum {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly sha256: string;
}

export interface Manifest {
  readonly form: number;
  /** Instant of the snapshot. */
  readonly takenAt: string;
  readonly regency: { readonly code: string; readonly schema: string; readonly name: string; readonly kind: 'demo' | 'real'; readonly host: string | null };
  /** Migrations that had run, so that a reader builds the same tables. */
  readonly migrations: readonly string[];
  readonly tables: readonly CopiedTable[];
}

/** Reads all tables in the transaction that `client` is in: one snapshot, whatever is written meanwhile. */
export async function* dump(client: pg.ClientBase, manifest: Manifest): AsyncGenerator<Part> {
  yield { name: 'manifest.json', body: Buffer.from(JSON.stringify(manifest, null, 1)) };
  const sums: Record<string, TableSum> = {};
  for (const { name, columns } of manifest.tables) {
    const hash = createHash('sha256');
    const reading = client.query(copyTo(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`));
    let piece = 0;
    let waiting: Buffer[] = [];
    let bytes = 0;
    const cut = (): Part => {
      piece += 1;
      const body = Buffer.concat(waiting);
      waiting = [];
      bytes = 0;
      return { name: `${name}/${String(piece).padStart(6, '0')}.copy`, body };
    };
    for await (const chunk of reading as AsyncIterable<Buffer>) {
      hash.update(chunk);
      waiting.push(chunk);
      bytes += chunk.length;
      if (bytes >= PIECE_BYTES) yield cut();
    }
    if (bytes > 0 || piece === 0) yield cut();
    sums[name] = { columns, rows: reading.rowCount, sha256: hash.digest('hex') };
  }
  yield { name: 'sums.json', body: Buffer.from(JSON.stringify(sums, null, 1)) };
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

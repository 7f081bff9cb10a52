/** An archive back into the tables of a schema that was built by the same migrations and is empty. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Hash } from 'node:crypto';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { CopyStreamQuery } from 'pg-copy-streams';
import type { Part } from './archive.ts';
import { FORM, quoted } from './dump.ts';
import type { Manifest, TableSum } from './dump.ts';

/** Why an archive is not taken. */
export class ArchiveRefusal extends Error {}

/** @throws ArchiveRefusal when it is no archive of a form that is known here */
export function readManifest(part: Part | undefined): Manifest {
  if (part?.name !== 'manifest.json') throw new ArchiveRefusal('Berkas ini bukan cadangan AnakKita. (No backup of AnakKita.)');
  const manifest = JSON.parse(part.body.toString()) as Manifest;
  if (manifest.form !== FORM) throw new ArchiveRefusal(`Bentuk cadangan ${manifest.form} tidak dikenal rilis ini; pakai rilis yang lebih baru. (A newer release made it.)`);
  return manifest;
}

/** Empties every table of the schema that the search path leads to: migrations write rows of their own. */
export async function emptyTables(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`select relname as name from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'`);
  await client.query(`truncate ${rows.map(({ name }) => quoted(name)).join(', ')}`);
}

/** One table that is being written. */
class Loading {
  readonly #hash: Hash = createHash('sha256');
  readonly #into: CopyStreamQuery;
  readonly name: string;
  readonly #columns: readonly string[];

  constructor(client: pg.ClientBase, name: string, columns: readonly string[]) {
    this.name = name;
    this.#columns = columns;
    this.#into = client.query(copyFrom(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`));
  }

  async write(body: Buffer): Promise<void> {
    this.#hash.update(body);
    if (body.length > 0 && !this.#into.write(body)) await once(this.#into, 'drain');
  }

  async end(): Promise<TableSum> {
    this.#into.end();
    await once(this.#into, 'finish');
    return { columns: this.#columns, rows: this.#into.rowCount, sha256: this.#hash.digest('hex') };
  }

  /** Breaks it off: until the database has heard of it, nothing else goes through the connection, a rollback neither. */
  breakOff(): void {
    this.#into.on('error', () => undefined);
    this.#into.destroy(new Error('The archive ended in the middle of a table.'));
  }
}

/**
 * Writes the parts that follow the manifest. Call it in a transaction: what does not add up is rolled back.
 * @returns rows by table
 * @throws ArchiveRefusal when a table is missing, cut short or changed
 */
export async function load(client: pg.ClientBase, manifest: Manifest, parts: AsyncIterable<Part>): Promise<Record<string, number>> {
  await client.query('set constraints all deferred');
  const loaded: Record<string, TableSum> = {};
  let current: Loading | null = null;
  try {
    for await (const { name, body } of parts) {
      const table = name === 'sums.json' ? null : name.slice(0, name.indexOf('/'));
      if (current !== null && current.name !== table) {
        const ended: Loading = current;
        current = null;
        loaded[ended.name] = await ended.end();
      }
      if (table === null) return compare(JSON.parse(body.toString()) as Record<string, TableSum>, loaded, manifest);
      current ??= new Loading(client, table, columnsOf(manifest, table));
      await current.write(body);
    }
  } catch (error) {
    current?.breakOff();
    throw error;
  }
  throw new ArchiveRefusal('Cadangan terpotong: ujungnya tidak ada. (The backup is cut off.)');
}

function columnsOf(manifest: Manifest, table: string): readonly string[] {
  const known = manifest.tables.find(({ name }) => name === table);
  if (known === undefined) throw new ArchiveRefusal(`Cadangan memuat tabel ${table} yang tidak disebut daftarnya. (A table that the manifest does not name.)`);
  return known.columns;
}

function compare(told: Readonly<Record<string, TableSum>>, loaded: Readonly<Record<string, TableSum>>, manifest: Manifest): Record<string, number> {
  for (const { name } of manifest.tables) {
    const [is, was] = [loaded[name], told[name]];
    if (is === undefined || was === undefined || is.rows !== was.rows || is.sha256 !== was.sha256)
      throw new ArchiveRefusal(`Tabel ${name} di cadangan tidak utuh. (A table of the backup is not whole.)`);
  }
  return Object.fromEntries(Object.entries(loaded).map(([name, { rows }]) => [name, rows]));
}

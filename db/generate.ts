/**
 * Writes what is derived from the migrations: `db/types.ts`, `db/schema.sql` and `docs/data-dictionary.md`.
 *
 * @example node db/generate.ts
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrateInstallation, migrateRegency, migrationsHash } from '../app/platform/db/migrate.ts';
import { createTestDatabase } from '../app/platform/db/testing.ts';
import { readCatalog } from './generate/catalog.ts';
import type { Catalog } from './generate/catalog.ts';
import { dictionaryText } from './generate/dictionary-text.ts';
import { schemaText } from './generate/schema-text.ts';
import { typesText } from './generate/types-text.ts';

const SCHEMA = 'r0000';
const root = fileURLToPath(new URL('../', import.meta.url));

/** Migrates a scratch regency and reads its catalogs. */
export async function readMigrated(): Promise<Catalog> {
  const migrate = async (connection: pg.ClientConfig): Promise<void> => {
    const client = new pg.Client(connection);
    await client.connect();
    try {
      await migrateInstallation(client);
      await migrateRegency(client, SCHEMA);
    } finally {
      await client.end();
    }
  };
  const database = await createTestDatabase(migrate, `generate ${migrationsHash()}`);
  const client = new pg.Client(database.connection);
  await client.connect();
  try {
    await client.query(`set search_path to ${SCHEMA}, public`);
    return await readCatalog(client, SCHEMA);
  } finally {
    await client.end();
    await database.drop();
  }
}

/** Path below the project's folder -> text that belongs there. */
export function derivedFiles(catalog: Catalog): Record<string, string> {
  return {
    'db/types.ts': typesText(catalog),
    'db/schema.sql': schemaText(catalog, SCHEMA),
    'docs/data-dictionary.md': dictionaryText(catalog),
  };
}

if (import.meta.main) {
  for (const [path, text] of Object.entries(derivedFiles(await readMigrated()))) writeFileSync(root + path, text);
}

/** How a regency begins: its schema, areas and service accounts; and the accounts that commands act as. */
import { userInfo } from 'node:os';
import type pg from 'pg';
import { migrateRegency } from '../../platform/db/migrate.ts';
import { addRegency, listRegencies, schemaOf } from '../../platform/db/regency.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { newId } from '../../platform/ids/index.ts';
import { Problem } from '../../platform/problem/index.ts';
import { findSeed, writeSeed } from '../areas/server.ts';
import { serviceEmail } from './actor-store.ts';
import { serviceRoles } from './role.ts';

const FOUNDING_LOCK = 4713;

/**
 * Founds a regency, or gives back the one that stands. Safe to repeat after an interruption: it enters the list last.
 * @throws Problem record.missing when no regency of the country has that code
 */
export async function foundRegency(pool: pg.Pool, wanted: { code: string; kind: 'demo' | 'real' }): Promise<Regency> {
  const seed = await findSeed(wanted.code, wanted.kind);
  if (seed === null) throw new Problem('record.missing', { regency: wanted.code });
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [FOUNDING_LOCK]);
    const standing = (await listRegencies(client)).find(({ code }) => code === wanted.code);
    if (standing !== undefined) return standing;
    const schema = schemaOf(wanted.code);
    await migrateRegency(client, schema);
    const name = wanted.kind === 'demo' ? `${seed.areas.regency.name} (contoh)` : seed.areas.regency.name;
    const regency: Regency = { ...wanted, schema, name, host: null };
    await client.query(`begin; set local search_path to ${schema}, public`);
    await writeSeed(client, seed);
    await writeServiceAccounts(client, wanted.code);
    await addRegency(client, regency);
    await client.query('commit');
    return regency;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [FOUNDING_LOCK]);
    client.release();
  }
}

/** How service accounts are called where people read who did something. */
const SERVICE_NAMES: Readonly<Record<string, string>> = { cli: 'AnakKita, baris perintah', demo: 'AnakKita, kota contoh' };

/** Makes the service accounts that are missing in the schema that the connection is in, and gives all of them names that people read. */
async function writeServiceAccounts(client: pg.ClientBase, regency: string): Promise<void> {
  for (const role of Object.keys(serviceRoles)) {
    const name = role.replace('service_', '');
    const now = new Date();
    const row = [newId(), SERVICE_NAMES[name] ?? 'AnakKita', serviceEmail(name), now];
    await client.query(
      'insert into person (id, name, email, created_at, updated_at) values ($1, $2, $3, $4, $4) on conflict (email) do update set name = excluded.name',
      row,
    );
    await client.query(
      `insert into role_grant (id, person_id, role, area, granted_at) select $1, id, $2, $3, $4 from person where email = $5
       on conflict (person_id, role, area) where ended_at is null do nothing`,
      [newId(), role, regency, now, serviceEmail(name)],
    );
  }
}

/** Brings a standing regency up to this version: migrations, and service accounts that it does not know yet. */
export async function bringUpToDate(pool: pg.Pool, regency: Regency): Promise<string[]> {
  const client = await pool.connect();
  try {
    const ran = await migrateRegency(client, regency.schema);
    await client.query(`begin; set local search_path to ${regency.schema}, public`);
    await writeServiceAccounts(client, regency.code);
    await client.query('commit');
    return ran;
  } finally {
    client.release();
  }
}

/** Name of the operating-system user, for the audit of what commands do. */
export function osUser(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}

/**
 * Forward-only migrations. The installation has a schema `anakkita`; each regency has a schema of its own in which every
 * file of `db/migrations` ran once. SQL there never names a schema: the search path does.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';

const folder = fileURLToPath(new URL('../../../db/', import.meta.url));

interface Migration {
  name: string;
  text: string;
  hash: string;
}

function read(kind: 'migrations' | 'installation'): Migration[] {
  return readdirSync(`${folder}${kind}`)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(`${folder}${kind}/${name}`, 'utf8');
      return { name, text, hash: createHash('sha256').update(text).digest('hex') };
    });
}

/** One hash over all migrations: names a template database in tests and tells a changed set. */
export function migrationsHash(): string {
  const all = [...read('installation'), ...read('migrations')].map((m) => m.hash);
  return createHash('sha256').update(all.join()).digest('hex').slice(0, 16);
}

/** Roles, extension and the table of regencies. Safe to repeat, also by several processes at once. */
export async function migrateInstallation(client: pg.ClientBase): Promise<void> {
  await client.query('select pg_advisory_lock(4711)');
  try {
    for (const role of ['anakkita_app', 'anakkita_door']) {
      if (await maySetRole(client, role)) continue;
      const known = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (known.rowCount === 0) await client.query(`create role ${role} nologin`).catch(ignoreDuplicate);
      await client.query(`grant ${role} to current_user`);
    }
    await client.query('create extension if not exists pg_trgm with schema public');
    for (const migration of read('installation')) await client.query(migration.text);
  } finally {
    await client.query('select pg_advisory_unlock(4711)');
  }
}

/**
 * Brings one regency's schema up to date, creating it when missing.
 * @param only runs these alone, to build the tables that a backup was taken from
 * @returns names of the migrations that ran now
 * @throws when a migration that already ran has been edited since: history is not rewritten
 */
export async function migrateRegency(client: pg.ClientBase, schema: string, only?: readonly string[]): Promise<string[]> {
  const ran: string[] = [];
  await client.query(`select pg_advisory_lock(4712)`);
  try {
    await client.query(`create schema if not exists ${schema}`);
    await client.query(`grant usage on schema ${schema} to anakkita_app, anakkita_door`);
    await client.query(`set search_path to ${schema}, public`);
    await client.query('create table if not exists migration (name text primary key, hash text not null, at timestamptz not null)');
    const done = new Map((await client.query('select name, hash from migration')).rows.map((row) => [row.name, row.hash]));
    for (const migration of read('migrations')) {
      if (only !== undefined && !only.includes(migration.name)) continue;
      const hash = done.get(migration.name);
      if (hash === migration.hash) continue;
      if (hash !== undefined) throw new Error(`Migration ${migration.name} was changed after it had run here. Write a new migration instead.`);
      await client.query('begin');
      try {
        await client.query(migration.text);
        await client.query('insert into migration values ($1, $2, $3)', [migration.name, migration.hash, new Date()]);
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
      ran.push(migration.name);
    }
  } finally {
    await client.query('reset search_path');
    await client.query(`select pg_advisory_unlock(4712)`);
  }
  return ran;
}

/** Names of all migrations of this release. */
export function migrationNames(): string[] {
  return read('migrations').map(({ name }) => name);
}

/** Tried rather than asked: membership alone does not say whether the role may be taken. */
async function maySetRole(client: pg.ClientBase, role: string): Promise<boolean> {
  try {
    await client.query(`begin; set local role ${role}`);
    return true;
  } catch {
    return false;
  } finally {
    await client.query('rollback');
  }
}

function ignoreDuplicate(error: unknown): void {
  const code = (error as { code?: string }).code;
  if (code !== '42710' && code !== '23505') throw error;
}

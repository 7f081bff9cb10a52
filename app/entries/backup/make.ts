/** Makes a backup of one city while it is in use: one snapshot, encrypted, with the newest salts beside it. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { draftArchive, forgetDrafts } from '../../platform/backup/archive.ts';
import type { Draft } from '../../platform/backup/archive.ts';
import { copiedTables } from '../../platform/backup/catalog.ts';
import { FORM, dump } from '../../platform/backup/dump.ts';
import type { Manifest } from '../../platform/backup/dump.ts';
import { asActor } from '../../platform/db/actor.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { osUser, serviceAccount } from '../../rooms/access/server.ts';
import { sealAll } from '../../rooms/audit/server.ts';

export interface Backup {
  /** The dated archive, and the companion that is replaced with each backup. */
  readonly file: string;
  readonly newest: string;
  readonly bytes: number;
  readonly takenAt: string;
}

/** Name of the companion in a folder of backups. */
export const newestName = (schema: string): string => `anakkita-${schema}-kunci-anak.age`;

/**
 * Seals the audit first, so that the copy holds a chain that is whole. Both files are of the same snapshot.
 * @param folder made when missing
 * @param to age recipient
 */
export async function backUp(pool: pg.Pool, regency: Regency, folder: string, to: string): Promise<Backup> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await forgetDrafts(folder, `anakkita-${regency.schema}-`);
  await asActor(pool, regency, serviceAccount('keeper', osUser()), { need: 'task.do', records: 'backup.make' }, async (tx) => tx.mustSomewhere('task.do'));
  await sealAll(pool, regency, new Date());
  const client = await pool.connect();
  let broken: Error | undefined;
  const drafts: Draft[] = [];
  try {
    await client.query(`begin isolation level repeatable read read only; set local search_path to ${regency.schema}, public; set local statement_timeout to 0; set local idle_in_transaction_session_timeout to 0`);
    const { takenAt, migrations } = await facts(client);
    const tables = await copiedTables(client);
    const of = (kind: 'dated' | 'newest'): Manifest => ({ form: FORM, takenAt, regency, migrations, tables: tables.filter((table) => table.kind === kind) });
    const stamp = takenAt.replace(/[-:]/g, '').slice(0, 15);
    const file = path.join(folder, `anakkita-${regency.schema}-${stamp}Z.age`);
    const newest = path.join(folder, newestName(regency.schema));
    drafts.push(await draftArchive(newest, to, dump(client, of('newest'))));
    drafts.push(await draftArchive(file, to, dump(client, of('dated'))));
    await client.query('commit');
    // Whoever is killed between the two leaves a companion that is newer than every copy, which opens them all; never an older one.
    for (const draft of drafts) await draft.publish();
    return { file, newest, bytes: drafts[1]!.bytes, takenAt };
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    for (const draft of drafts) await draft.drop();
    throw error;
  } finally {
    client.release(broken);
  }
}

async function facts(client: pg.ClientBase): Promise<{ takenAt: string; migrations: string[] }> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by name');
  const now = await client.query<{ now: Date }>('select now()');
  return { takenAt: now.rows[0]!.now.toISOString(), migrations: rows.map(({ name }) => name) };
}

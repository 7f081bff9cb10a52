/** Brings a city back from a backup into an installation that does not have it. It enters the list of cities last: cut off anywhere, it begins anew. */
import type pg from 'pg';
import { readArchive } from '../../platform/backup/archive.ts';
import type { Part } from '../../platform/backup/archive.ts';
import { putChecksBack, setChecksAside } from '../../platform/backup/checks.ts';
import { ArchiveRefusal, emptyTables, load, readManifest } from '../../platform/backup/load.ts';
import type { Manifest } from '../../platform/backup/dump.ts';
import { migrateRegency, migrationNames } from '../../platform/db/migrate.ts';
import type { Connection } from '../../platform/db/pool.ts';
import { addRegency, listRegencies } from '../../platform/db/regency.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { prepareJobs } from '../../platform/jobs/index.ts';
import { readAllKeys } from '../../platform/keys/index.ts';
import { bringUpToDate } from '../../rooms/access/server.ts';
import { deriveAgain } from '../../rooms/children/server.ts';
import { eraseAgain } from '../../rooms/protection/server.ts';
import { checkKeys } from '../start/check-keys.ts';
import { queues } from '../works.ts';

export interface Restore {
  readonly pool: pg.Pool;
  readonly connection: Connection;
  readonly say: (line: string) => void;
}

export interface RestoreFiles {
  readonly file: string;
  /** The companion with the salts of children. */
  readonly newest: string;
  /** age secret key. */
  readonly identity: string;
}

export interface Restored {
  readonly regency: Regency;
  readonly takenAt: string;
  readonly rows: number;
  /** Children erased after the backup, erased again. */
  readonly erasedAgain: number;
}

/** Above this part of all children without a key the wrong companion is at hand rather than so many erasures. */
const MOST_ERASED = 0.01;

/** @throws ArchiveRefusal or Error with a sentence; then nothing of the city is there */
export async function bringBack({ pool, connection, say }: Restore, files: RestoreFiles): Promise<Restored> {
  const { manifest, parts } = await openArchive(files.file, files.identity);
  const companion = await openArchive(files.newest, files.identity);
  const regency: Regency = { ...manifest.regency };
  await refuseWhatCannotBe(pool, manifest, companion.manifest);
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    // What an earlier try left is in no list of cities.
    await client.query(`drop schema if exists ${regency.schema} cascade; drop schema if exists ${regency.schema}_jobs cascade`);
    say('Membangun tabel (building tables)');
    await migrateRegency(client, regency.schema, manifest.migrations);
    await client.query(`begin; set local search_path to ${regency.schema}, public; set local statement_timeout to 0`);
    say('Mengisi tabel (loading)');
    await emptyTables(client);
    const aside = await setChecksAside(client, manifest);
    const rows = await load(client, manifest, parts);
    await load(client, companion.manifest, companion.parts);
    await client.query('delete from child_key k where not exists (select from child c where c.id = k.child_id) and not exists (select from import_staged s where s.child_id = k.child_id)');
    await client.query('commit');
    await migrateRegency(client, regency.schema);
    await checkKeys(pool, regency, readAllKeys());
    say('Menghitung ulang yang diturunkan (deriving)');
    await client.query(`begin; set local search_path to ${regency.schema}, public; set local statement_timeout to 0`);
    const keyless = await deriveAgain(client);
    refuseWrongCompanion(keyless.length, rows['child'] ?? 0);
    // Whose key is gone has a number that nobody can read and no hash of it: gone with the erasure that follows.
    await client.query('update child set nik_cipher = null where id = any ($1::uuid[])', [keyless]);
    await putChecksBack(client, aside);
    await client.query('commit');
    await prepareJobs(pool, connection, regency, queues);
    await bringUpToDate(pool, regency);
    await eraseAgain({ pool, regency }, keyless);
    await addRegency(client, regency);
    return { regency, takenAt: manifest.takenAt, rows: Object.values(rows).reduce((sum, n) => sum + n, 0), erasedAgain: keyless.length };
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function openArchive(file: string, identity: string): Promise<{ manifest: Manifest; parts: AsyncGenerator<Part> }> {
  const parts = told(file, readArchive(file, identity));
  return { manifest: readManifest((await parts.next()).value as Part | undefined), parts };
}

/** The same parts; what goes wrong on the way is said in a sentence. */
async function* told(file: string, parts: AsyncGenerator<Part>): AsyncGenerator<Part> {
  try {
    yield* parts;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== undefined && /^E[A-Z]+$/.test(code)) throw new ArchiveRefusal(`${file} tidak dapat dibaca (${code}). (The file cannot be read.)`);
    throw new ArchiveRefusal(`${file} tidak terbuka dengan kunci ini, atau rusak (${message}). (It does not open with this key, or is damaged.)`);
  }
}

async function refuseWhatCannotBe(pool: pg.Pool, manifest: Manifest, companion: Manifest): Promise<void> {
  const { code, name } = manifest.regency;
  if (companion.regency.code !== code) throw new ArchiveRefusal(`Berkas kunci anak itu milik ${companion.regency.name}, bukan ${name}. (The companion is of another city.)`);
  if (companion.takenAt < manifest.takenAt) throw new ArchiveRefusal('Berkas kunci anak lebih tua dari cadangan. Pakai yang terbaru di folder cadangan. (The companion is older than the backup.)');
  const known = migrationNames();
  const strange = manifest.migrations.filter((one) => !known.includes(one));
  if (strange.length > 0) throw new ArchiveRefusal(`Cadangan dibuat rilis yang lebih baru (${strange.at(-1)}). Pasang rilis itu dulu. (A newer release made this backup.)`);
  if ((await listRegencies(pool)).some((one) => one.code === code)) throw new ArchiveRefusal(`${name} sudah ada di sini dan tidak ditimpa. Pulihkan ke folder data yang kosong. (The city is here already: restore into an empty place.)`);
}

function refuseWrongCompanion(keyless: number, children: number): void {
  if (keyless > Math.max(20, children * MOST_ERASED))
    throw new ArchiveRefusal(`${keyless} dari ${children} anak tidak punya kunci di berkas kunci anak: berkas itu tampaknya bukan pasangannya. Tidak ada yang dipulihkan. (Too many children without a key: this seems the wrong companion.)`);
}

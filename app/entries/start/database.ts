/** Opens the database: the embedded one, or the server that DATABASE_URL names. */
import path from 'node:path';
import type pg from 'pg';
import { connectPatiently, startEmbedded } from '../../platform/db/embedded/index.ts';
import { migrateInstallation } from '../../platform/db/migrate.ts';
import { openPool } from '../../platform/db/pool.ts';
import type { Connection } from '../../platform/db/pool.ts';
import { log } from '../../platform/log/index.ts';
import type { Settings } from './settings.ts';

export interface Database {
  connection: Connection;
  pool: pg.Pool;
  /** Closes the pool, and ends the database when this process started it. */
  close(): Promise<void>;
}

const OLDEST = 150_000;

/** @throws Error with a sentence when the database cannot be reached, is too old, or grants too little */
export async function openDatabase(settings: Pick<Settings, 'databaseUrl' | 'dataDir'>): Promise<Database> {
  if (settings.databaseUrl !== null) return prepared({ connectionString: settings.databaseUrl }, async () => undefined);
  const embedded = await startEmbedded({ dataDir: path.join(settings.dataDir, 'postgres'), log: (line) => log.info({ line }, 'postgres') });
  return prepared(embedded.connection, () => embedded.stop(), embedded.ready);
}

async function prepared(connection: Connection, stop: () => Promise<void>, ready?: () => Promise<void>): Promise<Database> {
  const pool = openPool(connection);
  connectPatiently(pool, ready);
  const close = async (): Promise<void> => {
    await pool.end();
    await stop();
  };
  try {
    const client = await pool.connect();
    try {
      const { version } = (await client.query(`select current_setting('server_version_num')::int as version`)).rows[0];
      if (version < OLDEST) throw new Error('AnakKita butuh PostgreSQL 15 atau lebih baru. (PostgreSQL 15 or newer is needed.)');
      await migrateInstallation(client);
    } finally {
      client.release();
    }
    return { connection, pool, close };
  } catch (error) {
    await close();
    throw told(error);
  }
}

const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'ENOENT', 'ETIMEDOUT', 'EAI_AGAIN', 'EHOSTUNREACH'];
const REFUSED = ['28P01', '28000', '3D000'];

/** The driver's words never stand alone: they may hold the address with its password. */
function told(error: unknown): unknown {
  const { code } = error as { code?: string };
  if (code === undefined) return error;
  if (UNREACHABLE.includes(code))
    return new Error(
      `Basis data di DATABASE_URL tidak terjangkau (${code}). Periksa alamatnya dan apakah PostgreSQL berjalan. (The database cannot be reached.)`,
    );
  if (REFUSED.includes(code))
    return new Error(
      `Basis data menolak masuk (${code}). Periksa pengguna, kata sandi, dan nama basis data di DATABASE_URL. (The database refused the sign-in.)`,
    );
  if (code === '42501') {
    return new Error(
      'Peran basis data di DATABASE_URL kurang berhak. Jalankan sekali sebagai pengelola PostgreSQL (the role lacks rights; as administrator run once):\n' +
        '  create role anakkita_app nologin; create role anakkita_door nologin;\n' +
        '  grant anakkita_app, anakkita_door to <peran>; grant create on database <nama> to <peran>; create extension if not exists pg_trgm;',
    );
  }
  return error;
}

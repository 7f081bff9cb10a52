import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { startEmbedded, type Connection } from './embedded/index.ts';
import { startThrowaway } from './embedded/throwaway.ts';

/** A database of its own for one test file. */
export interface TestDatabase {
  readonly connection: Connection;
  /** Removes it, cutting off whoever is still connected. */
  drop(): Promise<void>;
}

/** The test runner names the folder of the cluster it keeps for the whole run here. */
const SHARED_CLUSTER = 'ANAKKITA_TEST_CLUSTER';

/** A server to test on in place of the embedded one, as DATABASE_URL would name it: another version, another machine. */
const OTHER_SERVER = 'ANAKKITA_TEST_SERVER';

/** One lock for all templates: migrations also make roles, which belong to the whole cluster. */
const TEMPLATE_LOCK = 3_271_001;

let cluster: Promise<Connection> | undefined;

/**
 * Gives a fresh, migrated, real PostgreSQL database in about 20 ms.
 *
 * The first call for a `key` makes a template with `migrate`; every database is a copy of it, also in other processes of
 * the same run. Under `npm test` all share one cluster; a test file that is run alone starts its own, which ends with it.
 *
 * @param migrate brings an empty database (connected as superuser) to where the tests begin; must close its connections
 * @param key changes whenever `migrate` would do something else, e.g. a hash of the migration files
 * @example
 * const { connection, drop } = await createTestDatabase(migrateAll, await migrationsHash());
 * after(drop);
 */
export async function createTestDatabase(migrate: (connection: Connection) => Promise<void>, key: string): Promise<TestDatabase> {
  cluster ??= openCluster();
  const server = await cluster;
  const template = `template_${createHash('sha256').update(key).digest('hex').slice(0, 24)}`;
  const database = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(server, async (client) => {
    await makeTemplate(client, server, template, migrate);
    await client.query(`create database ${database} template ${template} strategy file_copy`);
  });
  return {
    connection: { ...server, database },
    drop: () => asSuperuser(server, async (client) => void (await client.query(`drop database if exists ${database} with (force)`))),
  };
}

async function makeTemplate(
  client: pg.Client,
  server: Connection,
  template: string,
  migrate: (connection: Connection) => Promise<void>,
): Promise<void> {
  if (await exists(client, template)) return;
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    if (await exists(client, template)) return;
    // Under its final name it is complete: what an interrupted migration left is thrown away.
    const draft = `${template}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await migrate({ ...server, database: draft });
    await client.query(`alter database ${draft} rename to ${template}`);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function exists(client: pg.Client, database: string): Promise<boolean> {
  return (await client.query('select 1 from pg_catalog.pg_database where datname = $1', [database])).rowCount === 1;
}

async function asSuperuser(server: Connection, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ ...server, database: 'postgres' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function openCluster(): Promise<Connection> {
  const other = process.env[OTHER_SERVER];
  if (other !== undefined) return partsOf(other);
  const dataDir = process.env[SHARED_CLUSTER];
  const database = dataDir === undefined ? await startThrowaway() : await startEmbedded({ dataDir, durable: false });
  return database.connection;
}

/** The parts of an address: databases are made beside the one that it names. */
function partsOf(url: string): Connection {
  const { hostname, port, username, password } = new URL(url);
  return { host: decodeURIComponent(hostname), port: Number(port || 5432), user: decodeURIComponent(username), password: decodeURIComponent(password), database: 'postgres' };
}

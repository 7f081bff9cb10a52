/**
 * The pool of connections and the plain-value rules of this project: `date` and `timestamp` stay text, counts are numbers.
 */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { PoolClient, PoolConfig } from 'pg';
import type { Tables } from '../../../db/types.ts';
import { gatheringSocket } from './gathering-socket.ts';
import { preparedName } from './prepared.ts';

const DATE = 1082;
const TIMESTAMP = 1114;
const INT8 = 20;
// Array types are missing from the driver's list of known types.
const DATE_ARRAY = 1182 as never;
const TEXT_ARRAY = 1009 as never;

pg.types.setTypeParser(DATE, (text) => text);
pg.types.setTypeParser(TIMESTAMP, (text) => text);
pg.types.setTypeParser(DATE_ARRAY, pg.types.getTypeParser(TEXT_ARRAY));
pg.types.setTypeParser(INT8, Number);

export type Sql = Kysely<Tables>;
export type { PoolClient };

/** How to reach the database: a URL, or host (a socket folder), port, user, password and name. */
export interface Connection {
  connectionString?: string;
  host?: string;
  port?: number;
  user?: string;
  password?: string;
  database?: string;
}

/**
 * Opens a pool. Errors of idle connections (a restarting database) are not fatal: the next use opens a new one. With `pipeline`
 * queries of one connection go out without waiting for each other's answers; COPY is refused there.
 */
export function openPool(connection: Connection, options: Pick<PoolConfig, 'max' | 'options' | 'pipeline'> = {}): pg.Pool {
  const pool = new pg.Pool({ ...connection, stream: gatheringSocket, max: 12, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000, ...options });
  pool.on('error', () => undefined);
  // A connection that breaks within a transaction fails its query; without a hearer it would end the process too.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Kysely over one connection that somebody else opened and will release: all statements run on it, in order. */
export function sqlOver(client: PoolClient, schema: string): Sql {
  const query = (text: string, values: unknown[]) => client.query({ name: preparedName(text, schema), text, values });
  const only = { query, release: () => undefined };
  const pool = { connect: async () => only, end: async () => undefined };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as never }) });
}

import pg from 'pg';

/** How to reach a database, as `pg` wants it; `host` is a folder with a socket or a name. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** Answers of a server that is not there yet, or not any more: starting, recovering, stopping, no socket. */
const AWAY = new Set(['57P03', '57P01', '57P02', 'ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ERR_STREAM_DESTROYED']);

/** Everything is taken (53300): a server that says so is there. */
const FULL = '53300';

/**
 * Whether an error means that the database is away for the moment, so that the same may be tried again on a fresh
 * connection. A statement cut off in the middle of a commit may still have been done: that is what command ids are for.
 */
export function isAway(error: unknown): boolean {
  const { code, message, syscall } = error as { code?: unknown; message?: unknown; syscall?: unknown };
  // A file that is missing says ENOENT too.
  if (syscall !== undefined && syscall !== 'connect' && syscall !== 'read' && syscall !== 'write') return false;
  return (typeof code === 'string' && AWAY.has(code)) || (typeof message === 'string' && /^Connection terminated|^Client (has encountered a connection error|was closed) and is not queryable/.test(message));
}

/**
 * Asks whether the server answers, and makes the application's empty database when it is missing.
 *
 * @throws what the server says when it is there and refuses, such as a wrong password.
 */
export async function answers(connection: Connection): Promise<boolean> {
  const client = new pg.Client({ ...connection, database: 'postgres', connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const found = await client.query('select 1 from pg_catalog.pg_database where datname = $1', [connection.database]);
    if (found.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(connection.database)}`);
    return true;
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === FULL) return true;
    // Another start made the database between the question and the answer.
    if (code === '42P04' || code === '23505') return true;
    if (isAway(error) || /timeout/.test((error as Error).message)) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Writes out what is in memory, so that the shutdown after it is short. Failure does not matter. */
export async function checkpoint(connection: Connection): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres', connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('checkpoint');
  } catch {
    return;
  } finally {
    await client.end().catch(() => undefined);
  }
}

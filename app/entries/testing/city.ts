/** A running installation for tests: two cities in one database, the cast in both, and the server on a free port. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { migrateInstallation, migrationsHash } from '../../platform/db/migrate.ts';
import { openPool } from '../../platform/db/pool.ts';
import type { Connection } from '../../platform/db/pool.ts';
import { listRegencies } from '../../platform/db/regency.ts';
import type { Regency } from '../../platform/db/regency.ts';
import { createTestDatabase } from '../../platform/db/testing.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';
import { prepareJobs } from '../../platform/jobs/index.ts';
import { foundRegency } from '../../rooms/access/server.ts';
import { closeDoors } from '../../rooms/identity/server.ts';
import { signIn } from '../../rooms/identity/index.ts';
import { registerProjections } from '../rooms.ts';
import { buildApp } from '../web/app.ts';
import { openCorridor } from '../web/corridor.ts';
import { listen } from '../web/listen.ts';
import { queues } from '../works.ts';
import { callEndpoint } from './caller.ts';
import type { CallOptions, Reply } from './caller.ts';
import { PASSWORD, cast, writeCast } from './cast.ts';
import type { CastMember, CastName } from './cast.ts';

process.env['ANAKKITA_KEYS'] ??= mkdtempSync(path.join(tmpdir(), 'anakkita-keys-'));
process.env['ANAKKITA_DATA'] ??= mkdtempSync(path.join(tmpdir(), 'anakkita-data-'));

/** Host names that lead to each city. */
export const HOSTS = { bogor: 'bogor.test', neighbour: 'tetangga.test' } as const;

async function migrate(connection: Connection): Promise<void> {
  const pool = openPool(connection);
  try {
    const client = await pool.connect();
    await migrateInstallation(client).finally(() => client.release());
    for (const [code, host] of [
      ['32.71', HOSTS.bogor],
      ['32.72', HOSTS.neighbour],
    ] as const) {
      const regency = await foundRegency(pool, { code, kind: 'real' });
      await pool.query('update anakkita.regency set host = $1 where code = $2', [host, code]);
      await writeCast(pool, regency, code === '32.71' ? cast : cast.filter(({ below }) => below === ''));
      await prepareJobs(pool, connection, regency, queues);
    }
  } finally {
    await pool.end();
  }
}

export interface TestCity {
  pool: pg.Pool;
  connection: Connection;
  port: number;
  bogor: Regency;
  neighbour: Regency;
  /** Calls as somebody of the cast (signed in on first use), or as nobody. Goes to Kota Bogor unless a host is named. */
  call(who: CastName | null, endpoint: Endpoint, input?: Record<string, unknown>, options?: CallOptions): Promise<Reply>;
  /** A fresh session of somebody, as a cookie. */
  cookieOf(username: string, host?: string): Promise<string>;
  /** Adds people beyond the cast. */
  add(members: readonly CastMember[]): Promise<void>;
  close(): Promise<void>;
}

/** Starts it in about half a second once the template stands. Always close it. */
export async function startTestCity(): Promise<TestCity> {
  registerProjections();
  const database = await createTestDatabase(migrate, `two cities ${migrationsHash()} ${JSON.stringify(cast)}`);
  const pool = openPool(database.connection);
  const regencies = await listRegencies(pool);
  const { corridor, close } = await openCorridor(pool, database.connection, { origin: null, listensOn: '127.0.0.1' });
  const listening = await listen('127.0.0.1', 0);
  listening.open(buildApp(corridor));
  const cookies = new Map<string, Promise<string>>();

  const cookieOf = async (username: string, host: string = HOSTS.bogor): Promise<string> => {
    const reply = await callEndpoint(listening.port, signIn as Endpoint, { name: username, password: PASSWORD }, { host });
    const set = reply.headers['set-cookie'];
    if (!Array.isArray(set)) throw new Error(`${username} was not let in: ${JSON.stringify(reply.body)}`);
    return set.map((cookie) => cookie.split(';')[0]).join('; ');
  };
  const kept = (username: string, host: string): Promise<string> => {
    const key = `${username} ${host}`;
    const known = cookies.get(key) ?? cookieOf(username, host);
    cookies.set(key, known);
    return known;
  };
  return {
    pool,
    connection: database.connection,
    port: listening.port,
    bogor: regencies.find(({ code }) => code === '32.71')!,
    neighbour: regencies.find(({ code }) => code === '32.72')!,
    cookieOf,
    async call(who, endpoint, input = {}, options = {}) {
      const host = options.host ?? HOSTS.bogor;
      const cookie = options.cookie ?? (who === null ? undefined : await kept(who, host));
      return callEndpoint(listening.port, endpoint, input, { ...options, host, cookie });
    },
    add: (members) =>
      writeCast(
        pool,
        regencies.find(({ code }) => code === '32.71')!,
        members,
      ),
    async close() {
      await listening.close();
      await close();
      await closeDoors(corridor);
      await pool.end();
      await database.drop();
    },
  };
}

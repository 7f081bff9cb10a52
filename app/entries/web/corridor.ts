/** The corridor of this process: its database, the cities it serves, and who a request comes from. */
import type pg from 'pg';
import { openPool } from '../../platform/db/pool.ts';
import type { Connection } from '../../platform/db/pool.ts';
import { listRegencies, regencyForHost } from '../../platform/db/regency.ts';
import type { Regency } from '../../platform/db/regency.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { Problem } from '../../platform/problem/index.ts';
import { personBySession } from '../../rooms/access/server.ts';
import { sessionToken } from '../../rooms/identity/server.ts';
import { isOwnHost } from './own-host.ts';
import type { Found } from './own-host.ts';

const LOOK_EVERY_MS = 2_000;

/** Opens the corridor. The list of cities follows what commands do beside this process. */
export async function openCorridor(
  pool: pg.Pool,
  connection: Connection,
  found: Found,
): Promise<{ corridor: Corridor; close: () => Promise<void> }> {
  const { origin } = found;
  let regencies: readonly Regency[] = await listRegencies(pool);
  const refresh = async (): Promise<void> => {
    regencies = await listRegencies(pool);
  };
  const secure = origin?.startsWith('https:') === true;
  const readPool = openPool(connection, { pipeline: true });
  const corridor: Corridor = {
    pool,
    readPool,
    connection,
    origin,
    regencies: () => regencies,
    refresh,
    regencyOf(context) {
      const host = context.req.header('host') ?? '';
      const regency = isOwnHost(host, found, regencies) ? regencyForHost(regencies, host) : undefined;
      if (regency === undefined) throw new Problem('regency.missing', {});
      return regency;
    },
    actorOf: (context) => personBySession(sessionToken(context.req.header('cookie'), secure)),
  };
  const looking = setInterval(() => void refresh().catch(() => undefined), LOOK_EVERY_MS);
  looking.unref();
  return {
    corridor,
    async close() {
      clearInterval(looking);
      await readPool.end();
    },
  };
}

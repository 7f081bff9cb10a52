/** The corridor of this process: its database, the cities it serves, and who a request comes from. */
import type pg from 'pg';
import type { Connection } from '../../platform/db/pool.ts';
import { listRegencies, regencyForHost } from '../../platform/db/regency.ts';
import type { Regency } from '../../platform/db/regency.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { Problem } from '../../platform/problem/index.ts';
import { personBySession } from '../../rooms/access/server.ts';
import { sessionToken } from '../../rooms/identity/server.ts';

const LOOK_EVERY_MS = 2_000;

/** Opens the corridor. The list of cities follows what commands do beside this process. */
export async function openCorridor(
  pool: pg.Pool,
  connection: Connection,
  origin: string | null,
): Promise<{ corridor: Corridor; close: () => void }> {
  let regencies: readonly Regency[] = await listRegencies(pool);
  const refresh = async (): Promise<void> => {
    regencies = await listRegencies(pool);
  };
  const secure = origin?.startsWith('https:') === true;
  const corridor: Corridor = {
    pool,
    connection,
    origin,
    regencies: () => regencies,
    refresh,
    regencyOf(context) {
      const regency = regencyForHost(regencies, context.req.header('host') ?? '');
      if (regency === undefined) throw new Problem('regency.missing', {});
      return regency;
    },
    actorOf: (context) => personBySession(sessionToken(context.req.header('cookie'), secure)),
  };
  const looking = setInterval(() => void refresh().catch(() => undefined), LOOK_EVERY_MS);
  looking.unref();
  return { corridor, close: () => clearInterval(looking) };
}

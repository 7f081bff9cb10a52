/** What the first page is told before anybody signs in. */
import type { Context } from 'hono';
import type { Regency } from '../../platform/db/regency.ts';
import { isLoopback } from '../../platform/http/caller.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import { doorOf } from '../identity/server.ts';
import type { welcome } from './contract.ts';
import type { ReplyOf } from '../../platform/http/endpoint.ts';
import { demoCast } from './demo-cast.ts';

type Welcome = ReplyOf<typeof welcome>;

/** Name of the setting in which the filling of the demo writes how far it is: `{done, total}`, gone when done. */
export const DEMO_PROGRESS = 'demo.progress';

export async function viewWelcome(context: Context, corridor: Corridor): Promise<Welcome> {
  const regency = findRegency(context, corridor);
  if (regency === null) return { regency: null, needsFirstAdministrator: false, demoAccounts: [], demoProgress: null };
  const { pool } = doorOf(corridor, regency);
  const found = await pool.query<{ administered: boolean; progress: unknown }>({
    name: 'welcome',
    text: `select exists (select from role_grant g join account a on a.person_id = g.person_id where g.role = 'administrator' and g.ended_at is null) as administered,
      (select value from setting where key = $1) as progress`,
    values: [DEMO_PROGRESS],
  });
  const { administered, progress } = found.rows[0]!;
  const demo = regency.kind === 'demo';
  return {
    regency: { code: regency.code, name: regency.name, kind: regency.kind },
    needsFirstAdministrator: !administered,
    // Whoever may not sign in to the demo need not know its names either.
    demoAccounts: demo && isLoopback(context, corridor.origin) ? demoCast.map(({ username, name, role }) => ({ username, name, role })) : [],
    demoProgress: demo ? progressOf(progress) : null,
  };
}

function findRegency(context: Context, corridor: Corridor): Regency | null {
  return corridor.regencies().length === 0 ? null : corridor.regencyOf(context);
}

function progressOf(value: unknown): Welcome['demoProgress'] {
  const { done, total } = (value ?? {}) as { done?: unknown; total?: unknown };
  return typeof done === 'number' && typeof total === 'number' && done < total ? { done, total } : null;
}

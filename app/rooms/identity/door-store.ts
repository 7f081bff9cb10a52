/**
 * The sign-in library, one per regency, on connections of its own: they are born in the regency's schema and in the role
 * that may open sign-in tables and nothing else.
 */
import type pg from 'pg';
import { openPool } from '../../platform/db/pool.ts';
import type { Connection } from '../../platform/db/pool.ts';
import type { Regency } from '../../platform/db/regency.ts';
import type { Corridor } from '../../platform/http/corridor.ts';
import type { Auth } from './auth-store.ts';

export interface Door {
  readonly pool: pg.Pool;
  /** The library takes a third of a second to load: it is, when somebody first signs in. */
  readonly auth: () => Promise<Auth>;
}

/** Connections into a regency's sign-in tables, in the role of the door. */
export function doorPool(connection: Connection, regency: Regency): pg.Pool {
  return openPool(connection, { max: 3, options: `-c search_path=${regency.schema},public -c role=anakkita_door` });
}

const doors = new WeakMap<Corridor, Map<string, Door>>();

/** The door of a regency, opened on first use. */
export function doorOf(corridor: Corridor, regency: Regency): Door {
  const ofCorridor = doors.get(corridor) ?? new Map<string, Door>();
  doors.set(corridor, ofCorridor);
  const known = ofCorridor.get(regency.schema);
  if (known !== undefined) return known;
  const pool = doorPool(corridor.connection, regency);
  let auth: Promise<Auth> | undefined;
  const door: Door = { pool, auth: () => (auth ??= import('./auth-store.ts').then(({ authOver }) => authOver(pool, corridor.origin))) };
  ofCorridor.set(regency.schema, door);
  return door;
}

/** Closes the connections of all doors of a corridor. */
export async function closeDoors(corridor: Corridor): Promise<void> {
  const open = [...(doors.get(corridor)?.values() ?? [])];
  doors.delete(corridor);
  await Promise.all(open.map(({ pool }) => pool.end()));
}

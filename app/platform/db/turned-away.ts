/** Attempts that were refused leave a row too: what somebody tried in vain is what an insider would try first. */
import { Problem } from '../problem/index.ts';
import type { PoolClient } from './pool.ts';

/** Refusals that tell of an attempt beyond one's right: a verb that is not held, a record that lies out of reach. */
const TOLD: readonly string[] = ['access.denied', 'record.missing'];

/** Whether an error is such a refusal; gives its code. */
export function turnedAway(error: unknown): string | null {
  return error instanceof Problem && TOLD.includes(error.code) ? error.code : null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Ids of records in the path of a request: what was asked for. */
export function idsAsked(input: Readonly<Record<string, unknown>>, path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => {
    const value = input[name!];
    return typeof value === 'string' && UUID.test(value) ? [value] : [];
  });
}

/** Opens a transaction in which the actor may write the row: the one before was rolled back with all its settings. */
export async function openForRefusal(client: PoolClient, schema: string, actorId: string): Promise<void> {
  await client.query(`begin; set local search_path to ${schema}, public; set local role anakkita_app; set local app.actor = '${actorId}'`);
}

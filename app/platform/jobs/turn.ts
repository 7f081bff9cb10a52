/** One worker at a time per regency, whoever starts it: the others wait for their turn. */
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from '../db/pool.ts';

const ASK_EVERY_MS = 1_000;

/**
 * Waits until no other process works for the regency. The turn is held by a connection: it ends with the process.
 * @param onLost called when the connection breaks: another may have the turn from then on
 * @returns gives the turn back
 */
export async function takeTurn(connection: Connection, regencySchema: string, onLost: () => void): Promise<() => Promise<void>> {
  const client = new pg.Client(connection);
  await client.connect();
  let held = true;
  const lost = (): void => {
    if (held) onLost();
  };
  client.on('error', lost);
  client.on('end', lost);
  for (;;) {
    const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as got', [
      `anakkita worker ${regencySchema}`,
    ]);
    if (rows[0].got === true) break;
    await wait(ASK_EVERY_MS);
  }
  return async () => {
    held = false;
    await client.end();
  };
}

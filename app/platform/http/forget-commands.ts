/** Answered commands are remembered so that a device may repeat one; after 60 days no device still waits. */
import type { Tx } from '../db/actor.ts';

const KEPT_MS = 60 * 86_400_000;

/** @returns how many were forgotten */
export async function forgetOldCommands(tx: Tx): Promise<number> {
  const gone = await tx.sql.deleteFrom('command_log').where('at', '<', new Date(tx.now.getTime() - KEPT_MS)).executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** SQL of children who leave: moved away from the city, or died. They are counted no more from that day on. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';

/**
 * Takes a child out of the register from a day on. A child that left stays known: an import that sees one who moved
 * again, measured after that day, brings it back (`takeInChildren`).
 */
export async function setLeft(tx: Tx, childId: string, why: 'moved' | 'died', on: string): Promise<void> {
  await sql`update child set state = ${why}, state_on = ${on}::date where id = ${childId} and state = 'active'`.execute(tx.sql);
}

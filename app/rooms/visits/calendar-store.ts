/** SQL of calendar addresses: only the hash of a secret is kept. */
import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Tx } from '../../platform/db/actor.ts';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Makes a new secret and ends the one before. */
export async function makeFeed(tx: Tx): Promise<string> {
  await endFeed(tx);
  const token = randomBytes(32).toString('base64url');
  await tx.sql.insertInto('calendar_feed').values({ token_hash: hashOf(token), person_id: tx.actor.id, made_at: tx.now }).execute();
  return token;
}

export async function endFeed(tx: Tx): Promise<void> {
  await tx.sql.updateTable('calendar_feed').set({ ended_at: tx.now }).where('person_id', '=', tx.actor.id).where('ended_at', 'is', null).execute();
}

/** Days on which the owner of a secret has visits due; null for a secret that gives nothing. Asked by the role of the door. */
export async function findFeedDays(door: pg.Pool, token: string): Promise<string[] | null> {
  const { rows } = await door.query<{ due_on: string | null }>(
    `select c.due_on from calendar_feed f join person p on p.id = f.person_id and p.left_at is null
       left join visit_clock c on c.keeper_id = f.person_id
     where f.token_hash = $1 and f.ended_at is null limit 100`,
    [hashOf(token)],
  );
  return rows.length === 0 ? null : rows.flatMap(({ due_on }) => (due_on === null ? [] : [due_on]));
}

/** Brings events to their listeners: in order, each once, as the event's actor with the reach of the event's area. */
import type pg from 'pg';
import { asActor } from '../db/actor.ts';
import type { ActorSource, Tx } from '../db/actor.ts';
import type { Regency } from '../db/regency.ts';

export interface Event {
  id: string;
  tick: number;
  topic: string;
  subjectId: string | null;
  area: string;
  payload: Record<string, unknown>;
  actorId: string;
  at: Date;
}

export interface Listener {
  /** Name under which its position is kept: changing it reads all events again. */
  readonly name: string;
  readonly topics: readonly string[];
  /** Runs in one transaction with the listener's position: an event is handled once or not at all. */
  readonly hear: (tx: Tx, event: Event) => Promise<void>;
}

const BATCH = 100;

/**
 * Delivers what a listener has not heard yet, up to a batch.
 * @returns how many events it was brought past
 * @throws what the listener throws: the event is brought again next time, and nothing overtakes it
 */
export async function deliver(
  pool: pg.Pool,
  regency: Regency,
  listener: Listener,
  actorOf: (event: Event) => ActorSource,
): Promise<number> {
  const events = await findNext(pool, regency.schema, listener);
  for (const event of events) {
    await asActor(pool, regency, actorOf(event), { need: null, records: null }, async (tx) => {
      if (await passTo(tx, listener.name, event.tick)) await listener.hear(tx, event);
    });
  }
  return events.length;
}

async function findNext(pool: pg.Pool, schema: string, listener: Listener): Promise<Event[]> {
  const found = await pool.query<Event>(
    `select id, tick, topic, subject_id as "subjectId", area, payload, actor_id as "actorId", at from ${schema}.outbox
     where tick > coalesce((select tick from ${schema}.listener_position where listener = $1), 0) and topic = any ($2) order by tick limit $3`,
    [listener.name, listener.topics, BATCH],
  );
  return found.rows;
}

/** Moves the position; false when another process was here first. */
async function passTo(tx: Tx, listener: string, tick: number): Promise<boolean> {
  const moved = await tx.sql
    .insertInto('listener_position')
    .values({ listener, tick })
    .onConflict((conflict) => conflict.column('listener').doUpdateSet({ tick }).where('listener_position.tick', '<', tick))
    .executeTakeFirst();
  return (moved.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

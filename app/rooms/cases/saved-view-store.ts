/** SQL of saved views. Row security shows and changes the person's own alone. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { SavedView } from './register-contract.ts';

/** The views of who asks, by name. */
export async function findSavedViews(tx: Tx): Promise<SavedView[]> {
  const { rows } = await sql<SavedView>`select id, name as "viewName", filter from saved_view order by lower(name), id`.execute(tx.sql);
  return rows;
}

/** Keeps the views of one person still until the transaction ends, so that two windows do not pass the limit together. */
export async function holdViews(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('saved_view ' || current_schema() || ' ' || ${tx.actor.id}, 0))`.execute(tx.sql);
}

/** One of the same id or name is replaced. @returns whether it is kept: the id may be of somebody else's */
export async function putSavedView(tx: Tx, view: SavedView): Promise<boolean> {
  await sql`delete from saved_view where id = ${view.id} or name = ${view.viewName}`.execute(tx.sql);
  const { rows } = await sql`insert into saved_view (id, person_id, name, filter, saved_at)
    values (${view.id}, ${tx.actor.id}, ${view.viewName}, ${JSON.stringify(view.filter)}::jsonb, ${tx.now}) on conflict (id) do nothing returning id`.execute(tx.sql);
  return rows.length > 0;
}

export async function dropSavedView(tx: Tx, id: string): Promise<void> {
  await sql`delete from saved_view where id = ${id}`.execute(tx.sql);
}

/** SQL of photographs of visits. The picture is sealed before it comes here. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';

export interface NewPhoto {
  childId: string;
  area: string;
  visitId: string;
  sealed: Buffer;
  kind: string;
  byteCount: number;
  takenOn: string;
}

/** Keeps a photograph; of a visit that has one already the first stays. */
export async function insertPhoto(tx: Tx, photo: NewPhoto): Promise<void> {
  await tx.sql
    .insertInto('visit_photo')
    .values({
      id: newId(), child_id: photo.childId, area: photo.area, visit_id: photo.visitId, sealed: photo.sealed, kind: photo.kind, byte_count: photo.byteCount,
      taken_on: photo.takenOn, recorded_at: tx.now, recorded_by: tx.actor.id,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A visit that the actor made themself. */
export function findOwnVisit(tx: Tx, childId: string, visitId: string): Promise<{ id: string; made_on: string } | undefined> {
  return tx.sql.selectFrom('visit').select(['id', 'made_on']).where('id', '=', visitId).where('child_id', '=', childId).where('made_by', '=', tx.actor.id).executeTakeFirst();
}

/** A photograph that the guardian allows now. */
export async function findPhoto(tx: Tx, childId: string, visitId: string): Promise<{ sealed: Buffer; kind: string } | undefined> {
  return tx.sql
    .selectFrom('visit_photo as f')
    .innerJoin('child as k', (join) => join.onRef('k.id', '=', 'f.child_id').on('k.allows_photo', '=', true))
    .select(['f.sealed', 'f.kind'])
    .where('f.child_id', '=', childId)
    .where('f.visit_id', '=', visitId)
    .executeTakeFirst();
}

export async function deletePhoto(tx: Tx, childId: string, visitId: string): Promise<void> {
  await tx.sql.deleteFrom('visit_photo').where('child_id', '=', childId).where('visit_id', '=', visitId).execute();
}

export async function deletePhotosOf(tx: Tx, childId: string): Promise<void> {
  await tx.sql.deleteFrom('visit_photo').where('child_id', '=', childId).execute();
}

/** Days after the visit on which a photograph is deleted, consent or not (unverified). */
export const PHOTO_KEPT_DAYS = 365;

/** Deletes photographs whose consent was withdrawn, and old ones. @returns the children they were of */
export async function deletePhotosOverdue(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ child_id: string }>`delete from visit_photo f using child k
    where k.id = f.child_id and (not k.allows_photo or k.state <> 'active' or f.taken_on < ${tx.today}::date - ${PHOTO_KEPT_DAYS}::int) returning f.child_id`.execute(tx.sql);
  return [...new Set(rows.map(({ child_id }) => child_id))];
}

/** SQL of guardians' doors. Links and codes are known here as hashes alone. */
import type pg from 'pg';
import type { Tx } from '../../platform/db/actor.ts';
import type { PoolClient } from '../../platform/db/pool.ts';

export type EndedWhy = 'revoked' | 'renewed' | 'guardian_ended' | 'erased';

/** A door as staff see it: nothing that opens it. */
export interface DoorRow {
  id: string;
  childId: string;
  guardianId: string;
  madeAt: Date;
  endsAt: Date;
  lastUsedAt: Date | null;
  lockedAt: Date | null;
  endedAt: Date | null;
}

const columns = ['id', 'child_id as childId', 'guardian_id as guardianId', 'made_at as madeAt', 'ends_at as endsAt', 'last_used_at as lastUsedAt', 'locked_at as lockedAt', 'ended_at as endedAt'] as const;

/** The last door of each guardian of a child, whatever became of it. */
export function listDoors(tx: Tx, childId: string): Promise<DoorRow[]> {
  return tx.sql.selectFrom('guardian_door').select(columns).where('child_id', '=', childId).distinctOn('guardian_id').orderBy('guardian_id').orderBy('made_at', 'desc').execute();
}

export interface NewDoor {
  id: string;
  childId: string;
  area: string;
  guardianId: string;
  tokenHash: Buffer;
  codeHash: string;
  endsAt: Date;
}

/** Writes a door; the one before it opens nothing from now on. */
export async function writeDoor(tx: Tx, door: NewDoor): Promise<void> {
  await endDoors(tx, { guardianId: door.guardianId }, 'renewed');
  await tx.sql
    .insertInto('guardian_door')
    .values({
      id: door.id,
      child_id: door.childId,
      area: door.area,
      guardian_id: door.guardianId,
      token_hash: door.tokenHash,
      code_hash: door.codeHash,
      made_at: tx.now,
      made_by: tx.actor.id,
      ends_at: door.endsAt,
    })
    .execute();
}

/**
 * Ends the doors of a guardian or of all guardians of a child; visits under way end with their next step.
 * @returns how many were open
 */
export async function endDoors(tx: Tx, whose: { guardianId: string } | { childId: string }, why: EndedWhy): Promise<number> {
  const [column, id] = 'guardianId' in whose ? (['guardian_id', whose.guardianId] as const) : (['child_id', whose.childId] as const);
  const ended = await tx.sql
    .updateTable('guardian_door')
    .set({ ended_at: tx.now, ended_by: tx.actor.id, ended_why: why })
    .where(column, '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/** Locks the guardian's own door: the actor is the guardian in whose name somebody tried. */
export async function lockDoor(tx: Tx, guardianId: string): Promise<void> {
  await tx.sql.updateTable('guardian_door').set({ locked_at: tx.now }).where('guardian_id', '=', guardianId).where('ended_at', 'is', null).execute();
}

/** A door with what opens it, for the role of the door alone. */
export interface KeyedDoor {
  id: string;
  childId: string;
  area: string;
  guardianId: string;
  codeHash: string;
  endsAt: Date;
  lockedAt: Date | null;
  endedAt: Date | null;
  guardianLeft: boolean;
}

/** The door behind a link, open or not; null for a link that never was. */
export async function findDoor(pool: pg.Pool, tokenHash: Buffer): Promise<KeyedDoor | null> {
  const found = await pool.query<KeyedDoor>({
    name: 'guardian-door-by-link',
    text: `select d.id, d.child_id as "childId", d.area, d.guardian_id as "guardianId", d.code_hash as "codeHash", d.ends_at as "endsAt",
        d.locked_at as "lockedAt", d.ended_at as "endedAt", g.until is not null as "guardianLeft"
      from guardian_door d join guardian g on g.id = d.guardian_id where d.token_hash = $1`,
    values: [tokenHash],
  });
  return found.rows[0] ?? null;
}

/** Opens a visit. */
export async function writeVisit(pool: pg.Pool, visit: { tokenHash: Buffer; doorId: string; now: Date; expiresAt: Date }): Promise<void> {
  const values = [visit.tokenHash, visit.doorId, visit.now];
  await pool.query('insert into guardian_session (token_hash, door_id, opened_at, expires_at) values ($1, $2, $3, $4)', [...values, visit.expiresAt]);
  await pool.query('update guardian_door set last_used_at = $2 where id = $1', [visit.doorId, visit.now]);
}

/** Ends a visit; ending it again changes nothing. */
export async function endVisit(pool: pg.Pool, tokenHash: Buffer, now: Date): Promise<void> {
  await pool.query('update guardian_session set ended_at = $2 where token_hash = $1 and ended_at is null', [tokenHash, now]);
}

/** Deletes visits that are over. */
export async function forgetVisits(pool: pg.Pool, now: Date): Promise<void> {
  await pool.query('delete from guardian_session where expires_at < $1', [now]);
}

export interface VisitRow {
  doorId: string;
  guardianId: string;
  childId: string;
  area: string;
  expiresAt: Date;
}

/**
 * The visit behind a cookie, found before the wall stands, on the request's own connection. A visit that ended, whose time
 * is over, whose door was ended or locked, or whose guardian no longer answers for the child, is none.
 */
export async function findVisit(client: PoolClient, tokenHash: Buffer, now: Date): Promise<VisitRow | null> {
  const found = await client.query<VisitRow>({
    name: 'guardian-visit',
    text: `select d.id as "doorId", d.guardian_id as "guardianId", d.child_id as "childId", d.area, s.expires_at as "expiresAt"
      from guardian_session s join guardian_door d on d.id = s.door_id join guardian g on g.id = d.guardian_id
      where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2 and d.ended_at is null and d.locked_at is null and d.ends_at > $2
        and g.until is null`,
    values: [tokenHash, now],
  });
  return found.rows[0] ?? null;
}

/** SQL of people and their grants. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { SESSION_HOURS } from '../identity/index.ts';

export interface PersonRow {
  id: string;
  name: string;
  username: string | null;
  phone: string | null;
  created_at: Date;
  left_at: Date | null;
  last_seen_at: Date | null;
  factor_at: Date | null;
}

export interface GrantRow {
  id: string;
  person_id: string;
  role: string;
  area: string;
  area_name: string;
  level: string;
  granted_at: Date;
}

/** People by name; service accounts are no people. */
export function findPeople(tx: Tx): Promise<PersonRow[]> {
  return (
    tx.sql
      .selectFrom('person as p')
      .select(['p.id', 'p.name', 'p.username', 'p.phone', 'p.created_at', 'p.left_at'])
      // A session is lengthened while it is used: its end tells when that was last.
      .select((row) => [
        row
          .selectFrom('session as s')
          .whereRef('s.person_id', '=', 'p.id')
          .select(sql<Date>`max(s.expires_at) - make_interval(hours => ${SESSION_HOURS})`.as('at'))
          .as('last_seen_at'),
        row.selectFrom('second_factor as f').whereRef('f.person_id', '=', 'p.id').select('f.confirmed_at').as('factor_at'),
      ])
      .where((row) =>
        row.not(
          row.exists(
            row.selectFrom('role_grant as g').whereRef('g.person_id', '=', 'p.id').where('g.role', 'like', 'service%').select('g.id'),
          ),
        ),
      )
      .orderBy('p.name')
      .orderBy('p.id')
      .execute()
  );
}

/** Grants in force, of one person or of all. */
export function findGrants(tx: Tx, personId?: string): Promise<GrantRow[]> {
  const rows = tx.sql
    .selectFrom('role_grant as g')
    .innerJoin('area as a', 'a.code', 'g.area')
    .select(['g.id', 'g.person_id', 'g.role', 'g.area', 'a.name as area_name', 'a.level', 'g.granted_at'])
    .where('g.ended_at', 'is', null)
    .orderBy('g.granted_at')
    .orderBy('g.id');
  return (personId === undefined ? rows : rows.where('g.person_id', '=', personId)).execute();
}

export async function findPerson(tx: Tx, id: string): Promise<{ id: string; username: string | null; left_at: Date | null } | null> {
  return (await tx.sql.selectFrom('person').select(['id', 'username', 'left_at']).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Telephone number of a person; null when none is known. */
export async function findPhone(tx: Tx, id: string): Promise<string | null> {
  return (await tx.sql.selectFrom('person').select('phone').where('id', '=', id).executeTakeFirst())?.phone ?? null;
}

/** Level of an area of this regency; null when there is none by that code. */
export async function findLevel(tx: Tx, area: string): Promise<string | null> {
  return (await tx.sql.selectFrom('area').select('level').where('code', '=', area).executeTakeFirst())?.level ?? null;
}

export async function insertPerson(
  tx: Tx,
  person: { id: string; name: string; username: string | null; phone: string | null },
): Promise<void> {
  const email = `${person.id}@person.invalid`;
  await tx.sql
    .insertInto('person')
    .values({ ...person, display_username: person.username, email, created_at: tx.now, updated_at: tx.now })
    .execute();
}

export async function insertGrant(tx: Tx, grant: { id: string; personId: string; role: string; area: string }): Promise<void> {
  await tx.sql
    .insertInto('role_grant')
    .values({ id: grant.id, person_id: grant.personId, role: grant.role, area: grant.area, granted_by: tx.actor.id, granted_at: tx.now })
    .execute();
}

/** Ends grants in force: one, or all of a person. Returns how many. */
export async function endGrants(tx: Tx, personId: string, grantId?: string): Promise<number> {
  const rows = tx.sql
    .updateTable('role_grant')
    .set({ ended_by: tx.actor.id, ended_at: tx.now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null);
  const ended = await (grantId === undefined ? rows : rows.where('id', '=', grantId)).executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

/**
 * People who may administer and can sign in. Their grants stay locked until the transaction ends, so that two
 * administrators cannot end each other at once.
 */
export async function lockAdministrators(tx: Tx): Promise<string[]> {
  const rows = await tx.sql
    .selectFrom('role_grant as g')
    .where('g.role', '=', 'administrator')
    .where('g.ended_at', 'is', null)
    .where((row) => row.exists(row.selectFrom('account as a').whereRef('a.person_id', '=', 'g.person_id').select('a.id')))
    .select('g.person_id')
    .orderBy('g.id')
    .forUpdate()
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Marks a person as gone and ends every session. */
export async function markLeft(tx: Tx, personId: string): Promise<void> {
  await tx.sql.updateTable('person').set({ left_at: tx.now, updated_at: tx.now }).where('id', '=', personId).execute();
  await tx.sql.deleteFrom('session').where('person_id', '=', personId).execute();
}

/** Takes the second factor of a person away, with the codes on paper; every session ends. */
export async function removeFactor(tx: Tx, personId: string): Promise<void> {
  await tx.sql.deleteFrom('second_factor').where('person_id', '=', personId).execute();
  await tx.sql.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
  await tx.sql.deleteFrom('session').where('person_id', '=', personId).execute();
}

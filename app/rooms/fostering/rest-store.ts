/** SQL of rests, of who stands in, and of clocks that change hands by it. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { RestReason } from './rest.ts';

export interface RestRow {
  restId: string;
  personId: string;
  from: string;
  until: string;
  why: RestReason;
}

/** Rests that are not over, by their first day. */
export async function listRests(tx: Tx, personId: string): Promise<RestRow[]> {
  const rows = await tx.sql
    .selectFrom('foster_rest')
    .select(['id as restId', 'person_id as personId', 'from_day as from', 'until_day as until', 'why'])
    .where('person_id', '=', personId)
    .where('over_at', 'is', null)
    .where('until_day', '>=', tx.today)
    .orderBy('from_day')
    .execute();
  return rows as RestRow[];
}

export async function findRest(tx: Tx, restId: string): Promise<RestRow | undefined> {
  const row = await tx.sql
    .selectFrom('foster_rest')
    .select(['id as restId', 'person_id as personId', 'from_day as from', 'until_day as until', 'why'])
    .where('id', '=', restId)
    .where('over_at', 'is', null)
    .executeTakeFirst();
  return row as RestRow | undefined;
}

export async function insertRest(tx: Tx, rest: RestRow): Promise<void> {
  await tx.sql
    .insertInto('foster_rest')
    .values({
      id: rest.restId, person_id: rest.personId, from_day: rest.from, until_day: rest.until, why: rest.why, recorded_at: tx.now, recorded_by: tx.actor.id,
      begun_at: rest.from <= tx.today ? tx.now : null,
    })
    .execute();
}

/** @returns false when it was over */
export async function closeRest(tx: Tx, restId: string): Promise<boolean> {
  const closed = await tx.sql
    .updateTable('foster_rest')
    .set({ over_at: tx.now, ended_by: tx.actor.id })
    .where('id', '=', restId)
    .where('over_at', 'is', null)
    .executeTakeFirst();
  return closed.numUpdatedRows === 1n;
}

/** Children whose clocks depend on whether this person comes: of their own pairings, and those they stand in for. */
export async function listChildrenOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.sql
    .selectFrom('child_grant')
    .select('child_id')
    .distinct()
    .where('person_id', '=', personId)
    .where('kind', 'in', ['pairing', 'substitute'])
    .where('starts_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ child_id }) => child_id);
}

/** Children of pairings in force, with their village. */
export async function listPairedChildren(tx: Tx, personId: string): Promise<{ childId: string; villageName: string }[]> {
  const { rows } = await sql<{ childId: string; villageName: string }>`
    select g.child_id as "childId", coalesce(v.name, '') as "villageName" from child_grant g left join area v on v.code = left(g.area, 13)
    where g.person_id = ${personId} and g.kind = 'pairing' and g.starts_at is not null and g.ended_at is null order by g.starts_at, g.id`.execute(tx.sql);
  return rows;
}

/** Who stands in, in rests of a person. */
export async function listStandIns(tx: Tx, restIds: readonly string[]): Promise<{ childId: string; restId: string; personName: string }[]> {
  if (restIds.length === 0) return [];
  const { rows } = await sql<{ childId: string; restId: string; personName: string }>`
    select g.child_id as "childId", g.rest_id as "restId", p.name as "personName" from child_grant g join person p on p.id = g.person_id
    where g.kind = 'substitute' and g.ended_at is null and g.rest_id = any(${[...restIds]}::uuid[])`.execute(tx.sql);
  return rows;
}

/** Ends who stands in for one child in a rest. */
export async function endStandIn(tx: Tx, childId: string, restId: string, reason: string): Promise<void> {
  await tx.sql
    .updateTable('child_grant')
    .set({ ended_at: tx.now, ended_by: tx.actor.id, ended_reason: reason })
    .where('kind', '=', 'substitute')
    .where('child_id', '=', childId)
    .where('rest_id', '=', restId)
    .where('ended_at', 'is', null)
    .execute();
}

/** The pairing in force of a child with a person. */
export async function isPairedWith(tx: Tx, childId: string, personId: string): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('child_grant')
    .select('id')
    .where('child_id', '=', childId)
    .where('person_id', '=', personId)
    .where('kind', '=', 'pairing')
    .where('starts_at', 'is not', null)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The actor's own standing in, by its id, while it is not ended. */
export async function findOwnStandIn(tx: Tx, grantId: string): Promise<{ id: string; child_id: string; area: string } | undefined> {
  return tx.sql
    .selectFrom('child_grant')
    .select(['id', 'child_id', 'area'])
    .where('id', '=', grantId)
    .where('person_id', '=', tx.actor.id)
    .where('kind', '=', 'substitute')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** Rests that begin or are over by their date, and are not yet marked so. Held until the end of the transaction. */
export async function takeTurningRests(tx: Tx): Promise<{ begun: { id: string; personId: string }[]; over: { id: string; personId: string }[] }> {
  const begun = await tx.sql
    .updateTable('foster_rest')
    .set({ begun_at: tx.now })
    .where('begun_at', 'is', null)
    .where('over_at', 'is', null)
    .where('from_day', '<=', tx.today)
    .returning(['id', 'person_id as personId'])
    .execute();
  const over = await tx.sql
    .updateTable('foster_rest')
    .set({ over_at: tx.now })
    .where('over_at', 'is', null)
    .where('until_day', '<', tx.today)
    .returning(['id', 'person_id as personId'])
    .execute();
  return { begun, over };
}

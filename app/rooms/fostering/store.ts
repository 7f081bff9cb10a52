/** SQL of foster parents and pairings. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';

export interface FosterParentRow {
  personId: string;
  personName: string;
  holdsRole: boolean;
  capacity: number;
  paired: number;
  clearedOn: string | null;
  trainedOn: string | null;
  conductSignedOn: string | null;
  conductVersion: string | null;
}

/** People with the role, and those with a record who lost it while they are paired. Counts of pairings are of the actor's reach. */
export async function listFosterParentRows(tx: Tx, personId?: string): Promise<FosterParentRow[]> {
  const only = personId === undefined ? sql`` : sql`and p.id = ${personId}`;
  const { rows } = await sql<FosterParentRow>`
    select p.id as "personId", p.name as "personName", g.person_id is not null as "holdsRole", coalesce(f.capacity, 0) as capacity,
      coalesce(n.paired, 0)::int as paired, f.cleared_on as "clearedOn", f.trained_on as "trainedOn",
      f.conduct_signed_on as "conductSignedOn", f.conduct_version as "conductVersion"
    from person p
    left join (select distinct person_id from role_grant where role = 'foster_parent' and ended_at is null) g on g.person_id = p.id
    left join foster_parent f on f.person_id = p.id
    left join (select person_id, count(*) as paired from child_grant where kind = 'pairing' and ended_at is null group by person_id) n on n.person_id = p.id
    where p.left_at is null and (g.person_id is not null or n.paired > 0) ${only}
    order by p.name, p.id`.execute(tx.sql);
  return rows;
}

/** Held until the transaction ends, so that two pairings at once do not pass one place. */
export async function lockFosterParent(tx: Tx, personId: string): Promise<void> {
  await tx.sql.selectFrom('foster_parent').select('person_id').where('person_id', '=', personId).forUpdate().execute();
}

export async function writeFosterParent(tx: Tx, parent: { personId: string; capacity: number; clearedOn: string | null; trainedOn: string | null }): Promise<void> {
  const facts = { capacity: parent.capacity, cleared_on: parent.clearedOn, trained_on: parent.trainedOn, recorded_at: tx.now, recorded_by: tx.actor.id };
  await tx.sql
    .insertInto('foster_parent')
    .values({ person_id: parent.personId, ...facts })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(facts))
    .execute();
}

/** Writes that the actor signed the conduct today. */
export async function writeConduct(tx: Tx, version: string): Promise<void> {
  const signed = { conduct_signed_on: tx.today, conduct_version: version, recorded_at: tx.now, recorded_by: tx.actor.id };
  await tx.sql
    .insertInto('foster_parent')
    .values({ person_id: tx.actor.id, capacity: 0, ...signed })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(signed))
    .execute();
}

export interface PairingRow {
  id: string;
  person_id: string;
  personName: string;
  given_at: Date;
  starts_at: Date | null;
  ended_at: Date | null;
  ended_reason: string | null;
}

/** Pairings of a child, present ones first, then the newest. */
export async function listPairings(tx: Tx, childId: string): Promise<PairingRow[]> {
  const { rows } = await sql<PairingRow>`
    select g.id, g.person_id, p.name as "personName", g.given_at, g.starts_at, g.ended_at, g.ended_reason
    from child_grant g join person p on p.id = g.person_id
    where g.child_id = ${childId} and g.kind = 'pairing' order by g.ended_at is not null, g.given_at desc limit 50`.execute(tx.sql);
  return rows;
}

export interface ProposedRow {
  grantId: string;
  childId: string;
  village: string;
  villageName: string;
  aliasSeed: number;
  ageMonths: number;
}

/** Children proposed to the actor, as far as they may be told of them. */
export async function listProposed(tx: Tx): Promise<ProposedRow[]> {
  const { rows } = await sql<ProposedRow>`
    select c.grant_id as "grantId", c.child_id as "childId", c.village, coalesce(v.name, '') as "villageName", c.alias_seed as "aliasSeed", c.age_months as "ageMonths"
    from children_proposed() c left join area v on v.code = c.village order by c.grant_id`.execute(tx.sql);
  return rows;
}

/** The actor's own pairing, by its id, while it is not ended. */
export async function findOwnPairing(tx: Tx, pairingId: string): Promise<{ id: string; child_id: string; area: string; starts_at: Date | null } | undefined> {
  return tx.sql
    .selectFrom('child_grant')
    .select(['id', 'child_id', 'area', 'starts_at'])
    .where('id', '=', pairingId)
    .where('person_id', '=', tx.actor.id)
    .where('kind', '=', 'pairing')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** Since when the actor's pairings are in force, by child. */
export async function listOwnStarts(tx: Tx): Promise<Map<string, Date>> {
  const rows = await tx.sql
    .selectFrom('child_grant')
    .select(['child_id', 'starts_at'])
    .where('person_id', '=', tx.actor.id)
    .where('kind', '=', 'pairing')
    .where('ended_at', 'is', null)
    .execute();
  return new Map(rows.flatMap(({ child_id, starts_at }) => (starts_at === null ? [] : [[child_id, starts_at] as const])));
}

/** Names of areas by their codes. */
export async function nameAreas(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await tx.sql.selectFrom('area').select(['code', 'name']).where('code', 'in', [...new Set(codes)]).execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}

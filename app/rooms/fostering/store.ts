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
  organisation: string | null;
  isPolitician: boolean;
  capacityWish: number | null;
  homeVillageName: string | null;
  /** First and last day of the rest that goes on, or comes next. */
  restFrom: string | null;
  restUntil: string | null;
  restId: string | null;
  /** Rests today or within the days of a first visit. */
  resting: boolean;
  /** A pairing of theirs is held still by the inspectorate. */
  onHold: boolean;
}

/** Who begins to rest within so many days gets no new child: the first visit would fall into it. */
const FIRST_VISIT_DAYS = 14;

/** People with the role, and those with a record who lost it while they are paired. Counts of pairings are of the actor's reach. */
export async function listFosterParentRows(tx: Tx, personIds?: string | readonly string[]): Promise<FosterParentRow[]> {
  const wanted = typeof personIds === 'string' ? [personIds] : personIds;
  const only = wanted === undefined ? sql`` : sql`and p.id = any(${[...wanted]}::uuid[])`;
  const { rows } = await sql<FosterParentRow>`
    select p.id as "personId", p.name as "personName", g.person_id is not null as "holdsRole", coalesce(f.capacity, 0) as capacity,
      coalesce(n.paired, 0)::int as paired, f.cleared_on as "clearedOn", f.trained_on as "trainedOn",
      f.conduct_signed_on as "conductSignedOn", f.conduct_version as "conductVersion", f.organisation, coalesce(f.is_politician, false) as "isPolitician",
      f.capacity_wish as "capacityWish", h.name as "homeVillageName", r.from_day as "restFrom", r.until_day as "restUntil", r.id as "restId",
      coalesce(r.from_day <= ${tx.today}::date + ${FIRST_VISIT_DAYS}::int, false) as resting,
      coalesce(n."onHold", false) as "onHold"
    from person p
    left join (select distinct person_id from role_grant where role = 'foster_parent' and ended_at is null) g on g.person_id = p.id
    left join foster_parent f on f.person_id = p.id
    left join area h on h.code = f.home_village
    left join (
      select distinct on (person_id) person_id, id, from_day, until_day from foster_rest
      where over_at is null and until_day >= ${tx.today}::date order by person_id, from_day) r on r.person_id = p.id
    left join (
      select person_id, count(*) as paired, bool_or(paused_at is not null) as "onHold" from child_grant
      where kind in ('pairing', 'substitute') and ended_at is null and (ends_at is null or ends_at > ${tx.now}) group by person_id) n on n.person_id = p.id
    where p.left_at is null and (g.person_id is not null or n.paired > 0) ${only}
    order by p.name, p.id`.execute(tx.sql);
  return rows;
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
  paused_at: Date | null;
}

/** Pairings of a child, present ones first, then the newest. */
export async function listPairings(tx: Tx, childId: string): Promise<PairingRow[]> {
  const { rows } = await sql<PairingRow>`
    select g.id, g.person_id, p.name as "personName", g.given_at, g.starts_at, g.ended_at, g.ended_reason, g.paused_at
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

/** Since when the actor's rights to children are in force, and until when where they stand in, by the grant. */
export async function listOwnSpans(tx: Tx): Promise<Map<string, { startsAt: Date; endsAt: Date | null }>> {
  const rows = await tx.sql
    .selectFrom('child_grant')
    .select(['id', 'starts_at', 'ends_at'])
    .where('person_id', '=', tx.actor.id)
    .where('kind', 'in', ['pairing', 'substitute'])
    .where('ended_at', 'is', null)
    .execute();
  return new Map(rows.flatMap(({ id, starts_at, ends_at }) => (starts_at === null ? [] : [[id, { startsAt: starts_at, endsAt: ends_at }] as const])));
}

/** Names of the kader of each area: those of the posyandu, else those of its village. No way to reach them goes along. */
export async function nameKaders(tx: Tx, areas: readonly string[]): Promise<Map<string, string[]>> {
  const wanted = [...new Set(areas)];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ area: string; name: string }>`
    select distinct g.area, p.name from role_grant g join person p on p.id = g.person_id and p.left_at is null
    where g.role = 'kader' and g.ended_at is null and (g.area = any(${wanted}::text[]) or g.area = any(${wanted.map((area) => area.slice(0, 13))}::text[]))
    order by g.area, p.name`.execute(tx.sql);
  const of = (area: string): string[] => rows.filter((row) => row.area === area).map(({ name }) => name);
  return new Map(wanted.map((area) => [area, (of(area).length > 0 ? of(area) : of(area.slice(0, 13))).slice(0, 3)]));
}

/** Names of areas by their codes. */
export async function nameAreas(tx: Tx, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await tx.sql.selectFrom('area').select(['code', 'name']).where('code', 'in', [...new Set(codes)]).execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** A pairing that takes a child's place: proposed or in force. */
export interface PlacePairing {
  id: string;
  childId: string;
  personId: string;
}

export async function findPairingsInPlace(tx: Tx, childIds: readonly string[]): Promise<PlacePairing[]> {
  if (childIds.length === 0) return [];
  return tx.sql
    .selectFrom('child_grant')
    .select(['id', 'child_id as childId', 'person_id as personId'])
    .where('child_id', 'in', [...childIds])
    .where('kind', '=', 'pairing')
    .where('ended_at', 'is', null)
    .execute();
}

/** Children within reach as the rule of pairing needs them. */
export async function findPairedChildren(tx: Tx, childIds: readonly string[]): Promise<{ id: string; area: string; allowsPairing: boolean; restricted: boolean; state: string; openCase: boolean }[]> {
  if (childIds.length === 0) return [];
  const rows = await tx.sql
    .selectFrom('child as k')
    .leftJoin('case_file as f', (on) => on.onRef('f.child_id', '=', 'k.id').on('f.closed_on', 'is', null))
    .select(['k.id', 'k.area', 'k.allows_pairing as allowsPairing', 'k.restricted', 'k.state', 'f.id as caseId'])
    .where('k.id', 'in', [...childIds])
    .execute();
  return rows.map(({ caseId, ...child }) => ({ ...child, openCase: caseId !== null }));
}

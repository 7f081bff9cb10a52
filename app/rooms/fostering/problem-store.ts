/** SQL that reads the matching problem of a city: children with open cases, and everybody who may be with one. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { addDays } from '../../platform/clock/index.ts';
import type { Place } from '../areas/index.ts';
import { areasWanted } from './dapil.ts';
import { isElectionMode } from './election-serve.ts';
import { listConflicts } from './facts-store.ts';
import { readDapils } from './facts-serve.ts';
import type { ChildToMatch, FosterParentToMatch, MatchingProblem } from './matching-problem.ts';
import { asFosterFacts } from './pair-serve.ts';
import { hindrancesOfParent } from './pairing.ts';
import { listFosterParentRows } from './store.ts';

interface ChildFactsRow {
  id: string;
  area: string;
  consents: boolean;
  urgency: number;
  lat: number | null;
  lng: number | null;
  pairedWith: string | null;
}

/** Where a child's posyandu is, else the middle of its village or district. */
const CHILD_FACTS = sql`
  select k.id, k.area, k.allows_pairing and k.state = 'active' as consents, coalesce(s.urgency, 0) as urgency,
    coalesce(p.lat, v.lat, d.lat) as lat, coalesce(p.lng, v.lng, d.lng) as lng, g.person_id as "pairedWith"
  from case_file f join child k on k.id = f.child_id
  left join child_standing s on s.child_id = k.id
  left join area p on p.code = k.area left join area v on v.code = left(k.area, 13) left join area d on d.code = left(k.area, 8)
  left join child_grant g on g.child_id = k.id and g.kind = 'pairing' and g.ended_at is null
  where f.closed_on is null`;

async function readChildren(tx: Tx, childIds: readonly string[] | null, middle: Place): Promise<ChildToMatch[]> {
  const only = childIds === null ? sql`` : sql`and k.id = any(${[...childIds]}::uuid[])`;
  const { rows } = await sql<ChildFactsRow>`${CHILD_FACTS} ${only} order by k.id`.execute(tx.sql);
  return rows.map(({ urgency, lat, lng, ...child }) => ({ ...child, lat: lat ?? middle.lat, lng: lng ?? middle.lng, severity: -urgency, language: null, days: [] }));
}

/** The middle of all places that are known: for who has none. */
async function readMiddle(tx: Tx): Promise<Place> {
  const { rows } = await sql<{ lat: number | null; lng: number | null }>`select avg(lat) as lat, avg(lng) as lng from area where level = 'village'`.execute(tx.sql);
  return { lat: rows[0]?.lat ?? 0, lng: rows[0]?.lng ?? 0 };
}

interface ParentFactsRow {
  personId: string;
  lat: number | null;
  lng: number | null;
  mostKm: number | null;
  wantedAreas: string[];
  dapil: string | null;
  visitDays: ('weekdays' | 'weekend')[];
  languages: string[];
  conflictAreas: string[];
  homeVillage: string | null;
}

/** Foster parents who may have children: those who lack something keep theirs and get none. */
async function readParents(tx: Tx, middle: Place): Promise<FosterParentToMatch[]> {
  const listed = await listFosterParentRows(tx);
  const { rows } = await sql<ParentFactsRow>`
    select f.person_id as "personId", v.lat, v.lng, f.most_km as "mostKm", f.wanted_areas as "wantedAreas", f.dapil, f.visit_days as "visitDays", f.languages,
      f.conflict_areas || f.own_conflict_areas as "conflictAreas", f.home_village as "homeVillage"
    from foster_parent f left join area v on v.code = f.home_village`.execute(tx.sql);
  const facts = new Map(rows.map((row) => [row.personId, row]));
  const election = await isElectionMode(tx);
  const dapils = await readDapils(tx);
  const conflicts = await listConflicts(tx);
  const held = await loadHeld(tx);
  return listed.map((parent) => {
    const own = facts.get(parent.personId);
    const children = held.get(parent.personId) ?? 0;
    const why = hindrancesOfParent(asFosterFacts(parent, election)).filter((one) => one !== 'at_capacity');
    return {
      id: parent.personId,
      lat: own?.lat ?? middle.lat,
      lng: own?.lng ?? middle.lng,
      // A capacity below the present load takes no child away, and who stands in for others has so many places less.
      capacity: Math.max(children, parent.capacity - (parent.paired - children)),
      // Who told no home is as far as the middle of the city: no distance is held against them.
      mostKm: own?.homeVillage == null ? null : own.mostKm,
      areas: areasWanted(own?.wantedAreas ?? [], own?.dapil ?? null, dapils),
      conflictAreas: own?.conflictAreas ?? [],
      conflictChildren: conflicts.filter(({ person_id }) => person_id === parent.personId).map(({ child_id }) => child_id),
      languages: own?.languages ?? ['id'],
      days: own?.visitDays ?? [],
      takesNew: why.length === 0,
    };
  });
}

/** Children of each foster parent, proposed ones too; those they stand in for are not theirs. */
async function loadHeld(tx: Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ personId: string; n: number }>`
    select person_id as "personId", count(*)::int as n from child_grant where kind = 'pairing' and ended_at is null group by person_id`.execute(tx.sql);
  return new Map(rows.map(({ personId, n }) => [personId, n]));
}

/** The whole problem, or that of some children with all foster parents. */
export async function readMatchingProblem(tx: Tx, childIds: readonly string[] | null = null): Promise<MatchingProblem> {
  const middle = await readMiddle(tx);
  return { children: await readChildren(tx, childIds, middle), parents: await readParents(tx, middle) };
}

/** Instant from which a draft made now counts no more. */
export function draftExpires(now: Date, today: string): Date {
  return new Date(Math.max(now.getTime(), Date.parse(`${addDays(today, 7)}T00:00:00+07:00`)));
}

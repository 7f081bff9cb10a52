/** SQL of facts of foster parents, and of their conflicts with single children. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { conflictSources, FosterFactsInput, OwnFactsInput } from './facts.ts';

/** Holds each of these rows until the transaction ends, in one order, so that two pairings at once do not pass one place. */
export async function lockFosterParents(tx: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  await tx.sql.selectFrom('foster_parent').select('person_id').where('person_id', 'in', [...personIds]).orderBy('person_id').forUpdate().execute();
}

/** What stands in the row of a foster parent; undefined when nothing was recorded yet. */
export async function findFactsRow(tx: Tx, personId: string) {
  return tx.sql.selectFrom('foster_parent').selectAll().where('person_id', '=', personId).executeTakeFirst();
}

export async function writeFacts(tx: Tx, personId: string, facts: FosterFactsInput): Promise<void> {
  const row = {
    kind: facts.kind, organisation: facts.organisation, home_village: facts.homeVillage, most_km: facts.mostKm, wanted_areas: facts.wantedAreas, dapil: facts.dapil,
    visit_days: facts.visitDays, languages: facts.languages, conflict_areas: facts.conflictAreas, is_politician: facts.isPolitician, recorded_at: tx.now, recorded_by: tx.actor.id,
  };
  await tx.sql
    .insertInto('foster_parent')
    .values({ person_id: personId, capacity: 0, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
}

export async function writeOwnFacts(tx: Tx, facts: OwnFactsInput): Promise<void> {
  const row = {
    most_km: facts.mostKm, visit_days: facts.visitDays, own_conflict_areas: facts.conflictAreas, capacity_wish: facts.capacityWish, recorded_at: tx.now, recorded_by: tx.actor.id,
  };
  await tx.sql
    .insertInto('foster_parent')
    .values({ person_id: tx.actor.id, capacity: 0, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute();
}

/** Ids of politicians, whoever asks: row security opens the rest of the row to few. */
export async function listPoliticians(tx: Tx): Promise<string[]> {
  return (await sql<{ person_id: string }>`select person_id from politicians()`.execute(tx.sql)).rows.map(({ person_id }) => person_id);
}

/** Villages and districts of the regency, by code. */
export async function listPlaces(tx: Tx): Promise<{ code: string; name: string; level: string }[]> {
  return tx.sql.selectFrom('area').select(['code', 'name', 'level']).where('level', 'in', ['district', 'village', 'regency']).orderBy('code').execute();
}

export interface ConflictRow {
  person_id: string;
  child_id: string;
  source: (typeof conflictSources)[number];
  declared_at: Date;
}

/** Conflicts that stand: of some children, or of all within reach. */
export async function listConflicts(tx: Tx, childIds?: readonly string[]): Promise<ConflictRow[]> {
  if (childIds?.length === 0) return [];
  const rows = tx.sql.selectFrom('foster_conflict').select(['person_id', 'child_id', 'source', 'declared_at']).where('ended_at', 'is', null);
  return (await (childIds === undefined ? rows : rows.where('child_id', 'in', [...childIds])).orderBy('declared_at').execute()) as ConflictRow[];
}

/** Declares a conflict; one that stands keeps its source, but for a complaint, which stays for good. */
export async function writeConflict(tx: Tx, conflict: { personId: string; childId: string; area: string; source: ConflictRow['source'] }): Promise<void> {
  const told = { source: conflict.source, declared_at: tx.now, declared_by: tx.actor.id, ended_at: null, ended_by: null };
  const written = tx.sql.insertInto('foster_conflict').values({ person_id: conflict.personId, child_id: conflict.childId, area: conflict.area, ...told });
  // A foster parent changes no row that stands: row security lets them add their own alone.
  if (conflict.source === 'own') await written.onConflict((on) => on.columns(['person_id', 'child_id']).doNothing()).execute();
  else if (conflict.source === 'complaint') await written.onConflict((on) => on.columns(['person_id', 'child_id']).doUpdateSet(told)).execute();
  else await written.onConflict((on) => on.columns(['person_id', 'child_id']).doUpdateSet(told).where('foster_conflict.ended_at', 'is not', null)).execute();
}

/** @returns false when none stands, or it came from a complaint */
export async function endConflictRow(tx: Tx, personId: string, childId: string): Promise<boolean> {
  const ended = await tx.sql
    .updateTable('foster_conflict')
    .set({ ended_at: tx.now, ended_by: tx.actor.id })
    .where('person_id', '=', personId)
    .where('child_id', '=', childId)
    .where('source', '<>', 'complaint')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

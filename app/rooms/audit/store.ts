/** SQL of the audit record. Row security shows it to auditors alone. */
import { sql } from 'kysely';
import { addDays } from '../../platform/clock/index.ts';
import type { Tx } from '../../platform/db/actor.ts';

export interface AuditFilter {
  actorId?: string;
  subjectId?: string;
  verb?: string;
  /** First and last day in Jakarta. */
  from?: string;
  until?: string;
  /** Id of the last entry of the page before; ids rise with time. */
  before?: string;
}

export interface AuditRow {
  id: string;
  at: Date;
  actor_kind: string;
  actor_name: string | null;
  verb: string;
  area: string | null;
  subjects: number;
  reason: string | null;
}

export interface CopyRow {
  id: string;
  at: Date;
  actor_name: string | null;
  verb: string;
  area: string | null;
  subjects: number;
  detail: unknown;
}

/** Copies that were made, newest first. */
export function findCopies(tx: Tx, verbs: readonly string[], before: string | undefined, limit: number): Promise<CopyRow[]> {
  let rows = tx.sql
    .selectFrom('audit_entry as e')
    .leftJoin('person as p', 'p.id', 'e.actor_id')
    .select(['e.id', 'e.at', 'p.name as actor_name', 'e.verb', 'e.area', 'e.detail'])
    .select(sql<number>`cardinality(e.subject_ids)`.as('subjects'))
    .where('e.verb', 'in', verbs)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit);
  if (before !== undefined) rows = rows.where('e.id', '<', before);
  return rows.execute();
}

/** Instant at which a day begins in Jakarta. */
const startOf = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

/** Entries newest first, with the name that the actor has today. */
export function findEntries(tx: Tx, filter: AuditFilter, limit: number): Promise<AuditRow[]> {
  let rows = tx.sql
    .selectFrom('audit_entry as e')
    .leftJoin('person as p', 'p.id', 'e.actor_id')
    .select(['e.id', 'e.at', 'e.actor_kind', 'p.name as actor_name', 'e.verb', 'e.area', 'e.reason'])
    .select(sql<number>`cardinality(e.subject_ids)`.as('subjects'))
    .orderBy('e.id', 'desc')
    .limit(limit);
  if (filter.actorId !== undefined) rows = rows.where('e.actor_id', '=', filter.actorId);
  if (filter.verb !== undefined) rows = rows.where('e.verb', '=', filter.verb);
  if (filter.before !== undefined) rows = rows.where('e.id', '<', filter.before);
  if (filter.from !== undefined) rows = rows.where('e.at', '>=', startOf(filter.from));
  if (filter.until !== undefined) rows = rows.where('e.at', '<', startOf(addDays(filter.until, 1)));
  if (filter.subjectId !== undefined) rows = rows.where(sql<boolean>`e.subject_ids @> ${[filter.subjectId]}::uuid[]`);
  return rows.execute();
}

/** SQL of what waits at the desk. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';

export interface Waiting {
  requests: number;
  requestsLate: number;
  findings: number;
  breaches: number;
  breachesLate: number;
  erasures: number;
  questions: number;
}

/** Everything that waits, counted in one go. @param told breaches noticed before this are late when nobody was told */
export async function countWaiting(tx: Tx, told: Date): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    select (select count(*)::int from rights_request where outcome is null) as requests,
      (select count(*)::int from rights_request where outcome is null and due_at < ${tx.now}) as "requestsLate",
      (select count(*)::int from reading_finding where state in ('open', 'asked')) as findings,
      (select count(*)::int from breach where closed_at is null) as breaches,
      (select count(*)::int from breach where closed_at is null and noticed_at < ${told} and (guardians_told_at is null or agency_told_at is null)) as "breachesLate",
      (select count(*)::int from erasure where state = 'proposed') as erasures,
      (select count(*)::int from consent_question where closed_at is null) as questions`.execute(tx.sql);
  return rows[0]!;
}

export interface OpenQuestion {
  id: string;
  childId: string;
  purpose: string;
  kind: string;
  openedAt: Date;
}

/** Questions on consent that a person has to settle, oldest first. */
export async function listOpenQuestions(tx: Tx, limit: number): Promise<OpenQuestion[]> {
  const { rows } = await sql<OpenQuestion>`
    select id, child_id as "childId", purpose, kind, opened_at as "openedAt" from consent_question where closed_at is null order by opened_at, id limit ${limit}`.execute(
    tx.sql,
  );
  return rows;
}

/** Children whose consent must be asked anew, by purpose. */
export async function countRenewals(tx: Tx): Promise<{ pairing: number; story: number; photo: number }> {
  const { rows } = await sql<{ pairing: number; story: number; photo: number }>`
    select count(*) filter (where pairing = 'toRenew')::int as pairing, count(*) filter (where story = 'toRenew')::int as story,
      count(*) filter (where photo = 'toRenew')::int as photo from consent_state`.execute(tx.sql);
  return rows[0]!;
}

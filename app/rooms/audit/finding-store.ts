/** SQL of findings: written by the nightly look, read by the desk, answered by who asked. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { readLimits } from './unusual.ts';
import type { ReadingLimits } from './unusual.ts';
import type { Stands } from './unusual-store.ts';

const LIMITS = 'audit.unusual';
const LOOKED = 'audit.looked_at';

/** Limits in force: the city's own over the defaults. */
export async function findLimits(tx: Tx): Promise<ReadingLimits> {
  return readLimits(await readSetting(tx, LIMITS));
}

export async function saveLimits(tx: Tx, limits: ReadingLimits): Promise<void> {
  await writeSetting(tx, LIMITS, limits);
}

/** Until when the audit was looked through; null before the first look. */
export async function findLookedAt(tx: Tx): Promise<Date | null> {
  const value = await readSetting(tx, LOOKED);
  return typeof value === 'string' ? new Date(value) : null;
}

export async function saveLookedAt(tx: Tx, at: Date): Promise<void> {
  await writeSetting(tx, LOOKED, at.toISOString());
}

async function readSetting(tx: Tx, key: string): Promise<unknown> {
  return (await tx.sql.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst())?.value;
}

async function writeSetting(tx: Tx, key: string, value: unknown): Promise<void> {
  const row = { value: JSON.stringify(value), changed_at: tx.now, changed_by: tx.actor.id };
  await tx.sql
    .insertInto('setting')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}

/** Writes what was found; a finding that stands open takes the newer figures, an answered one keeps those it was answered on. */
export async function saveFindings(tx: Tx, day: string, found: readonly Stands[]): Promise<void> {
  if (found.length === 0) return;
  await tx.client.query(
    `insert into reading_finding (id, rule, actor_id, subject_id, day, figures, found_at, state)
     select id, rule, actor_id, subject_id, $1, figures, $2, 'open'
     from unnest($3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::jsonb[]) f (id, rule, actor_id, subject_id, figures)
     on conflict (rule, actor_id, subject_id, day) do update set figures = excluded.figures where reading_finding.state = 'open'`,
    [
      day,
      tx.now,
      found.map(() => newId()),
      found.map(({ rule }) => rule),
      found.map(({ actorId }) => actorId),
      found.map(({ subjectId }) => subjectId),
      found.map(({ figures }) => JSON.stringify(figures)),
    ],
  );
}

export interface FindingRow {
  id: string;
  rule: string;
  actorId: string | null;
  actorName: string | null;
  role: string | null;
  subjectId: string | null;
  day: string;
  figures: Record<string, number | null>;
  foundAt: Date;
  state: 'open' | 'asked' | 'explained' | 'concern';
  askedAt: Date | null;
  answer: string | null;
  answeredAt: Date | null;
  answeredByName: string | null;
}

const columns = sql`f.id, f.rule, f.actor_id as "actorId", p.name as "actorName",
  (select g.role from role_grant g where g.person_id = f.actor_id and g.ended_at is null order by g.granted_at limit 1) as role,
  f.subject_id as "subjectId", f.day, f.figures, f.found_at as "foundAt", f.state, f.asked_at as "askedAt", f.answer,
  f.answered_at as "answeredAt", a.name as "answeredByName"
  from reading_finding f left join person p on p.id = f.actor_id left join person a on a.id = f.answered_by`;

/** Findings that wait, or those that are answered; newest day first. */
export async function listFindings(tx: Tx, which: 'waiting' | 'answered', limit: number): Promise<FindingRow[]> {
  const states = which === 'waiting' ? sql`f.state in ('open', 'asked')` : sql`f.state in ('explained', 'concern')`;
  return (await sql<FindingRow>`select ${columns} where ${states} order by f.day desc, f.id limit ${limit}`.execute(tx.sql)).rows;
}

export async function findFinding(tx: Tx, id: string): Promise<FindingRow | undefined> {
  return (await sql<FindingRow>`select ${columns} where f.id = ${id}`.execute(tx.sql)).rows[0];
}

/** How many wait, and how the answered ones of the last 90 days ended: the share of explained ones is the rate of false alarms. */
export async function countFindings(tx: Tx): Promise<{ waiting: number; explained: number; concern: number }> {
  const { rows } = await sql<{ waiting: number; explained: number; concern: number }>`
    select count(*) filter (where state in ('open', 'asked'))::int as waiting, count(*) filter (where state = 'explained')::int as explained,
      count(*) filter (where state = 'concern')::int as concern
    from reading_finding where state in ('open', 'asked') or answered_at >= ${new Date(tx.now.getTime() - 90 * 86_400_000)}`.execute(
    tx.sql,
  );
  return rows[0]!;
}

/** Remembers that the person was asked. */
export async function markAsked(tx: Tx, id: string): Promise<void> {
  await tx.sql
    .updateTable('reading_finding')
    .set({ state: 'asked', asked_at: tx.now, asked_by: tx.actor.id })
    .where('id', '=', id)
    .execute();
}

/** Records what the person said and how it is judged. */
export async function saveAnswer(tx: Tx, id: string, verdict: 'explained' | 'concern', answer: string): Promise<void> {
  const values = { state: verdict, answer, answered_at: tx.now, answered_by: tx.actor.id };
  await tx.sql.updateTable('reading_finding').set(values).where('id', '=', id).execute();
}

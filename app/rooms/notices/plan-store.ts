/** SQL of a round: what may have to be told, to whom, and what was told already. Asked by the clock, over the whole city. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import { addDays } from '../../platform/clock/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { findGrantsInForce, findPairingsInForce } from '../access/server.ts';
import { DAYS_AHEAD } from './notice.ts';
import type { Facts, Notice, Person, TaskFact, UrgentFact, VisitFact } from './notice.ts';

/** Everybody who may be told something: people with a grant in force. */
export async function findPeopleToTell(tx: Tx): Promise<Person[]> {
  const people = new Map<string, { id: string; grants: Person['grants'][number][]; own: string[] }>();
  for (const { personId, ...grant } of await findGrantsInForce(tx)) {
    const known = people.get(personId) ?? { id: personId, grants: [], own: [] };
    known.grants.push(grant);
    people.set(personId, known);
  }
  for (const { personId, childId } of await findPairingsInForce(tx)) people.get(personId)?.own.push(childId);
  return [...people.values()];
}

/** Clocks, tasks and urgent tasks of children who are here and that a round may tell of. */
export async function findFacts(tx: Tx): Promise<Facts> {
  const visits = await sql<VisitFact>`select c.child_id as "childId", c.area, k.restricted, c.keeper, c.keeper_id as "keeperId", c.due_on as "dueOn"
    from visit_clock c join child k on k.id = c.child_id and k.state = 'active' where c.due_on <= ${addDays(tx.today, DAYS_AHEAD)}::date`.execute(tx.sql);
  const tasks = await sql<TaskFact>`select t.child_id as "childId", t.area, k.restricted, t.kind, t.owner, t.due_on as "dueOn", t.opened_on as "openedOn"
    from case_task t join child k on k.id = t.child_id and k.state = 'active'
    where t.done_on is null and t.kind in ('plan', 'referral') and (t.due_on <= ${addDays(tx.today, 1)}::date or t.opened_on >= ${addDays(tx.today, -1)}::date)`.execute(tx.sql);
  const urgent = await sql<UrgentFact>`select u.child_id as "childId", u.area, k.restricted, u.opened_at as "openedAt", u.due_at as "dueAt"
    from urgent_task u join child k on k.id = u.child_id and k.state = 'active'
    where u.done_at is null and u.due_at <= ${new Date(tx.now.getTime() + 24 * 3_600_000)}`.execute(tx.sql);
  return { visits: visits.rows, tasks: tasks.rows, urgent: urgent.rows };
}

export interface AboutRow {
  childId: string;
  area: string;
  restricted: boolean;
}

/** A worry that nobody has answered. */
export async function findOpenWorry(tx: Tx, visitId: string): Promise<AboutRow | undefined> {
  const { rows } = await sql<AboutRow>`select v.child_id as "childId", v.area, k.restricted from visit v join child k on k.id = v.child_id and k.state = 'active'
    where v.id = ${visitId} and v.worry and v.worry_answered_at is null`.execute(tx.sql);
  return rows[0];
}

/** Open referrals of a case, or the conference that it waits for. */
export async function findOpenTasks(tx: Tx, caseId: string, kind: 'referral' | 'conference'): Promise<(AboutRow & { id: string; owner: string })[]> {
  const { rows } = await sql<AboutRow & { id: string; owner: string }>`select t.id, t.child_id as "childId", t.area, k.restricted, t.owner
    from case_task t join child k on k.id = t.child_id and k.state = 'active'
    where t.case_id = ${caseId} and t.kind = ${kind} and t.done_on is null and t.opened_on = ${tx.today}::date order by t.id`.execute(tx.sql);
  return rows;
}

export interface WrittenNotice extends Notice {
  id: string;
}

/** Writes notices that do not stand yet. @returns those that are new, with the ids under which they were written */
export async function insertNotices(tx: Tx, notices: readonly Notice[]): Promise<WrittenNotice[]> {
  const minted = notices.map((notice) => ({ ...notice, id: newId() }));
  const written = new Set<string>();
  for (let at = 0; at < minted.length; at += 500) {
    const part = minted.slice(at, at + 500);
    const rows = await tx.sql
      .insertInto('notice')
      .values(part.map(({ id, personId, kind, day, subject, counts }) => ({ id, person_id: personId, kind, day, subject, counts: JSON.stringify(counts), made_at: tx.now })))
      .onConflict((conflict) => conflict.columns(['person_id', 'kind', 'day', 'subject']).doNothing())
      .returning('id')
      .execute();
    for (const { id } of rows) written.add(id);
  }
  return minted.filter(({ id }) => written.has(id));
}

/** SQL of visits: clocks, cards, lists of what is late. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { CardAnswers } from './card.ts';

export interface ClockRow {
  child_id: string;
  area: string;
  keeper: 'foster_parent' | 'kader';
  keeper_id: string | null;
  started_on: string;
  last_made_on: string | null;
  due_on: string;
}

/** Starts the clock of every child within reach that has an open case and none yet. One statement for a whole import. */
export async function startMissingClocks(tx: Tx, daysBetween: number): Promise<void> {
  await sql`insert into visit_clock (child_id, area, keeper, keeper_id, started_on, due_on)
    select f.child_id, f.area, case when g.person_id is null then 'kader' else 'foster_parent' end, g.person_id, ${tx.today}::date, ${tx.today}::date + ${daysBetween}::int
    from case_file f left join child_grant g on g.child_id = f.child_id and g.kind = 'pairing' and g.starts_at is not null and g.ended_at is null
      and g.paused_at is null
      and not exists (select 1 from foster_rest r where r.person_id = g.person_id and r.over_at is null and ${tx.today}::date between r.from_day and r.until_day)
    where f.closed_on is null and not exists (select 1 from visit_clock c where c.child_id = f.child_id)
    on conflict (child_id) do nothing`.execute(tx.sql);
}

/** Stops clocks of children within reach that have no open case any more. */
export async function stopClocksWithoutCase(tx: Tx): Promise<void> {
  await tx.client.query('delete from visit_clock v where not exists (select from case_file f where f.child_id = v.child_id and f.closed_on is null)');
}

export async function stopClock(tx: Tx, childId: string): Promise<void> {
  await tx.sql.deleteFrom('visit_clock').where('child_id', '=', childId).execute();
}

/** Gives the clock to a foster parent, or with null back to the kader. */
export async function handOverClock(tx: Tx, childId: string, fosterParentId: string | null): Promise<void> {
  await sql`select hand_over_clock(${childId}::uuid, ${fosterParentId}::uuid, ${tx.today}::date)`.execute(tx.sql);
}

/** Gives a clock to whom it belongs by what stands written: pairing, rest, stand-in, pause. @param graceDays for who has just begun; otherwise the day the next visit is due stays */
export async function settleClock(tx: Tx, childId: string, graceDays = 0): Promise<void> {
  await sql`select settle_clocks(array[${childId}]::uuid[], ${tx.today}::date, ${graceDays}::integer)`.execute(tx.sql);
}

/** The clock of a child within reach, held until the end of the transaction when a visit is about to wind it. */
export async function findClock(tx: Tx, childId: string, hold: boolean): Promise<ClockRow | undefined> {
  const query = tx.sql.selectFrom('visit_clock').selectAll().where('child_id', '=', childId);
  return (await (hold ? query.forUpdate() : query).executeTakeFirst()) as ClockRow | undefined;
}

export async function windClock(tx: Tx, childId: string, madeOn: string, due: string): Promise<void> {
  await tx.sql.updateTable('visit_clock').set({ last_made_on: madeOn, due_on: due }).where('child_id', '=', childId).execute();
}

/** Answers that are sealed with the child's key and stand in no column. */
type SealedAnswer = 'needsMost' | 'worryWords' | 'safety';

export interface NewVisit {
  id: string;
  childId: string;
  area: string;
  madeOn: string;
  madeAs: 'foster_parent' | 'staff';
  answers: Omit<CardAnswers, SealedAnswer> & { withKader?: boolean };
  wordsCipher: Buffer | null;
  activities: readonly string[];
  worry: boolean;
}

/** @returns false when this visitor has a visit of that day already */
export async function insertVisit(tx: Tx, visit: NewVisit): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.sql
    .insertInto('visit')
    .values({
      id: visit.id, child_id: visit.childId, area: visit.area, made_on: visit.madeOn, made_by: tx.actor.id, made_as: visit.madeAs, accompanied: true,
      answers: JSON.stringify(visit.answers), words_cipher: visit.wordsCipher, activities: [...visit.activities], worry: visit.worry, recorded_at: tx.now,
    })
    .onConflict((conflict) => conflict.columns(['child_id', 'made_by', 'made_on']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether the actor has made no visit to a child since the right by which they come began. */
export async function isFirstOfPairing(tx: Tx, childId: string): Promise<boolean> {
  const grants = tx.actor.ownFor('own.read').filter(({ recordId }) => recordId === childId).map(({ id }) => id);
  const { rows } = await sql<{ been: boolean }>`
    select exists (
      select 1 from visit v join child_grant g on g.id = any(${grants}::uuid[])
      where v.child_id = ${childId} and v.made_by = ${tx.actor.id} and v.made_as = 'foster_parent' and v.made_on >= (g.starts_at at time zone 'Asia/Jakarta')::date) as been`.execute(tx.sql);
  return !rows[0]!.been;
}

export async function listVisits(tx: Tx, childId: string) {
  const { rows } = await sql<{
    id: string; madeOn: string; madeAs: 'foster_parent' | 'staff'; byName: string | null; answers: Omit<CardAnswers, SealedAnswer>;
    wordsCipher: Buffer | null; activities: string[]; worry: boolean; worryAnsweredAt: Date | null; hasPhoto: boolean;
  }>`select v.id, v.made_on as "madeOn", v.made_as as "madeAs", case when v.made_as = 'staff' then p.name end as "byName", v.answers, v.words_cipher as "wordsCipher",
      v.activities, v.worry, v.worry_answered_at as "worryAnsweredAt",
      exists (select 1 from visit_photo f join child k on k.id = f.child_id and k.allows_photo where f.visit_id = v.id) as "hasPhoto"
    from visit v left join person p on p.id = v.made_by where v.child_id = ${childId} order by v.made_on desc, v.id desc limit 60`.execute(tx.sql);
  return rows;
}

/** Clocks that the actor keeps, with how many visits they made of each child. */
export async function listOwnClocks(tx: Tx): Promise<(ClockRow & { made: number; worries: number })[]> {
  const { rows } = await sql<ClockRow & { made: number; worries: number }>`
    select c.*, count(v.id)::int as made, count(v.id) filter (where v.worry)::int as worries
    from visit_clock c left join visit v on v.child_id = c.child_id and v.made_by = ${tx.actor.id}
    where c.keeper_id = ${tx.actor.id} group by c.child_id order by c.due_on, c.child_id`.execute(tx.sql);
  return rows;
}

export interface LateClock extends ClockRow {
  villageName: string;
  rt: number | null;
  rw: number | null;
  worry: boolean;
}

/** Clocks due on or before a day, longest first; one more than asked for when there is a next page. */
export async function listLateClocks(tx: Tx, dueUntil: string, after: { dueOn: string; childId: string } | null, limit: number): Promise<LateClock[]> {
  const from = after === null ? sql`` : sql`and (c.due_on, c.child_id) > (${after.dueOn}::date, ${after.childId}::uuid)`;
  const { rows } = await sql<LateClock>`
    select c.*, coalesce(a.name, '') as "villageName", k.rt, k.rw,
      exists (select 1 from visit v where v.child_id = c.child_id and v.worry and v.worry_answered_at is null) as worry
    from visit_clock c join child k on k.id = c.child_id left join area a on a.code = left(c.area, 13)
    where c.due_on <= ${dueUntil}::date ${from} order by c.due_on, c.child_id limit ${limit + 1}`.execute(tx.sql);
  return rows;
}

export async function listOpenWorries(tx: Tx): Promise<{ visitId: string; childId: string; villageName: string; madeOn: string }[]> {
  const { rows } = await sql<{ visitId: string; childId: string; villageName: string; madeOn: string }>`
    select v.id as "visitId", v.child_id as "childId", coalesce(a.name, '') as "villageName", v.made_on as "madeOn"
    from visit v join child k on k.id = v.child_id left join area a on a.code = left(v.area, 13)
    where v.worry and v.worry_answered_at is null order by v.made_on, v.id limit 50`.execute(tx.sql);
  return rows;
}

export async function findVisit(tx: Tx, childId: string, visitId: string): Promise<{ id: string; area: string; worry: boolean; worry_answered_at: Date | null; made_on: string; words_cipher: Buffer | null } | undefined> {
  return tx.sql.selectFrom('visit').select(['id', 'area', 'worry', 'worry_answered_at', 'made_on', 'words_cipher']).where('child_id', '=', childId).where('id', '=', visitId).forUpdate().executeTakeFirst();
}

export async function markWorryAnswered(tx: Tx, visitId: string): Promise<void> {
  await tx.sql.updateTable('visit').set({ worry_answered_at: tx.now, worry_answered_by: tx.actor.id }).where('id', '=', visitId).execute();
}

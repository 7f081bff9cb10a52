/** SQL of thanks. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { ThanksPhrase } from './thanks.ts';

export interface ThanksRow {
  id: string;
  childId: string;
  area: string;
  aliasSeed: number;
  receiverId: string;
  receiverName: string;
  phrase: ThanksPhrase;
  said: string | null;
  writtenBy: string;
  byName: string;
  thankedOn: string;
  checkOutcome: string | null;
  takenBack: boolean;
}

const columns = sql`t.id, t.child_id as "childId", t.area, c.alias_seed as "aliasSeed", t.to_person_id as "receiverId", r.name as "receiverName", t.phrase, t.said, t.written_by as "writtenBy",
  w.name as "byName", (t.written_at at time zone 'Asia/Jakarta')::date as "thankedOn", t.check_outcome as "checkOutcome", t.taken_back_at is not null as "takenBack"`;
const joined = sql`from thanks t join child c on c.id = t.child_id join person r on r.id = t.to_person_id join person w on w.id = t.written_by`;

/** Thanks about a child within reach, newest first. */
export async function listThanksOf(tx: Tx, childId: string): Promise<ThanksRow[]> {
  const { rows } = await sql<ThanksRow>`select ${columns} ${joined} where t.child_id = ${childId} order by t.written_at desc, t.id limit 50`.execute(tx.sql);
  return rows;
}

/** Own words within reach that nobody has read yet, oldest first. */
export async function listUnchecked(tx: Tx): Promise<ThanksRow[]> {
  const { rows } = await sql<ThanksRow>`select ${columns} ${joined}
    where t.said is not null and t.checked_at is null and t.taken_back_at is null order by t.written_at, t.id limit 100`.execute(tx.sql);
  return rows;
}

export async function findThanks(tx: Tx, childId: string, id: string): Promise<ThanksRow | undefined> {
  const { rows } = await sql<ThanksRow>`select ${columns} ${joined} where t.child_id = ${childId} and t.id = ${id} for update of t`.execute(tx.sql);
  return rows[0];
}

/** @returns false when these thanks are there already */
export async function addThanks(tx: Tx, thanks: { id: string; childId: string; area: string; receiverId: string; phrase: ThanksPhrase; said: string | null }): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`insert into thanks (id, child_id, area, to_person_id, phrase, said, written_by, written_at)
    values (${thanks.id}, ${thanks.childId}, ${thanks.area}, ${thanks.receiverId}, ${thanks.phrase}, ${thanks.said}, ${tx.actor.id}, ${tx.now}) on conflict do nothing returning id`.execute(tx.sql);
  return rows.length === 1;
}

export async function markChecked(tx: Tx, id: string, outcome: 'sent' | 'returned'): Promise<void> {
  await sql`update thanks set checked_by = ${tx.actor.id}, checked_at = ${tx.now}, check_outcome = ${outcome} where id = ${id}`.execute(tx.sql);
}

export async function markTakenBack(tx: Tx, id: string): Promise<void> {
  await sql`update thanks set taken_back_by = ${tx.actor.id}, taken_back_at = ${tx.now} where id = ${id}`.execute(tx.sql);
}

export interface ReceivedRow {
  id: string;
  phrase: ThanksPhrase;
  said: string | null;
  byName: string;
  thankedOn: string;
  childId: string;
  aliasSeed: number | null;
}

/**
 * Thanks to the actor that have come, newest first. Of a child of whom nothing may be told any more they are gone; where no story may be
 * told, the alias and words of one's own are.
 */
export async function listReceived(tx: Tx, bond: 'foster' | 'giver'): Promise<ReceivedRow[]> {
  const { rows } = await sql<ReceivedRow>`
    select t.id, t.phrase, case when s.told then t.said end as said, w.name as "byName", (t.written_at at time zone 'Asia/Jakarta')::date as "thankedOn",
      t.child_id as "childId", case when s.told then s.alias_seed end as "aliasSeed"
    from thanks t join story_children(${tx.today}::date) s on s.child_id = t.child_id and s.bond = ${bond} join person w on w.id = t.written_by
    where t.to_person_id = ${tx.actor.id} and t.taken_back_at is null and (t.said is null or t.check_outcome = 'sent') order by t.written_at desc, t.id limit 20`.execute(tx.sql);
  return rows;
}

export interface ReceiverRow {
  receiverId: string;
  receiverName: string;
  bond: 'foster' | 'giver';
}

/** Who may be thanked for a child within reach: its foster parent now, and givers with an account whose gift it received. */
export async function listReceivers(tx: Tx, childId: string): Promise<ReceiverRow[]> {
  const { rows } = await sql<ReceiverRow>`
    select p.id as "receiverId", p.name as "receiverName", r.bond from (
      select person_id, 'foster' as bond from child_grant where child_id = ${childId} and kind in ('pairing', 'substitute') and starts_at <= ${tx.now} and (ends_at is null or ends_at > ${tx.now}) and ended_at is null and paused_at is null
      union select giver_person_id, 'giver' from pledge_allocation where child_id = ${childId} and giver_person_id is not null and received + used > 0
    ) r join person p on p.id = r.person_id and p.left_at is null where p.id <> ${tx.actor.id} order by r.bond, p.name, p.id`.execute(tx.sql);
  return rows;
}

/** Forgets the words about a child that was erased. */
export async function forgetSaid(tx: Tx, childId: string): Promise<void> {
  await sql`select forget_said(${childId}::uuid)`.execute(tx.sql);
}

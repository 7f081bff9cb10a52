/** SQL of complaints about foster parents. Row security shows them to the inspectorate, and to each who filed one their own. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { complainants, complaintOutcomes } from './complaint-contract.ts';

type Outcome = (typeof complaintOutcomes)[number];

export interface ComplaintRow {
  id: string;
  childId: string;
  pairingId: string;
  personId: string;
  personName: string;
  villageName: string;
  aliasSeed: number;
  filedAs: (typeof complainants)[number];
  filedAt: Date;
  wordsCipher: Buffer;
  outcome: Outcome | null;
  answerCipher: Buffer | null;
  answeredAt: Date | null;
  endedThePairing: boolean;
  pairingEndedAt: Date | null;
  pausedAt: Date | null;
  /** Area of the child, as the pairing holds it. */
  area: string;
  ofThisPerson: number;
}

const COMPLAINT = sql`
  select c.id, c.child_id as "childId", c.pairing_id as "pairingId", c.person_id as "personId", coalesce(p.name, '') as "personName", coalesce(v.name, '') as "villageName",
    c.alias_seed as "aliasSeed", c.filed_as as "filedAs", c.filed_at as "filedAt", c.words_cipher as "wordsCipher", c.outcome, c.answer_cipher as "answerCipher",
    c.answered_at as "answeredAt", c.ended_the_pairing as "endedThePairing", g.ended_at as "pairingEndedAt", g.paused_at as "pausedAt", coalesce(g.area, c.village) as area,
    (select count(*)::int from foster_complaint o where o.person_id = c.person_id) as "ofThisPerson"
  from foster_complaint c left join person p on p.id = c.person_id left join area v on v.code = c.village left join child_grant g on g.id = c.pairing_id`;

/** Those that wait, longest first; then the answered ones, the newest answer first. */
export async function listComplaintRows(tx: Tx, limit: number): Promise<ComplaintRow[]> {
  const { rows } = await sql<ComplaintRow>`${COMPLAINT} order by c.outcome is not null, case when c.outcome is null then c.filed_at end, c.answered_at desc, c.id limit ${limit}`.execute(tx.sql);
  return rows;
}

export async function findComplaint(tx: Tx, id: string): Promise<ComplaintRow | undefined> {
  await tx.sql.selectFrom('foster_complaint').select('id').where('id', '=', id).forUpdate().execute();
  return (await sql<ComplaintRow>`${COMPLAINT} where c.id = ${id}`.execute(tx.sql)).rows[0];
}

/** Complaints that the actor filed about one child, newest first. */
export async function listOwnRows(tx: Tx, childId: string): Promise<Pick<ComplaintRow, 'filedAt' | 'wordsCipher' | 'outcome' | 'answerCipher'>[]> {
  const rows = await tx.sql
    .selectFrom('foster_complaint')
    .select(['filed_at as filedAt', 'words_cipher as wordsCipher', 'outcome', 'answer_cipher as answerCipher'])
    .where('child_id', '=', childId)
    .where('filed_by', '=', tx.actor.id)
    .orderBy('filed_at', 'desc')
    .limit(20)
    .execute();
  return rows.map((row) => ({ ...row, outcome: row.outcome as Outcome | null }));
}

export async function insertComplaint(
  tx: Tx,
  complaint: { id: string; childId: string; pairingId: string; personId: string; village: string; aliasSeed: number; filedAs: ComplaintRow['filedAs']; wordsCipher: Buffer },
): Promise<void> {
  await tx.sql
    .insertInto('foster_complaint')
    .values({
      id: complaint.id, child_id: complaint.childId, pairing_id: complaint.pairingId, person_id: complaint.personId, village: complaint.village, alias_seed: complaint.aliasSeed,
      filed_as: complaint.filedAs, filed_at: tx.now, filed_by: tx.actor.id, words_cipher: complaint.wordsCipher,
    })
    .execute();
}

/** @returns false when it was answered already */
export async function writeAnswer(tx: Tx, id: string, answer: { outcome: Outcome; cipher: Buffer; endedThePairing: boolean }): Promise<boolean> {
  const written = await tx.sql
    .updateTable('foster_complaint')
    .set({ outcome: answer.outcome, answer_cipher: answer.cipher, answered_at: tx.now, answered_by: tx.actor.id, ended_the_pairing: answer.endedThePairing })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .executeTakeFirst();
  return written.numUpdatedRows === 1n;
}

export interface CarePairing {
  pairingId: string;
  personId: string;
  personName: string;
  startedAt: Date;
  endedAt: Date | null;
  pausedAt: Date | null;
  standInName: string | null;
  standInEndsAt: Date | null;
}

/** Pairings of a child that were ever in force, the present one first, with who stands in today. */
export async function listCarePairings(tx: Tx, childId: string): Promise<CarePairing[]> {
  const { rows } = await sql<CarePairing>`
    select g.id as "pairingId", g.person_id as "personId", coalesce(p.name, '') as "personName", g.starts_at as "startedAt", g.ended_at as "endedAt", g.paused_at as "pausedAt",
      s.name as "standInName", s.ends_at as "standInEndsAt"
    from child_grant g left join person p on p.id = g.person_id
    left join lateral (
      select q.name, t.ends_at from child_grant t join person q on q.id = t.person_id
      where g.ended_at is null and t.child_id = g.child_id and t.kind = 'substitute' and t.ended_at is null and t.starts_at <= ${tx.now} and t.ends_at > ${tx.now} limit 1) s on true
    where g.child_id = ${childId} and g.kind = 'pairing' and g.starts_at is not null order by g.ended_at is not null, g.starts_at desc limit 10`.execute(tx.sql);
  return rows;
}

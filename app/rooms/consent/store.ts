/** SQL of answers and of what follows from them. */
import type { Tx } from '../../platform/db/actor.ts';
import { newId } from '../../platform/ids/index.ts';
import { followMoves } from '../children/server.ts';
import type { Answer, Consent } from './consent.ts';
import type { GuardianTerm } from './guardian.ts';
import type { ConsentState, Purpose, Way, Word } from './purpose.ts';

/** A child that consent is about. */
export interface ConsentChild {
  id: string;
  area: string;
  bornOn: string;
  restricted: boolean;
}

/** The child within reach, or undefined; merged and erased records take no word any more. */
export async function findConsentChild(tx: Tx, childId: string): Promise<ConsentChild | undefined> {
  return tx.sql.selectFrom('child').select(['id', 'area', 'born_on as bornOn', 'restricted']).where('id', '=', childId).where('state', 'not in', ['merged', 'erased']).executeTakeFirst();
}

/**
 * Holds the child until the transaction ends, so that words about it come one after the other. A guardian, who may not
 * change the child itself, holds the row of its consent. The child is read again afterwards: it may have moved meanwhile.
 */
export async function holdChild(tx: Tx, child: ConsentChild): Promise<ConsentChild | undefined> {
  await tx.sql.selectFrom('child').select('id').where('id', '=', child.id).forUpdate().execute();
  await tx.sql
    .insertInto('consent_state')
    .values({ child_id: child.id, area: child.area, pairing: 'notAsked', story: 'notAsked', photo: 'notAsked', changed_at: tx.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx.sql.selectFrom('consent_state').select('child_id').where('child_id', '=', child.id).forUpdate().execute();
  return findConsentChild(tx, child.id);
}

/** Everything said about a child, in the order recorded. */
export async function loadAnswers(tx: Tx, childId: string): Promise<Answer[]> {
  const rows = await tx.sql
    .selectFrom('consent_answer')
    .select(['seq', 'purpose', 'answer', 'guardian_id as guardianId', 'of_age as ofAge', 'day', 'text_version as textVersion', 'way'])
    .where('child_id', '=', childId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row, purpose: row.purpose as Purpose, answer: row.answer as Word, way: row.way as Way | null }));
}

/** Guardians of a child, those of now and earlier ones, as the rules need them. */
export async function loadGuardians(tx: Tx, childId: string): Promise<GuardianTerm[]> {
  return tx.sql
    .selectFrom('guardian')
    .select(['id', 'of_age as ofAge', 'birth_year as birthYear', 'since', 'until', 'left_seq as leftSeq'])
    .where('child_id', '=', childId)
    .orderBy('id')
    .execute();
}

export interface NewAnswer {
  id: string;
  purpose: Purpose;
  answer: Word;
  guardianId: string | null;
  ofAge: boolean | null;
  day: string;
  textVersion: number | null;
  way: Way | null;
  witnessSealed?: Buffer | null;
  witnessId?: string | null;
  paperId?: string | null;
  takenFrom?: string | null;
  recordedAt?: Date;
  recordedBy?: string;
}

/** Number of the child's last answer; 0 when there is none. Only while the child is held. */
export async function lastSeq(tx: Tx, childId: string): Promise<number> {
  const row = await tx.sql
    .selectFrom('consent_answer')
    .select((of) => of.fn.max('seq').as('seq'))
    .where('child_id', '=', childId)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/** Adds answers behind those that are there. Only while the child is held. */
export async function insertAnswers(tx: Tx, child: ConsentChild, answers: readonly NewAnswer[]): Promise<void> {
  if (answers.length === 0) return;
  const first = (await lastSeq(tx, child.id)) + 1;
  await tx.sql
    .insertInto('consent_answer')
    .values(
      answers.map((answer, index) => ({
        id: answer.id,
        child_id: child.id,
        area: child.area,
        seq: first + index,
        purpose: answer.purpose,
        answer: answer.answer,
        guardian_id: answer.guardianId,
        of_age: answer.ofAge,
        day: answer.day,
        text_version: answer.textVersion,
        way: answer.way,
        witness_sealed: answer.witnessSealed ?? null,
        witness_id: answer.witnessId ?? null,
        paper_id: answer.paperId ?? null,
        taken_from: answer.takenFrom ?? null,
        recorded_at: answer.recordedAt ?? tx.now,
        recorded_by: answer.recordedBy ?? tx.actor.id,
      })),
    )
    .execute();
}

/** The states kept for a child before they are worked out anew. */
export async function findState(tx: Tx, childId: string): Promise<Record<Purpose, ConsentState> | undefined> {
  const row = await tx.sql.selectFrom('consent_state').select(['pairing', 'story', 'photo']).where('child_id', '=', childId).executeTakeFirst();
  return row as Record<Purpose, ConsentState> | undefined;
}

export async function saveState(tx: Tx, childId: string, consent: Consent): Promise<void> {
  await tx.sql
    .updateTable('consent_state')
    .set({ pairing: consent.pairing.state, story: consent.story.state, photo: consent.photo.state, changed_at: tx.now })
    .where('child_id', '=', childId)
    .execute();
}

/** Opens and closes what a person has to settle, so that it fits the states. */
export async function fitQuestions(tx: Tx, child: ConsentChild, wanted: ReadonlyMap<Purpose, 'disagreement' | 'under_age'>): Promise<void> {
  const open = await tx.sql.selectFrom('consent_question').select(['id', 'purpose', 'kind']).where('child_id', '=', child.id).where('closed_at', 'is', null).execute();
  const settled = open.filter(({ purpose, kind }) => wanted.get(purpose as Purpose) !== kind).map(({ id }) => id);
  if (settled.length > 0) await closeQuestions(tx, settled, { outcome: 'agreed', note: null });
  const arising = [...wanted].filter(([purpose, kind]) => !open.some((one) => one.purpose === purpose && one.kind === kind));
  if (arising.length === 0) return;
  await tx.sql
    .insertInto('consent_question')
    .values(arising.map(([purpose, kind]) => ({ id: newId(), child_id: child.id, area: child.area, purpose, kind, opened_at: tx.now, opened_by: tx.actor.id })))
    .execute();
}

export async function closeQuestions(tx: Tx, ids: readonly string[], close: { outcome: 'agreed' | 'kept_closed' | 'merged'; note: Buffer | null }): Promise<void> {
  await tx.sql
    .updateTable('consent_question')
    .set({ closed_at: tx.now, closed_by: tx.actor.id, outcome: close.outcome, note_sealed: close.note })
    .where('id', 'in', [...ids])
    .where('closed_at', 'is', null)
    .execute();
}

/** Rewrites the present area of everything about consent after moves; what was said stays as it is. */
export async function followMovesOfConsent(tx: Tx): Promise<void> {
  const tables = ['consent_state', 'guardian', 'consent_answer', 'consent_paper', 'consent_question', 'child_restriction', 'guardian_door', 'rights_request'];
  for (const table of tables) await followMoves(tx, table);
}

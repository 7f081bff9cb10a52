/** SQL of notes between foster parents and the posyandu. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/db/actor.ts';
import type { noteSides } from './message-contract.ts';

export interface NoteRow {
  id: string;
  saidBy: (typeof noteSides)[number];
  personName: string | null;
  wordsCipher: Buffer;
  writtenAt: Date;
  readAt: Date | null;
}

/** Notes about a child that the actor may see, newest first. */
export async function listNotes(tx: Tx, childId: string): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select m.id, m.said_by as "saidBy", p.name as "personName", m.words_cipher as "wordsCipher", m.written_at as "writtenAt", m.read_at as "readAt"
    from foster_message m left join person p on p.id = m.person_id where m.child_id = ${childId} order by m.written_at desc, m.id limit 30`.execute(tx.sql);
  return rows;
}

export async function insertNote(tx: Tx, note: { id: string; childId: string; area: string; personId: string; saidBy: NoteRow['saidBy']; wordsCipher: Buffer }): Promise<void> {
  await tx.sql
    .insertInto('foster_message')
    .values({ id: note.id, child_id: note.childId, area: note.area, person_id: note.personId, said_by: note.saidBy, words_cipher: note.wordsCipher, written_at: tx.now, written_by: tx.actor.id })
    .execute();
}

/** Notes of one side about a child since the day began. */
export async function countNotesToday(tx: Tx, childId: string, saidBy: NoteRow['saidBy']): Promise<number> {
  const { n } = await tx.sql
    .selectFrom('foster_message')
    .select((row) => row.fn.countAll<number>().as('n'))
    .where('child_id', '=', childId)
    .where('said_by', '=', saidBy)
    .where('written_at', '>=', new Date(`${tx.today}T00:00:00+07:00`))
    .executeTakeFirstOrThrow();
  return n;
}

/** Marks what the other side wrote as seen, with a command of the reader. */
export async function markSeen(tx: Tx, childId: string, saidBy: NoteRow['saidBy']): Promise<void> {
  await tx.sql.updateTable('foster_message').set({ read_at: tx.now }).where('child_id', '=', childId).where('said_by', '=', saidBy).where('read_at', 'is', null).execute();
}

/** Foster parent of the pairing in force. */
export async function findFosterParentOf(tx: Tx, childId: string): Promise<string | null> {
  const row = await tx.sql
    .selectFrom('child_grant')
    .select('person_id')
    .where('child_id', '=', childId)
    .where('kind', '=', 'pairing')
    .where('starts_at', 'is not', null)
    .where('ended_at', 'is', null)
    .where('paused_at', 'is', null)
    .executeTakeFirst();
  return row?.person_id ?? null;
}

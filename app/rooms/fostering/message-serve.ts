/** Answers on notes between foster parents and the posyandu. Words are sealed with the child's key. */
import type { Tx } from '../../platform/db/actor.ts';
import { commands, reads } from '../../platform/http/serve.ts';
import type { Answer, Outcome } from '../../platform/http/serve.ts';
import { Problem } from '../../platform/problem/index.ts';
import { mustSee } from '../access/server.ts';
import { findChild, openerForChild, sealForChild } from '../children/server.ts';
import type { ChildRow } from '../children/server.ts';
import { answerNote, leaveNote, readMyNotes, readNotes } from './message-contract.ts';
import type { NoteView } from './message-contract.ts';
import { countNotesToday, findFosterParentOf, insertNote, listNotes, markSeen } from './message-store.ts';
import type { NoteRow } from './message-store.ts';
import { leadsPastThePosyandu, NOTES_A_DAY } from './message.ts';

/** A note that nobody answered is new for a week. */
const NEW_FOR_MS = 7 * 86_400_000;

async function viewsOf(tx: Tx, childId: string, reader: NoteRow['saidBy']): Promise<NoteView[]> {
  const open = await openerForChild(tx, childId);
  if (open === null) return [];
  return (await listNotes(tx, childId)).map((note) => ({
    noteId: note.id, saidBy: note.saidBy, personName: reader === 'posyandu' ? note.personName : null, text: open(note.wordsCipher), writtenAt: note.writtenAt.toISOString(),
    isNew: note.saidBy !== reader && note.readAt === null && note.writtenAt.getTime() > tx.now.getTime() - NEW_FOR_MS,
  }));
}

async function write(tx: Tx, child: ChildRow, note: { noteId: string; text: string; personId: string; saidBy: NoteRow['saidBy'] }): Promise<Outcome> {
  tx.shows([child.id]);
  if (leadsPastThePosyandu(note.text)) throw new Problem('note.contact', {});
  if ((await countNotesToday(tx, child.id, note.saidBy)) >= NOTES_A_DAY) throw new Problem('too.many', {});
  const wordsCipher = await sealForChild(tx, child.id, note.text);
  await insertNote(tx, { id: note.noteId, childId: child.id, area: child.area, personId: note.personId, saidBy: note.saidBy, wordsCipher });
  // Whoever writes back has read what stood there.
  await markSeen(tx, child.id, note.saidBy === 'posyandu' ? 'foster_parent' : 'posyandu');
  tx.announce({ topic: 'note.written', subjectId: note.noteId, area: child.area, payload: { childId: child.id, saidBy: note.saidBy } });
  return { id: note.noteId, outcome: 'written' };
}

async function getOwn(tx: Tx, childId: string): Promise<ChildRow> {
  const child = await findChild(tx, childId);
  if (child === undefined) throw new Problem('record.missing', {});
  mustSee(tx, child, ['named'], 'own.read');
  return child;
}

async function getVisited(tx: Tx, childId: string): Promise<ChildRow> {
  const child = await findChild(tx, childId);
  if (child === undefined) throw new Problem('record.missing', {});
  tx.must('visit.record', child.area);
  return child;
}

export const messageAnswers: Answer[] = [
  reads(readMyNotes, async (tx, { childId }) => {
    await getOwn(tx, childId);
    tx.shows([childId]);
    return { notes: await viewsOf(tx, childId, 'foster_parent') };
  }),

  commands(
    leaveNote,
    async (tx, { childId }) => getOwn(tx, childId),
    (tx, { noteId, text }, child) => write(tx, child, { noteId, text, personId: tx.actor.id, saidBy: 'foster_parent' }),
  ),

  reads(readNotes, async (tx, { childId }) => {
    await getVisited(tx, childId);
    tx.shows([childId]);
    return { notes: await viewsOf(tx, childId, 'posyandu'), mayWrite: (await findFosterParentOf(tx, childId)) !== null };
  }),

  commands(
    answerNote,
    async (tx, { childId }) => getVisited(tx, childId),
    async (tx, { childId, noteId, text }, child) => {
      const personId = await findFosterParentOf(tx, childId);
      if (personId === null) throw new Problem('note.nobody', {});
      return write(tx, child, { noteId, text, personId, saidBy: 'posyandu' });
    },
  ),
];

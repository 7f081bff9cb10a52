/** Notes between a foster parent and the posyandu of the child. */
import * as z from 'zod/mini';
import { endpoint } from '../../platform/http/endpoint.ts';
import { NOTE_WORDS } from './message.ts';

const id = z.uuid();
const outcome = z.object({ id: z.string(), outcome: z.string() });
const childId = z.strictObject({ childId: id });
const body = z.strictObject({ noteId: id, text: z.string().check(z.trim(), z.minLength(2), z.maxLength(NOTE_WORDS)) });

export const noteSides = ['foster_parent', 'posyandu'] as const;
export const noteView = z.object({ noteId: z.string(), saidBy: z.enum(noteSides), personName: z.nullable(z.string()), text: z.string(), writtenAt: z.string(), isNew: z.boolean() });
export type NoteView = z.output<typeof noteView>;

export const readMyNotes = endpoint({
  method: 'GET',
  path: '/v1/my-children/{childId}/notes',
  title: 'Notes between a foster parent and the posyandu of their own child, newest first.',
  needs: 'own.read',
  records: 'note.read',
  params: childId,
  reply: z.object({ notes: z.array(noteView) }),
});

export const leaveNote = endpoint({
  method: 'POST',
  path: '/v1/my-children/{childId}/notes',
  title: 'The foster parent leaves a note for the posyandu. Telephone numbers and accounts are refused.',
  needs: 'own.read',
  records: 'note.write',
  queueable: true,
  params: childId,
  body,
  reply: outcome,
});

export const readNotes = endpoint({
  method: 'GET',
  path: '/v1/children/{childId}/notes',
  title: 'Notes of foster parents about a child, for those who come to the home.',
  needs: 'visit.record',
  records: 'note.read',
  params: childId,
  reply: z.object({ notes: z.array(noteView), mayWrite: z.boolean() }),
});

export const answerNote = endpoint({
  method: 'POST',
  path: '/v1/children/{childId}/notes',
  title: 'The posyandu writes back to the foster parent of a child.',
  needs: 'visit.record',
  records: 'note.write',
  params: childId,
  body,
  reply: outcome,
});

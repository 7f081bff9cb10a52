import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { NOTE_WORDS, type NoteView } from '../index.ts';
import { complaintWords } from './complaintWords.ts';
import { useNoteCommand, useNotes } from './useComplaints.ts';
import styles from './foster.module.css';

const SHOWN = 4;

/** Notes between a foster parent and the posyandu, and the few words of the next one. */
export function Notes({ childId, own }: { childId: string; own: boolean }) {
  const say = useMessages(complaintWords);
  const notify = useNotice();
  const notes = useNotes(childId, own);
  const send = useNoteCommand(childId, own);
  const [text, setText] = useState('');
  const [writing, setWriting] = useState(false);
  if (notes.data === undefined) return notes.error ? <ErrorState problem={problemOf(notes.error)} onRetry={() => void notes.refetch()} /> : null;
  const mayWrite = notes.data.mayWrite ?? true;
  const save = () =>
    send.mutate(text.trim(), {
      onSuccess() {
        notify({ tone: 'done', text: say.noteSent });
        setText('');
        setWriting(false);
      },
    });
  return (
    <div className={styles['picker']}>
      <h3 className={styles['small']}>{say.notes}</h3>
      {notes.data.notes.length === 0 ? <p className={styles['quiet']}>{say.notesNone}</p> : null}
      <ul className={styles['pairs']}>
        {notes.data.notes.slice(0, SHOWN).map((note) => (
          <li key={note.noteId} className={styles['note']} data-side={note.saidBy === (own ? 'foster_parent' : 'posyandu') ? 'mine' : 'theirs'}>
            <p>{note.text}</p>
            <p className={styles['quiet']}>
              {fromWhom(note, own, say)} {note.isNew ? <Tag tone="warm">{say.newNote}</Tag> : null}
            </p>
          </li>
        ))}
      </ul>
      {!mayWrite ? null : writing ? (
        <div className={styles['form']}>
          <TextArea label={say.noteLabel} help={say.noteHelp} rows={3} value={text} onChange={(words) => setText(words.slice(0, NOTE_WORDS))} autoFocus />
          {send.error ? <ErrorState problem={problemOf(send.error)} /> : null}
          <div className={styles['buttons']}>
            <Button variant="main" busy={send.isPending} disabled={text.trim().length < 2} onPress={save}>
              {say.noteSend}
            </Button>
            <Button onPress={() => setWriting(false)}>{say.cancel}</Button>
          </div>
        </div>
      ) : (
        <div>
          <Button onPress={() => setWriting(true)}>{own ? say.leave : say.write}</Button>
        </div>
      )}
    </div>
  );
}

function fromWhom(note: NoteView, own: boolean, say: (typeof complaintWords)['id']): string {
  const at = formatInstant(note.writtenAt);
  if (note.saidBy === 'posyandu') return say.fromPosyandu(at);
  return own ? say.fromMe(at) : say.fromParent(note.personName ?? '', at);
}

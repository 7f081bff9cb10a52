import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { FosterCare } from '../index.ts';
import { complaintWords } from './complaintWords.ts';
import { useComplaintCommands } from './useComplaints.ts';
import styles from './foster.module.css';

const SHORTEST = 10;

/** A complaint about who comes, or came, to a child. */
export function ComplainDialog({ childId, pairings, onClose }: { childId: string; pairings: FosterCare['pairings']; onClose: () => void }) {
  const say = useMessages(complaintWords);
  const notify = useNotice();
  const { file } = useComplaintCommands();
  const [pairingId, setPairingId] = useState(pairings[0]?.pairingId ?? '');
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const short = words.trim().length < SHORTEST;
  function save() {
    setAsked(true);
    if (short) return;
    file.mutate(
      { childId, pairingId, words: words.trim() },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.sent });
          onClose();
        },
      },
    );
  }
  return (
    <Dialog
      title={say.complainTitle}
      open
      onClose={onClose}
      keepOpen
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="main" busy={file.isPending} onPress={save}>
            {say.send}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p className={styles['quiet']}>{say.complainHelp}</p>
        <Select
          label={say.complainWho}
          options={pairings.map((one) => ({
            value: one.pairingId,
            label: one.endedAt === null ? say.since(one.personName, formatDate(one.startedAt.slice(0, 10))) : say.until(one.personName, formatDate(one.endedAt.slice(0, 10))),
          }))}
          value={pairingId}
          onChange={setPairingId}
        />
        <TextArea label={say.complainWords} rows={5} value={words} onChange={setWords} refusal={asked && short ? say.tooShort : undefined} />
        {file.error ? <ErrorState problem={problemOf(file.error)} /> : null}
      </div>
    </Dialog>
  );
}

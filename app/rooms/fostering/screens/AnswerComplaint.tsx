import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { complaintOutcomes, type ComplaintView } from '../index.ts';
import { complaintWords } from './complaintWords.ts';
import { useComplaintCommands } from './useComplaints.ts';
import styles from './foster.module.css';

/** What the inspectorate found, in words for who complained; a founded complaint may end the pairing. */
export function AnswerComplaint({ complaint, onClose }: { complaint: ComplaintView; onClose: () => void }) {
  const say = useMessages(complaintWords);
  const notify = useNotice();
  const { answer } = useComplaintCommands();
  const [outcome, setOutcome] = useState<(typeof complaintOutcomes)[number] | null>(null);
  const [words, setWords] = useState('');
  const [endPairing, setEndPairing] = useState(false);
  const [asked, setAsked] = useState(false);
  const short = words.trim().length < 10;
  function save() {
    setAsked(true);
    if (outcome === null || short) return;
    answer.mutate(
      { complaintId: complaint.complaintId, outcome, words: words.trim(), endPairing: endPairing && outcome === 'founded' },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.answered });
          onClose();
        },
      },
    );
  }
  return (
    <Dialog
      title={say.answerTitle}
      open
      onClose={onClose}
      keepOpen
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="main" busy={answer.isPending} onPress={save}>
            {say.save}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <RadioGroup label={say.outcome} options={complaintOutcomes.map((value) => ({ value, label: say[value] }))} value={outcome} onChange={setOutcome} />
        {asked && outcome === null ? <Callout tone="warm">{say.choose}</Callout> : null}
        <TextArea label={say.words} help={say.wordsHelp} rows={5} value={words} onChange={setWords} refusal={asked && short ? say.tooShort : undefined} />
        {outcome === 'founded' && complaint.pairing !== 'ended' ? (
          <Checkbox checked={endPairing} onChange={setEndPairing} help={say.endHelp}>
            {say.endPairing}
          </Checkbox>
        ) : null}
        {answer.error ? <ErrorState problem={problemOf(answer.error)} /> : null}
      </div>
    </Dialog>
  );
}

import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { DialogActions } from '../../../platform/ui/DialogActions.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { glassReviews, listGlass, reviewGlass, type GlassReview as Verdict, type GlassView } from '../index.ts';
import { glassWords } from './glassWords.ts';
import styles from './glass.module.css';

const LEAST = 10;

/** Records whether an opening was justified. What was typed stays when it is refused. */
export function GlassReview({ opening, onClose }: { opening: GlassView; onClose: () => void }) {
  const say = useMessages(glassWords);
  const notify = useNotice();
  const client = useQueryClient();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  const review = useMutation({
    mutationFn: (chosen: Verdict) => call(reviewGlass, { grantId: opening.grantId, verdict: chosen, words }),
    onSuccess() {
      notify({ tone: 'done', text: say.saved });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: [listGlass.path] }),
  });

  function save() {
    setAsked(true);
    if (verdict !== null && words.trim().length >= LEAST) review.mutate(verdict);
  }

  return (
    <Dialog
      title={say.judgeTitle}
      open
      onClose={onClose}
      keepOpen
      actions={<DialogActions cancel={say.cancel} onCancel={onClose} send={say.save} busy={review.isPending} onSend={save} />}
    >
      <div className={styles['form']}>
        <p className={styles['reason']}>
          <b>{say.byAt(opening.personName, formatInstant(opening.openedAt))}</b>
          <br />
          {opening.reason}
        </p>
        <RadioGroup label={say.verdict} options={glassReviews.map((value) => ({ value, label: say[value] }))} value={verdict} onChange={setVerdict} />
        {asked && verdict === null ? <p role="alert">{say.choose}</p> : null}
        <TextArea
          label={say.words}
          help={say.wordsHelp}
          value={words}
          onChange={setWords}
          {...(asked && words.trim().length < LEAST ? { refusal: say.wordsShort } : {})}
        />
        {review.error ? <ErrorState problem={problemOf(review.error)} /> : null}
      </div>
    </Dialog>
  );
}

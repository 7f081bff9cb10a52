import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Facts } from '../../../platform/ui/Facts.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { formatDate, formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { answerFinding, askReader, listReadingFindings } from '../../audit/index.ts';
import type { FindingView } from '../../audit/index.ts';
import { deskWords } from './deskWords.ts';
import { findingSentence, readingWords } from './readingWords.ts';
import styles from './desk.module.css';

const LEAST = 3;

/** One finding: its trail, that the person was asked, what they said. */
export function FindingSheet({ finding, onClose }: { finding: FindingView | null; onClose: () => void }) {
  return finding === null ? null : <Sheet finding={finding} onClose={onClose} />;
}

function Sheet({ finding, onClose }: { finding: FindingView; onClose: () => void }) {
  const say = useMessages(readingWords);
  const desk = useMessages(deskWords);
  const notify = useNotice();
  const client = useQueryClient();
  const [verdict, setVerdict] = useState<'explained' | 'concern'>('explained');
  const [words, setWords] = useState('');
  const done = async () => {
    await client.invalidateQueries({ queryKey: [listReadingFindings.path] });
    onClose();
  };
  const ask = useMutation({ mutationFn: () => call(askReader, { findingId: finding.id }), onSuccess: done });
  const answer = useMutation({
    mutationFn: () => call(answerFinding, { findingId: finding.id, verdict, answer: words }),
    onSuccess: () => (notify({ tone: 'done', text: say.saved }), done()),
  });
  const open = finding.state === 'open' || finding.state === 'asked';
  return (
    <Dialog
      title={finding.actorName ?? say.several}
      open
      onClose={onClose}
      form="side"
      actions={
        open ? (
          <>
            {finding.state === 'open' && finding.actorId !== null ? (
              <Button busy={ask.isPending} onPress={() => ask.mutate()}>
                {say.ask}
              </Button>
            ) : null}
            <Button variant="main" busy={answer.isPending} disabled={words.trim().length < LEAST} onPress={() => answer.mutate()}>
              {say.record}
            </Button>
          </>
        ) : (
          <Button onPress={onClose}>{desk.cancel}</Button>
        )
      }
    >
      <div className={styles['form']}>
        <p>{findingSentence(finding.rule, finding.figures, say, formatNumber)}</p>
        <Facts
          form="list"
          facts={[
            { label: say.when, value: formatDate(finding.day) },
            ...(finding.askedAt === null ? [] : [{ label: say.state, value: say.s_asked(formatInstant(finding.askedAt)) }]),
          ]}
        />
        <div className={styles['buttons']}>
          {finding.actorId === null ? null : <Button href={`/jejak?orang=${finding.actorId}`}>{say.trail}</Button>}
          {finding.subjectId === null ? null : <Button href={`/jejak?catatan=${finding.subjectId}`}>{say.childTrail}</Button>}
        </div>
        {open ? (
          <>
            <TextArea label={say.answerTitle} help={say.answerHelp} value={words} onChange={setWords} />
            <RadioGroup
              label={say.verdict}
              value={verdict}
              onChange={setVerdict}
              options={[
                { value: 'explained', label: say.explained },
                { value: 'concern', label: say.concern, help: say.concernHelp },
              ]}
            />
          </>
        ) : (
          <p className={styles['text']}>{finding.answer}</p>
        )}
        {(ask.error ?? answer.error) ? <ErrorState problem={problemOf(ask.error ?? answer.error)} /> : null}
      </div>
    </Dialog>
  );
}

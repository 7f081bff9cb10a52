import { useState } from 'react';
import { IconMessageQuestion } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { DialogActions } from '../../../platform/ui/DialogActions.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { formatDate, formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { ConsentPage, Purpose } from '../index.ts';
import { consentWords } from './consentWords.ts';
import { familyWords } from './familyWords.ts';
import { useConsentCommands } from './useConsent.ts';
import styles from './consent.module.css';

const LEAST = 3;

/** What a person has to talk over with the guardians, and what came out of it. */
export function OpenQuestions({ childId, page }: { childId: string; page: ConsentPage }) {
  const words = useMessages(consentWords);
  const say = useMessages(familyWords);
  const [settling, setSettling] = useState<string | null>(null);
  const open = page.questions.filter(({ closedAt }) => closedAt === null);
  const kept = page.questions.filter(({ outcome }) => outcome === 'kept_closed');
  /** The last word of each who answers for the child now. */
  const wordsOn = (purpose: Purpose): string =>
    page.guardians
      .filter(({ until }) => until === null)
      .flatMap((guardian) => {
        const [last] = page.answers
          .filter((answer) => answer.guardianId === guardian.id && answer.purpose === purpose)
          .toSorted((one, other) => other.day.localeCompare(one.day));
        return last === undefined ? [] : [`${guardian.name ?? words[`relation_${guardian.relation}`]} ${say[`said_${last.answer}`]}, ${formatDate(last.day)}.`];
      })
      .join(' ');
  if (open.length === 0 && kept.length === 0) return null;
  return (
    <Section title={say.questions} ruled>
      <div className={styles['form']}>
        {open.map((question) => (
          <Callout
            key={question.id}
            tone="warm"
            icon={<IconMessageQuestion aria-hidden="true" />}
          >
            {question.kind === 'disagreement' ? say.q_disagreement(words[question.purpose].toLowerCase()) : say.q_under_age(words[question.purpose].toLowerCase())}
            <p>{wordsOn(question.purpose)}</p>
            <p className={styles['source']}>{say.q_since(formatInstant(question.openedAt))}</p>
            {page.may.settle ? (
              <div className={styles['talk']}>
                <Button onPress={() => setSettling(question.id)}>{say.settle}</Button>
              </div>
            ) : null}
          </Callout>
        ))}
        {kept.map((question) => (
          <p key={question.id} className={styles['quiet']}>
            {words[question.purpose]}: {say.q_kept}, {formatDate(question.closedAt ?? question.openedAt)}. {question.note}
          </p>
        ))}
      </div>
      {settling === null ? null : <Settle key={settling} childId={childId} questionId={settling} onClose={() => setSettling(null)} />}
    </Section>
  );
}

function Settle({ childId, questionId, onClose }: { childId: string; questionId: string; onClose: () => void }) {
  const say = useMessages(familyWords);
  const notify = useNotice();
  const { settle } = useConsentCommands(childId);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const isShort = note.trim().length < LEAST;

  function save() {
    setAsked(true);
    if (isShort) return;
    settle.mutate(
      { questionId, note },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.settled });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      title={say.settleTitle}
      open
      onClose={onClose}
      keepOpen
      actions={<DialogActions cancel={say.cancel} onCancel={onClose} send={say.settleSave} busy={settle.isPending} onSend={save} />}
    >
      <p>{say.settleEffect}</p>
      <TextArea label={say.settleNote} value={note} onChange={setNote} refusal={asked && isShort ? say.settleShort : undefined} />
      {settle.error ? <ErrorState problem={problemOf(settle.error)} /> : null}
    </Dialog>
  );
}

import { useState } from 'react';
import { addDays, jakartaDay } from '../../../platform/clock/index.ts';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { DialogActions } from '../../../platform/ui/DialogActions.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Part } from '../../../platform/ui/Part.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { conferenceGuests, LEAST_GUESTS, moveCase, type CaseView, type ConferenceGuest } from '../index.ts';
import { TaskRows, writtenTasks, type TypedTask } from './TaskRows.tsx';
import { caseWords } from './caseWords.ts';
import { conferenceWords } from './conferenceWords.ts';
import { caseProblem, useCaseCommand } from './useCase.ts';
import styles from './case.module.css';

const LEAST = 3;

/** A case conference is written down: who came, what was decided, what follows. */
export function CaseConference({ found, onClose }: { found: CaseView; onClose: () => void }) {
  const say = useMessages(conferenceWords);
  const words = useMessages(caseWords);
  const notify = useNotice();
  const hold = useCaseCommand(moveCase);
  const today = jakartaDay(new Date());
  const usualDay = addDays(today, 14);
  const [came, setCame] = useState<ConferenceGuest[]>([]);
  const [outcome, setOutcome] = useState('');
  const [tasks, setTasks] = useState<TypedTask[]>([]);
  const [tried, setTried] = useState(false);
  const alone = came.length < LEAST_GUESTS;
  const short = outcome.trim().length < LEAST;

  function save() {
    setTried(true);
    if (alone || short) return;
    hold.mutate(
      { caseId: found.id, step: { kind: 'hold_conference', outcome: outcome.trim(), came, followUps: writtenTasks(tasks) } },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.saved });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      title={say.title}
      open
      onClose={onClose}
      keepOpen
      form="side"
      actions={<DialogActions cancel={words.cancel} onCancel={onClose} send={words.save} busy={hold.isPending} onSend={save} />}
    >
      <p>{say.lead}</p>
      <Section title={say.came} {...(tried && alone ? { source: say.alone } : {})}>
        {conferenceGuests.map((guest) => (
          <Checkbox key={guest} checked={came.includes(guest)} onChange={(on) => setCame(conferenceGuests.filter((one) => (one === guest ? on : came.includes(one))))}>
            {say[`guest_${guest}`]}
          </Checkbox>
        ))}
      </Section>
      <TextArea label={say.decided} help={say.decidedHelp} value={outcome} onChange={setOutcome} rows={4} {...(tried && short ? { refusal: words.required } : {})} />
      <TaskRows title={say.follows} tasks={tasks} usualDay={found.plan !== null && found.plan.until < usualDay ? found.plan.until : usualDay} onChange={setTasks} />
      {hold.error ? <ErrorState problem={caseProblem(hold.error)} /> : null}
    </Dialog>
  );
}

/** Conferences that were held: when, who came, what was decided. */
export function CaseConferences({ found }: { found: CaseView }) {
  const say = useMessages(conferenceWords);
  const held = found.conferences.filter(({ heldOn }) => heldOn !== null).toReversed();
  if (held.length === 0) return null;
  return (
    <Part title={say.held}>
      <ol className={styles['steps']}>
        {held.map((one) => (
          <li key={one.id}>
            <time dateTime={one.heldOn ?? ''}>{formatDate(one.heldOn ?? one.calledOn)}</time>
            <span>
              {one.decided ?? say.closed} <small>{one.came.map((guest) => say[`guest_${guest}`]).join(', ')}</small>
            </span>
          </li>
        ))}
      </ol>
    </Part>
  );
}

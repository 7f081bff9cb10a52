import { useState } from 'react';
import { addDays, jakartaDay } from '../../../platform/clock/index.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { formatDate, formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { ComplainDialog } from './ComplainDialog.tsx';
import { Notes } from './Notes.tsx';
import { complaintWords } from './complaintWords.ts';
import { useFosterCare } from './useComplaints.ts';
import styles from './foster.module.css';

const FIRST_WEEKS_DAYS = 28;

/** For kader and puskesmas: who comes to the child, their notes, and the way to the inspectorate. */
export default function FosterCarePanel({ childId }: { childId: string }) {
  const say = useMessages(complaintWords);
  const care = useFosterCare(childId);
  const [complaining, setComplaining] = useState(false);
  if (care.data === undefined) {
    return (
      <Section title={say.panel} ruled>
        {care.error ? <ErrorState problem={problemOf(care.error)} onRetry={() => void care.refetch()} /> : <Skeleton lines={2} />}
      </Section>
    );
  }
  const { pairings, complaints } = care.data;
  const present = pairings.find(({ endedAt }) => endedAt === null);
  return (
    <Section title={say.panel} ruled>
      {present === undefined ? (
        <p>{say.nobody}</p>
      ) : (
        <div className={styles['name']}>
          <b>{say.since(present.personName, formatDate(present.startedAt.slice(0, 10)))}</b>
          <span>{present.paused ? say.pausedNow : present.standInName === null ? (present.startedAt.slice(0, 10) > addDays(jakartaDay(new Date()), -FIRST_WEEKS_DAYS) ? say.firstVisit : say.neverAlone) : say.standIn(present.standInName, formatDate(present.standInUntil ?? ''))}</span>
        </div>
      )}
      {pairings.length === 0 ? null : <Notes childId={childId} own={false} />}
      {complaints.length === 0 ? null : (
        <ul className={styles['pairs']}>
          {complaints.map((one) => (
            <li key={one.filedAt} className={styles['name']}>
              <span>
                {say.mine(formatInstant(one.filedAt))}: {one.outcome === null ? say.waiting : say[one.outcome].toLowerCase()}
              </span>
              {one.answer === null ? null : <p>{one.answer}</p>}
            </li>
          ))}
        </ul>
      )}
      {pairings.length === 0 ? null : (
        <div data-print="no">
          <Button variant="text" onPress={() => setComplaining(true)}>
            {say.complain}
          </Button>
        </div>
      )}
      {complaining ? <ComplainDialog childId={childId} pairings={pairings} onClose={() => setComplaining(false)} /> : null}
    </Section>
  );
}

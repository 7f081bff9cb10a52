import { useState } from 'react';
import { IconMessageReport } from '@tabler/icons-react';
import { Avatar } from '../../../platform/ui/Avatar.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { aliasOf } from '../../../platform/ui/alias.ts';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import type { ComplaintView } from '../index.ts';
import { AnswerComplaint } from './AnswerComplaint.tsx';
import { complaintWords } from './complaintWords.ts';
import { useComplaintCommands, useComplaints } from './useComplaints.ts';
import styles from './foster.module.css';

/** The inspectorate's list: complaints that wait, longest first, then those answered. */
export default function ComplaintsScreen() {
  const say = useMessages(complaintWords);
  const list = useComplaints();
  const [answering, setAnswering] = useState<ComplaintView | null>(null);
  const all = list.data?.complaints;
  const waiting = all?.filter(({ outcome }) => outcome === null).length ?? 0;
  return (
    <Page title={say.title}>
      {all === undefined ? (
        list.error ? <ErrorState problem={problemOf(list.error)} onRetry={() => void list.refetch()} /> : <Skeleton lines={6} />
      ) : all.length === 0 ? (
        <EmptyState title={say.none} icon={<IconMessageReport aria-hidden="true" />}>
          {say.noneHelp}
        </EmptyState>
      ) : (
        <Section title={waiting === 0 ? say.leadNone : say.lead(formatNumber(waiting))} source={say.leadNote} level="sentence">
          <div className={styles['stack']}>
            {all.map((one) => (
              <Complaint key={one.complaintId} complaint={one} onAnswer={() => setAnswering(one)} />
            ))}
          </div>
        </Section>
      )}
      {answering === null ? null : <AnswerComplaint complaint={answering} onClose={() => setAnswering(null)} />}
    </Page>
  );
}

function Complaint({ complaint, onAnswer }: { complaint: ComplaintView; onAnswer: () => void }) {
  const say = useMessages(complaintWords);
  const notify = useNotice();
  const { hold } = useComplaintCommands();
  const { complaintId, pairing, outcome } = complaint;
  const still = (on: boolean) => hold.mutate({ complaintId, hold: on }, { onSuccess: () => notify({ tone: 'done', text: on ? say.held : say.goesOn }) });
  return (
    <article className={styles['child']} aria-label={say.about(complaint.personName)}>
      <div className={styles['who']}>
        <Avatar seed={complaint.aliasSeed} size={48} />
        <div className={styles['name']}>
          <b>{say.about(complaint.personName)}</b>
          <span>{say.child(aliasOf(complaint.aliasSeed).name, complaint.villageName)}</span>
          <span>{say.filed(say[`as_${complaint.filedAs}`], formatInstant(complaint.filedAt))}</span>
        </div>
      </div>
      <p className={styles['said']}>{complaint.words ?? say.gone}</p>
      <div className={styles['why']}>
        <Tag tone={pairing === 'paused' ? 'warm' : 'quiet'}>{say[pairing]}</Tag>
        {complaint.ofThisPerson > 1 ? <Tag tone="warm">{say.many(formatNumber(complaint.ofThisPerson))}</Tag> : null}
      </div>
      {outcome === null ? null : (
        <div className={styles['name']}>
          <span>{say.answeredOn(say[outcome], formatInstant(complaint.answeredAt ?? ''))}</span>
          <p>{complaint.answer}</p>
        </div>
      )}
      {hold.error ? <ErrorState problem={problemOf(hold.error)} /> : null}
      <div className={styles['acts']}>
        {outcome === null ? (
          <Button variant="main" onPress={onAnswer}>
            {say.answer}
          </Button>
        ) : null}
        {pairing === 'in_force' && outcome === null ? (
          <Button busy={hold.isPending} onPress={() => still(true)}>
            {say.hold}
          </Button>
        ) : null}
        {pairing === 'paused' ? (
          <Button busy={hold.isPending} onPress={() => still(false)}>
            {say.goOn}
          </Button>
        ) : null}
      </div>
    </article>
  );
}

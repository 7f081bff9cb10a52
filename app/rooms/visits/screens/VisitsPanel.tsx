import { IconCalendarHeart } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { formatDate, formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { VisitView } from '../index.ts';
import { Beads } from './Beads.tsx';
import { clockSentence } from './clockSentence.ts';
import { today } from './today.ts';
import { useChildVisits, useVisitCommands } from './useVisits.ts';
import { VisitPhoto } from './VisitPhoto.tsx';
import { visitWords } from './visitWords.ts';
import styles from './VisitsPanel.module.css';

const SHOWN = 3;

/** On a child's page: the clock as beads, the last visits, a worry that waits, the way to the card. */
export default function VisitsPanel({ childId }: { childId: string }) {
  const say = useMessages(visitWords);
  const visits = useChildVisits(childId);
  if (!visits.data) {
    return (
      <Section title={say.panelTitle} ruled>
        {visits.error ? <ErrorState problem={problemOf(visits.error)} onRetry={() => void visits.refetch()} /> : <Skeleton lines={2} />}
      </Section>
    );
  }
  const { clock, visits: made, may } = visits.data;
  const words = clock === null ? null : clockSentence(clock, today(), say);
  return (
    <Section title={say.panelTitle} ruled>
      {clock === null || words === null ? (
        <p>{say.noClock}</p>
      ) : (
        <div className={styles['clock']}>
          <Beads clock={clock} />
          <p>
            <b>{words.now}</b> {words.last}
          </p>
          <p className={styles['keeper']}>{clock.keeper === 'kader' ? say.keptByKader : say.keptByFoster}</p>
        </div>
      )}
      {may.visit ? (
        <div className={styles['action']} data-print="no">
          <Button icon={<IconCalendarHeart />} href={`/anak/${childId}/kunjungan`}>
            {say.record}
          </Button>
        </div>
      ) : null}
      {made.length === 0 ? null : (
        <ul className={styles['visits']}>
          {made.slice(0, SHOWN).map((visit) => (
            <OneVisit key={visit.id} visit={visit} childId={childId} mayAnswer={may.answerWorry} mayDelete={may.visit} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function OneVisit({ visit, childId, mayAnswer, mayDelete }: { visit: VisitView; childId: string; mayAnswer: boolean; mayDelete: boolean }) {
  const say = useMessages(visitWords);
  const notify = useNotice();
  const { answer } = useVisitCommands(childId);
  return (
    <li>
      <b>{say.visitOn(formatDate(visit.madeOn))}</b>
      <p className={styles['source']}>{visit.byName ?? say.byFoster}</p>
      {visit.needsMost === '' ? null : (
        <p>
          {say.mostNeeded}: {visit.needsMost}
        </p>
      )}
      {visit.hasPhoto ? <VisitPhoto visit={visit} childId={childId} mayDelete={mayDelete} /> : null}
      {!visit.worry ? null : visit.worryAnsweredAt === null ? (
        <Callout
          tone="severe"
          {...(mayAnswer
            ? {
                action: (
                  <Button busy={answer.isPending} onPress={() => answer.mutate(visit.id, { onSuccess: () => notify({ tone: 'done', text: say.answered }) })}>
                    {say.answerWorry}
                  </Button>
                ),
              }
            : {})}
        >
          {answer.error ? <ErrorState problem={problemOf(answer.error)} /> : null}
          {visit.safety ? say.safetyOpen : say.worryOpen} {visit.worryWords}
        </Callout>
      ) : (
        <p className={styles['source']}>{say.worryDone(formatInstant(visit.worryAnsweredAt))}</p>
      )}
    </li>
  );
}

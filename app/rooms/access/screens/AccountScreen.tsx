import { useState } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { TaskLine } from '../../../platform/ui/TaskLine.tsx';
import { formatDate, formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { endMySessions, listMySessions } from '../../identity/index.ts';
import type { OwnSessionView } from '../../identity/index.ts';
import { currentSession } from '../index.ts';
import { SetUpFactor } from './SetUpFactor.tsx';
import { accountWords } from './accountWords.ts';
import { browserName } from './browserName.ts';
import styles from './account.module.css';

/** One's own account: the second factor, and where one is signed in. */
export default function AccountScreen() {
  const say = useMessages(accountWords);
  const client = useQueryClient();
  const mine = useQuery(queryOptionsFor(listMySessions, {}));
  const session = useQuery(queryOptionsFor(currentSession, {}));
  const [setting, setSetting] = useState(false);
  const again = () => {
    setSetting(false);
    void client.invalidateQueries({ queryKey: [listMySessions.path] });
    void client.invalidateQueries({ queryKey: [currentSession.path] });
  };
  if (!mine.data) {
    return (
      <Page title={say.title}>{mine.error ? <ErrorState problem={problemOf(mine.error)} onRetry={() => void mine.refetch()} /> : <Skeleton lines={6} />}</Page>
    );
  }
  const { confirmedAt, recoveryLeft } = mine.data.secondFactor;
  const due = session.data?.secondFactor.state === 'due' ? session.data.secondFactor.until : null;
  return (
    <Page title={say.title}>
      <Section title={say.factor}>
        {confirmedAt === null ? <Callout tone="warm">{`${say.factorNone}${due === null ? '' : ` ${say.factorDue(formatDate(due))}`}`}</Callout> : <p>{say.factorSet(formatDate(confirmedAt), formatNumber(recoveryLeft))}</p>}
        {setting || confirmedAt === null ? (
          <SetUpFactor onDone={again} {...(setting ? { onCancel: () => setSetting(false) } : {})} />
        ) : (
          <Button onPress={() => setSetting(true)}>{say.renew}</Button>
        )}
      </Section>
      <Sessions sessions={mine.data.sessions} onEnded={again} />
    </Page>
  );
}

function Sessions({ sessions, onEnded }: { sessions: readonly OwnSessionView[]; onEnded: () => void }) {
  const say = useMessages(accountWords);
  const notify = useNotice();
  const end = useMutation({
    mutationFn: (sessionId: string | null) => call(endMySessions, sessionId === null ? {} : { sessionId }),
    onSuccess: ({ ended }) => {
      notify({ tone: 'done', text: say.ended(formatNumber(ended)) });
      onEnded();
    },
  });
  const others = sessions.filter(({ here }) => !here);
  return (
    <Section title={say.sessions} ruled>
      <p className={styles['quiet']}>{others.length === 0 ? say.onlyHere : say.sessionsHelp}</p>
      {end.error ? <ErrorState problem={problemOf(end.error)} /> : null}
      {sessions.map((one) => (
        <TaskLine
          key={one.id}
          title={[browserName(one.browser) ?? say.unknownBrowser, one.here ? say.here : one.address].filter(Boolean).join(' \u00B7 ')}
          detail={say.since(formatInstant(one.openedAt), formatInstant(one.lastUsedAt))}
          {...(one.here ? {} : { mark: <Button onPress={() => end.mutate(one.id)}>{say.end}</Button> })}
        />
      ))}
      {others.length > 1 ? <Button onPress={() => end.mutate(null)}>{say.endOthers}</Button> : null}
    </Section>
  );
}

import { useEffect, useRef, useState } from 'react';
import { IconAdjustmentsHorizontal, IconAlertTriangle, IconBell, IconCalendarHeart, IconClockExclamation, IconStairsUp, IconStethoscope, IconUsersGroup } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { TaskLine } from '../../../platform/ui/TaskLine.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { jakartaDay } from '../../../platform/clock/index.ts';
import type { NoticeKind, NoticeView } from '../index.ts';
import { noticeWords } from './noticeWords.ts';
import { sentenceOf } from './sentenceOf.ts';
import { useNotices, useReadNotices } from './useNotices.ts';
import styles from './notices.module.css';

const icons: Readonly<Record<NoticeKind, typeof IconBell>> = {
  visits: IconCalendarHeart, visits_climbed: IconStairsUp, worry: IconAlertTriangle, urgent_tasks: IconAlertTriangle, referrals: IconStethoscope, conference: IconUsersGroup, tasks_overdue: IconClockExclamation,
};

/** Everything one was told, newest first. To look at it is to have read it; what was new stays marked until one leaves. */
export default function NoticesScreen() {
  const say = useMessages(noticeWords);
  const notices = useNotices();
  const { mutate } = useReadNotices();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const told = useRef('');
  const rows = notices.data?.notices;
  useEffect(() => {
    const unread = (rows ?? []).filter(({ readAt }) => readAt === null);
    const newest = unread[0];
    if (newest === undefined || told.current === newest.id) return;
    told.current = newest.id;
    setFresh((known) => new Set([...known, ...unread.map(({ id }) => id)]));
    mutate(newest.madeAt);
  }, [rows, mutate]);
  const settings = (
    <Button icon={<IconAdjustmentsHorizontal />} href="/pengingat">
      {say.settings}
    </Button>
  );
  if (rows === undefined) {
    return (
      <Page title={say.title} actions={settings}>
        {notices.error ? <ErrorState problem={problemOf(notices.error)} onRetry={() => void notices.refetch()} /> : <Skeleton lines={6} />}
      </Page>
    );
  }
  const today = jakartaDay(new Date());
  const now = rows.filter(({ day }) => day >= today);
  const before = rows.filter(({ day }) => day < today);
  return (
    <Page title={say.title} actions={settings}>
      {rows.length === 0 ? (
        <EmptyState title={say.none} icon={<IconBell aria-hidden="true" />}>
          {say.noneHelp}
        </EmptyState>
      ) : (
        <div className={styles['column']}>
          {now.length === 0 ? null : (
            <Section title={say.today}>
              <Lines notices={now} fresh={fresh} />
            </Section>
          )}
          {before.length === 0 ? null : (
            <Section title={say.earlier} ruled={now.length > 0}>
              <Lines notices={before} fresh={fresh} />
            </Section>
          )}
          <p className={styles['source']}>{say.source}</p>
        </div>
      )}
    </Page>
  );
}

function Lines({ notices, fresh }: { notices: readonly NoticeView[]; fresh: ReadonlySet<string> }) {
  const say = useMessages(noticeWords);
  return (
    <ul className={styles['lines']}>
      {notices.map((notice) => {
        const Icon = icons[notice.kind];
        return (
          <li key={notice.id} data-kind={notice.kind}>
            <TaskLine
              title={sentenceOf(notice, say)}
              detail={formatInstant(notice.madeAt)}
              href={notice.link}
              icon={<Icon aria-hidden="true" />}
              mark={fresh.has(notice.id) ? <Tag tone="warm">{say.fresh}</Tag> : undefined}
            />
          </li>
        );
      })}
    </ul>
  );
}

import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { IconLockOpen } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { listGlass, type GlassView } from '../index.ts';
import { GlassReview } from './GlassReview.tsx';
import { glassWords } from './glassWords.ts';
import styles from './glass.module.css';

/** Who opened a child from outside, why, and whether that was right: those that wait first. */
export default function GlassReviewScreen() {
  const say = useMessages(glassWords);
  const list = useQuery(queryOptionsFor(listGlass, {}));
  const [judging, setJudging] = useState<GlassView | null>(null);
  const columns: readonly Column<GlassView>[] = [
    { key: 'who', title: say.who, width: '18%', onPhone: 'head', cell: (one) => <b>{one.personName}</b> },
    {
      key: 'when',
      title: say.when,
      width: '17%',
      onPhone: 'end',
      cell: (one) => (
        <>
          {formatInstant(one.openedAt)} {one.open ? <Tag tone="warm">{say.openNow}</Tag> : null}
        </>
      ),
    },
    { key: 'where', title: say.where, width: '15%', onPhone: 'line', cell: (one) => one.villageName },
    { key: 'why', title: say.why, onPhone: 'plain', cell: (one) => <span className={styles['reason']}>{one.reason}</span> },
    { key: 'verdict', title: say.verdict, width: '24%', onPhone: 'plain', cell: (one) => <Verdict opening={one} onJudge={() => setJudging(one)} /> },
  ];
  return (
    <Page title={say.review}>
      {!list.data ? (
        list.error ? (
          <ErrorState problem={problemOf(list.error)} onRetry={() => void list.refetch()} />
        ) : (
          <Skeleton lines={6} />
        )
      ) : list.data.openings.length === 0 ? (
        <EmptyState title={say.empty} icon={<IconLockOpen aria-hidden="true" />}>
          {say.emptyHelp}
        </EmptyState>
      ) : (
        <Section
          title={list.data.waiting === 0 ? say.allReviewed : say.reviewLead(formatNumber(list.data.waiting))}
          source={say.reviewNote}
          level="sentence"
        >
          <Table caption={say.review} columns={columns} rows={list.data.openings} rowKey={(one) => one.grantId} />
        </Section>
      )}
      {judging === null ? null : <GlassReview opening={judging} onClose={() => setJudging(null)} />}
    </Page>
  );
}

function Verdict({ opening, onJudge }: { opening: GlassView; onJudge: () => void }) {
  const say = useMessages(glassWords);
  const { review, mayReview } = opening;
  if (review !== null)
    return (
      <div>
        <Tag tone={review.verdict === 'justified' ? 'done' : 'severe'}>{say[review.verdict]}</Tag>
        <p className={styles['reason']}>{review.words}</p>
        <p className={styles['quiet']}>{say.byAt(review.byName, formatInstant(review.at))}</p>
      </div>
    );
  return mayReview ? <Button onPress={onJudge}>{say.judge}</Button> : <span className={styles['quiet']}>{say.own}</span>;
}

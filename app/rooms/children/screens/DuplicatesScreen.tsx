import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconGitMerge } from '@tabler/icons-react';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ChoiceList } from '../../../platform/ui/ChoiceList.tsx';
import { Columns } from '../../../platform/ui/Columns.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { formatDate, formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { shownName } from '../../../platform/ui/shownName.ts';
import { listDuplicates, type DuplicateGrade, type DuplicateList } from '../index.ts';
import { duplicateWords, reasonWord } from './duplicateWords.ts';
import styles from './duplicates.module.css';

type Pair = DuplicateList['pairs'][number];

/** Pairs of records that may be one child, the surest first. */
export default function DuplicatesScreen() {
  const say = useMessages(duplicateWords);
  const [grade, setGrade] = useState<DuplicateGrade | 'all'>('all');
  const query = useInfiniteQuery({
    queryKey: [listDuplicates.path, grade],
    queryFn: ({ pageParam }) =>
      call(listDuplicates, { ...(grade === 'all' ? {} : { grade }), ...(pageParam === null ? {} : { after: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const first = query.data?.pages[0];
  if (first === undefined)
    return (
      <Page title={say.title}>
        {query.error ? <ErrorState problem={problemOf(query.error)} onRetry={() => void query.refetch()} /> : <Skeleton lines={8} />}
      </Page>
    );
  const pairs = query.data?.pages.flatMap((page) => page.pairs) ?? [];
  const { certain, likely } = first.waiting;
  const scanned = first.scannedAt === null ? say.neverScanned : say.scanned(formatInstant(first.scannedAt));
  return (
    <Page title={say.title}>
      <p className={styles['lead']}>
        {say.lead} {scanned}
      </p>
      {certain + likely === 0 ? (
        <EmptyState title={say.none} icon={<IconGitMerge aria-hidden="true" />}>
          {say.noneHelp}
        </EmptyState>
      ) : (
        <Columns
          side={
            <ChoiceList
              title={say.kinds(formatNumber(certain + likely))}
              choices={[
                { key: 'all', label: say.all, count: certain + likely },
                { key: 'certain', label: say.certain, count: certain },
                { key: 'likely', label: say.likely, count: likely },
              ]}
              selected={grade}
              onSelect={setGrade}
            />
          }
        >
          <Pairs pairs={pairs} />
          {query.hasNextPage ? (
            <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
              {say.more}
            </Button>
          ) : null}
        </Columns>
      )}
    </Page>
  );
}

function Pairs({ pairs }: { pairs: readonly Pair[] }) {
  const say = useMessages(duplicateWords);
  const line = (side: Pair['one']) =>
    side === null ? (
      say.out
    ) : (
      <>
        {shownName(side.name)} <small>{formatDate(side.bornOn)}</small>
      </>
    );
  const columns: Column<Pair>[] = [
    {
      key: 'pair',
      title: say.pair,
      onPhone: 'head',
      width: '32%',
      cell: (pair) => (
        <span className={styles['pair']}>
          <b>{line(pair.one)}</b>
          <b>{line(pair.other)}</b>
        </span>
      ),
    },
    {
      key: 'where',
      title: say.where,
      onPhone: 'plain',
      cell: (pair) =>
        pair.outside === null
          ? [...new Set([pair.one?.placeName, pair.other?.placeName])].filter((place) => place !== undefined).join(' / ')
          : say.outside(pair.outside),
    },
    { key: 'why', title: say.why, onPhone: 'plain', cell: (pair) => pair.reasons.map((reason) => reasonWord(reason, say)).join(', ') },
    {
      key: 'grade',
      title: say.grade,
      width: '110px',
      onPhone: 'end',
      cell: (pair) => <span className={styles[pair.grade]}>{say[pair.grade]}</span>,
    },
  ];
  return (
    <>
      <Table
        caption={say.title}
        columns={columns}
        rows={pairs}
        rowKey={(pair) => pair.id}
        rowHref={(pair) => (pair.outside === null ? `/anak-ganda/${pair.id}` : undefined)}
        rowHeight="tall"
      />
      <SourceLine>{say.mergeNote}</SourceLine>
    </>
  );
}

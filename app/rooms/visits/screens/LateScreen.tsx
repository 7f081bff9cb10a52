import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ClockChip } from '../../../platform/ui/ClockChip.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { TaskLine } from '../../../platform/ui/TaskLine.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { shownName } from '../../../platform/ui/shownName.ts';
import { listLateVisits, type LateRow } from '../index.ts';
import { visitWords } from './visitWords.ts';

/** Visits that are past their day within the person's reach, by name and address, and worries that wait. */
export default function LateScreen() {
  const say = useMessages(visitWords);
  const late = useInfiniteQuery({
    queryKey: [listLateVisits.path, 'pages'],
    queryFn: ({ pageParam, signal }) => call(listLateVisits, pageParam === null ? {} : { after: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const pages = late.data?.pages;
  if (!pages) {
    return <Page title={say.panelTitle}>{late.error ? <ErrorState problem={problemOf(late.error)} onRetry={() => void late.refetch()} /> : <Skeleton lines={8} />}</Page>;
  }
  const rows = pages.flatMap((page) => page.rows);
  const worries = pages[0]?.worries ?? [];
  const count = `${formatNumber(rows.length)}${late.hasNextPage ? '+' : ''}`;
  return (
    <Page title={say.panelTitle}>
      {worries.length === 0 ? null : (
        <Section title={say.worriesTitle(formatNumber(worries.length))} level="sentence">
          {worries.map((one) => (
            <TaskLine key={one.visitId} title={shownName(one.name)} detail={`${one.villageName}, ${formatDate(one.madeOn)}`} href={`/anak/${one.childId}`} />
          ))}
        </Section>
      )}
      {rows.length === 0 ? (
        <EmptyState title={say.lateNone}>{say.lateNoneHelp}</EmptyState>
      ) : (
        <Section title={say.lateTitle(count)} source={say.lateSource} level="sentence" ruled={worries.length > 0}>
          <Table caption={say.lateTitle(count)} columns={columnsOf(say)} rows={rows} rowKey={(row) => row.childId} rowHref={(row) => `/anak/${row.childId}`} />
          {late.hasNextPage ? (
            <Button busy={late.isFetchingNextPage} onPress={() => void late.fetchNextPage()}>
              {say.more}
            </Button>
          ) : null}
        </Section>
      )}
    </Page>
  );
}

function columnsOf(say: (typeof visitWords)['id']): readonly Column<LateRow>[] {
  const place = (row: LateRow): string =>
    [row.villageName, row.rt === null ? null : `RT ${row.rt}`, row.rw === null ? null : `RW ${row.rw}`].filter((part) => part !== null).join(', ');
  return [
    { key: 'child', title: say.child, onPhone: 'head', cell: (row) => shownName(row.name) },
    { key: 'place', title: say.place, onPhone: 'plain', cell: place },
    { key: 'keeper', title: say.keeper, onPhone: 'plain', cell: (row) => (row.keeper === 'kader' ? say.keptByKader : say.keptByFoster) },
    { key: 'reached', title: say.climbed, onPhone: 'line', cell: (row) => (row.reached === null ? null : say[row.reached]) },
    { key: 'clock', title: say.clock, onPhone: 'end', width: '150px', cell: (row) => <ClockChip daysLeft={-row.daysLate} /> },
  ];
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { listEntries } from '../index.ts';
import type { AccountKind, EntryView } from '../index.ts';
import { booksWords } from './booksWords.ts';
import { detailWords } from './detailWords.ts';
import { useGiftItems } from './useGiftItems.ts';
import styles from './PledgeDetail.module.css';

/** Entries that touch one kind of account in one commodity, newest first; each leads to its pledge. */
export function EntryList({ kind, commodity }: { kind: AccountKind; commodity: string }) {
  const say = useMessages(booksWords);
  const words = useMessages(detailWords);
  const { amount } = useGiftItems();
  const entries = useInfiniteQuery({
    queryKey: [listEntries.path, { kind, commodity }] as const,
    queryFn: ({ pageParam, signal }) => call(listEntries, { kind, commodity, ...(pageParam === null ? {} : { before: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  if (!entries.data) return entries.error ? <ErrorState problem={problemOf(entries.error)} onRetry={() => void entries.refetch()} /> : <Skeleton lines={9} />;
  const columns: readonly Column<EntryView>[] = [
    {
      key: 'step',
      title: say.step,
      width: '24%',
      onPhone: 'head',
      cell: (entry) => (
        <span className={styles['step']}>
          <b>{words[entry.transferKind]}</b>
          {entry.reason === null ? null : <small>{entry.reason}</small>}
        </span>
      ),
    },
    { key: 'when', title: say.when, width: '120px', onPhone: 'plain', cell: (entry) => formatDate(entry.on) },
    { key: 'way', title: say.way, onPhone: 'plain', cell: (entry) => say.fromTo(say[entry.fromKind], say[entry.toKind]) },
    { key: 'giver', title: say.giverColumn, width: '20%', onPhone: 'line', cell: (entry) => entry.giverName },
    { key: 'who', title: say.who, width: '14%', onPhone: 'line', cell: (entry) => (entry.recordedByName === '' ? say.service : entry.recordedByName) },
    { key: 'amount', title: say.amount, align: 'right', width: '140px', onPhone: 'end', cell: (entry) => <b>{amount(entry.quantity, entry.unit)}</b> },
  ];
  const rows = entries.data.pages.flatMap((page) => page.entries);
  return (
    <div className={styles['entries']}>
      <Table caption={say.entriesOf(say[kind], commodity)} columns={columns} rows={rows} rowKey={(entry) => entry.id} rowHref={(entry) => `/pemberi/${entry.pledgeId}`} />
      {entries.hasNextPage ? (
        <Button busy={entries.isFetchingNextPage} onPress={() => void entries.fetchNextPage()}>
          {say.more}
        </Button>
      ) : null}
    </div>
  );
}

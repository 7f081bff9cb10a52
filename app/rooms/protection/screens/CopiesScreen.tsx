import { useInfiniteQuery } from '@tanstack/react-query';
import { IconFileExport } from '@tabler/icons-react';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { defineMessages, useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import type { ReplyOf } from '../../../platform/http/endpoint.ts';
import { listCopies } from '../../audit/index.ts';
import { DeskPage } from './DeskPage.tsx';
import styles from './desk.module.css';

type Copy = ReplyOf<typeof listCopies>['copies'][number];

const words = defineMessages({
  id: {
    title: 'Salinan yang keluar',
    lead: 'Setiap berkas atau halaman yang dibawa keluar: siapa, kapan, dengan saringan apa, berapa anak.',
    empty: 'Belum ada salinan yang dibuat',
    emptyHelp: 'Salinan wali, ekspor daftar, dan laporan muncul di sini saat dibuat.',
    when: 'Kapan',
    who: 'Siapa',
    guardian: 'wali, lewat tautannya',
    what: 'Salinan',
    filter: 'Saringan',
    all: 'tanpa saringan',
    subjects: 'Catatan',
    more: 'Muat sebelumnya',
  },
  en: {
    title: 'Copies that went out',
    lead: 'Every file or page taken out: who, when, with which filter, how many children.',
    empty: 'No copy was made yet',
    emptyHelp: 'Guardians\u2019 copies, exports of the register and reports appear here as they are made.',
    when: 'When',
    who: 'Who',
    guardian: 'a guardian, by their link',
    what: 'Copy',
    filter: 'Filter',
    all: 'no filter',
    subjects: 'Records',
    more: 'Load earlier',
  },
});

/** Exports and copies, newest first. */
export default function CopiesScreen() {
  const say = useMessages(words);
  const query = useInfiniteQuery({
    queryKey: [listCopies.path] as const,
    queryFn: ({ pageParam, signal }) => call(listCopies, pageParam === null ? {} : { before: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  const copies = query.data?.pages.flatMap((page) => page.copies) ?? [];
  const columns: readonly Column<Copy>[] = [
    {
      key: 'who',
      title: say.who,
      width: '24%',
      onPhone: 'head',
      cell: (one) => <b>{one.actorName === '' ? say.guardian : one.actorName}</b>,
    },
    { key: 'what', title: say.what, width: '20%', onPhone: 'plain', cell: (one) => <span className={styles['code']}>{one.verb}</span> },
    {
      key: 'filter',
      title: say.filter,
      onPhone: 'line',
      cell: (one) =>
        one.filter === null
          ? say.all
          : Object.entries(one.filter)
              .map(([key, value]) => `${key} ${String(value)}`)
              .join(', '),
    },
    { key: 'subjects', title: say.subjects, width: '12%', align: 'right', onPhone: 'line', cell: (one) => formatNumber(one.subjects) },
    { key: 'when', title: say.when, width: '20%', onPhone: 'end', cell: (one) => formatInstant(one.at) },
  ];
  return (
    <DeskPage title={say.title}>
      <p className={styles['lead']}>{say.lead}</p>
      {query.data === undefined ? (
        query.error ? (
          <ErrorState problem={problemOf(query.error)} onRetry={() => void query.refetch()} />
        ) : (
          <Skeleton lines={6} />
        )
      ) : copies.length === 0 ? (
        <EmptyState title={say.empty} icon={<IconFileExport aria-hidden="true" />}>
          {say.emptyHelp}
        </EmptyState>
      ) : (
        <Table caption={say.title} columns={columns} rows={copies} rowKey={({ id }) => id} />
      )}
      {query.hasNextPage ? (
        <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {say.more}
        </Button>
      ) : null}
    </DeskPage>
  );
}

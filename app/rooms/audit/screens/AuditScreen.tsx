import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { IconHistory } from '@tabler/icons-react';
import { call, queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Sentence, SentenceChoice } from '../../../platform/ui/Sentence.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { listAreas } from '../../areas/index.ts';
import { listAudit } from '../index.ts';
import type { ReplyOf } from '../../../platform/http/endpoint.ts';
import { SealLine } from './SealLine.tsx';
import { firstDayOf, periods } from './period.ts';
import { auditWords, knownVerbs, verbWord } from './auditWords.ts';
import styles from './AuditScreen.module.css';

type Entry = ReplyOf<typeof listAudit>['entries'][number];

/** Who did and read what, newest first. */
export default function AuditScreen() {
  const say = useMessages(auditWords);
  const { search, setSearch } = useAddress();
  const verb = knownVerbs.find((one) => one === search['perbuatan']);
  const period = periods.find((one) => one === search['waktu']) ?? 'all';
  const from = firstDayOf(period);
  const filter = { ...(verb === undefined ? {} : { verb }), ...(from === null ? {} : { from }), ...personAndSubject(search) };
  const trail = useInfiniteQuery({
    queryKey: [listAudit.path, filter] as const,
    queryFn: ({ pageParam, signal }) => call(listAudit, { ...filter, ...(pageParam === null ? {} : { before: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const entries = trail.data?.pages.flatMap((page) => page.entries) ?? [];
  const areas = useQuery(queryOptionsFor(listAreas, {}));
  const areaName = (code: string) => areas.data?.areas.find((area) => area.code === code)?.name ?? code;
  const columns: readonly Column<Entry>[] = [
    { key: 'when', title: say.when, width: '20%', onPhone: 'end', cell: (entry) => formatInstant(entry.at) },
    {
      key: 'who',
      title: say.who,
      width: '22%',
      onPhone: 'head',
      cell: (entry) => <b>{entry.actorKind === 'service' || entry.actorName === '' ? say.service : entry.actorName}</b>,
    },
    { key: 'what', title: say.what, onPhone: 'plain', cell: (entry) => verbWord(entry.verb, say) },
    {
      key: 'subjects',
      title: say.subjects,
      width: '14%',
      onPhone: 'plain',
      cell: (entry) => (entry.subjects === 0 ? say.none : say.children(formatNumber(entry.subjects))),
    },
    { key: 'where', title: say.where, width: '16%', onPhone: 'line', cell: (entry) => (entry.area === null ? '' : areaName(entry.area)) },
    // Reasons come with break-glass; until somebody gave one the column would stand empty.
    ...(entries.some(({ reason }) => reason !== null)
      ? [{ key: 'reason', title: say.reason, width: '14%', onPhone: 'line' as const, cell: (entry: Entry) => entry.reason ?? '' }]
      : []),
  ];
  const narrowed = search['orang'] !== undefined || search['catatan'] !== undefined;
  return (
    <Page
      title={say.title}
      {...(narrowed ? { actions: <Button onPress={() => setSearch({ orang: undefined, catatan: undefined })}>{say.showAll}</Button> } : {})}
    >
      <Sentence>
        {say.show}{' '}
        <SentenceChoice
          label={say.chooseVerb}
          options={[{ value: 'all', label: say.everything }, ...knownVerbs.map((value) => ({ value, label: verbWord(value, say) }))]}
          value={verb ?? 'all'}
          onChange={(next) => setSearch({ perbuatan: next === 'all' ? undefined : next })}
        />
        {', '}
        <SentenceChoice
          label={say.choosePeriod}
          options={periods.map((value) => ({ value, label: say[`p_${value}`] }))}
          value={period}
          onChange={(next) => setSearch({ waktu: next === 'all' ? undefined : next })}
        />
        {say.by}
      </Sentence>
      <div className={styles['lead']}>
        <SourceLine>{say.lead}</SourceLine>
        <SealLine />
      </div>
      {!trail.data ? (
        trail.error ? (
          <ErrorState problem={problemOf(trail.error)} onRetry={() => void trail.refetch()} />
        ) : (
          <Skeleton lines={9} />
        )
      ) : entries.length === 0 ? (
        <EmptyState title={say.empty} icon={<IconHistory aria-hidden="true" />}>
          {say.emptyHelp}
        </EmptyState>
      ) : (
        <Table caption={say.title} columns={columns} rows={entries} rowKey={(entry) => entry.id} stale={trail.isPlaceholderData} />
      )}
      {trail.hasNextPage ? (
        <div className={styles['more']}>
          <Button busy={trail.isFetchingNextPage} onPress={() => void trail.fetchNextPage()}>
            {say.more}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A person or a record named in the address; anything else there is no filter. */
function personAndSubject(search: Readonly<Record<string, string | undefined>>): { actorId?: string; subjectId?: string } {
  const { orang, catatan } = search;
  return {
    ...(orang !== undefined && UUID.test(orang) ? { actorId: orang } : {}),
    ...(catatan !== undefined && UUID.test(catatan) ? { subjectId: catatan } : {}),
  };
}

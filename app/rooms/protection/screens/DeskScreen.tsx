import { useQuery } from '@tanstack/react-query';
import { IconInbox } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { Tabs } from '../../../platform/ui/Tabs.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { listRightsRequests } from '../index.ts';
import type { RequestSummaryView } from '../index.ts';
import { CoarseChild } from './CoarseChild.tsx';
import { DeskPage } from './DeskPage.tsx';
import { LegalClock } from './LegalClock.tsx';
import { Loaded } from './Loaded.tsx';
import { Waiting } from './Waiting.tsx';
import { deskWords } from './deskWords.ts';
import { codeWord, requestWords } from './requestWords.ts';
import styles from './desk.module.css';

/** The desk: what is due first, and beside it what else waits. */
export default function DeskScreen() {
  const say = useMessages(requestWords);
  const desk = useMessages(deskWords);
  const { search, setSearch } = useAddress();
  const answered = search['lihat'] === 'dijawab';
  const waiting = useQuery(queryOptionsFor(listRightsRequests, { which: 'waiting' }));
  const late = waiting.data?.requests.filter(({ clock }) => clock?.state === 'late').length ?? 0;
  const open = waiting.data?.requests.length ?? 0;
  const title =
    waiting.data === undefined
      ? desk.requests
      : late > 0
        ? say.late(formatNumber(late))
        : open > 0
          ? say.waiting(formatNumber(open))
          : say.none;
  return (
    <DeskPage title={title}>
      <p className={styles['lead']}>{say.lead}</p>
      <Waiting />
      <Tabs
        label={say.kind}
        selected={answered ? 'answered' : 'waiting'}
        onSelect={(key) => setSearch({ lihat: key === 'answered' ? 'dijawab' : undefined })}
        tabs={[
          { key: 'waiting', label: say.showWaiting, note: formatNumber(open), content: () => <List which="waiting" /> },
          { key: 'answered', label: say.showAnswered, content: () => <List which="answered" /> },
        ]}
      />
    </DeskPage>
  );
}

function List({ which }: { which: 'waiting' | 'answered' }) {
  const say = useMessages(requestWords);
  const query = useQuery(queryOptionsFor(listRightsRequests, { which }));
  const columns: readonly Column<RequestSummaryView>[] = [
    { key: 'kind', title: say.kind, width: '22%', onPhone: 'head', cell: (one) => <b>{codeWord('k', one.kind, say)}</b> },
    { key: 'child', title: say.child, onPhone: 'plain', cell: (one) => <CoarseChild child={one.child} /> },
    { key: 'opened', title: say.opened, width: '20%', onPhone: 'line', cell: (one) => formatInstant(one.openedAt) },
    which === 'waiting'
      ? {
          key: 'clock',
          title: say.clock,
          width: '18%',
          onPhone: 'end',
          cell: (one) => (one.clock === null ? '' : <LegalClock clock={one.clock} />),
        }
      : {
          key: 'result',
          title: say.result,
          width: '22%',
          onPhone: 'end',
          cell: (one) => (
            <span className={styles['tags']}>
              {codeWord('o', one.outcome ?? '', say)}
              {one.wasLate ? <Tag tone="severe">{say.answeredLate}</Tag> : null}
            </span>
          ),
        },
  ];
  return (
    <Loaded query={query}>
      {({ requests }) =>
        requests.length === 0 ? (
          <EmptyState title={which === 'waiting' ? say.empty : say.answeredEmpty} icon={<IconInbox aria-hidden="true" />}>
            {say.emptyHelp}
          </EmptyState>
        ) : (
          <Table
            caption={say.kind}
            columns={columns}
            rows={requests}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `/perlindungan/permintaan/${id}`}
            rowHeight="tall"
            stale={query.isPlaceholderData}
          />
        )
      }
    </Loaded>
  );
}

import type { UseQueryResult } from '@tanstack/react-query';
import { IconPackageImport } from '@tabler/icons-react';
import type { ReplyOf } from '../../../platform/http/endpoint.ts';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Tabs } from '../../../platform/ui/Tabs.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import type { listUndelivered } from '../index.ts';
import { WaitingList } from './WaitingList.tsx';
import { handoverWords } from './handoverWords.ts';
import { useUndelivered, useWaiting } from './useHandover.ts';

type View = 'receipt' | 'delivery' | 'use';
type Waiting = UseQueryResult<ReplyOf<typeof listUndelivered>>;

/** What waits in one's area: to be received, to be delivered, to be told as used. One tap for the usual answer. */
export default function HandoverScreen() {
  const say = useMessages(handoverWords);
  const mayReceive = useMay('receipt.record');
  const mayDeliver = useMay('delivery.record');
  const { search, setSearch } = useAddress();
  const receipt = useWaiting('receipt', mayReceive);
  const use = useWaiting('use', mayReceive);
  const delivery = useUndelivered(mayDeliver);
  const views: View[] = [...(mayReceive ? (['receipt'] as const) : []), ...(mayDeliver ? (['delivery'] as const) : []), ...(mayReceive ? (['use'] as const) : [])];
  const lists: Record<View, Waiting> = { receipt, delivery, use };
  const chosen = views.find((view) => view === search['daftar']) ?? views[0]!;
  return (
    <Page title={say.title}>
      <Tabs
        label={say.views}
        selected={chosen}
        onSelect={(view: View) => setSearch({ daftar: view === views[0] ? undefined : view })}
        tabs={views.map((view) => {
          const count = lists[view].data?.rows.length;
          return { key: view, label: say[view], ...(count === undefined ? {} : { note: formatNumber(count) }), content: () => <ListOf view={view} list={lists[view]} /> };
        })}
      />
    </Page>
  );
}

function ListOf({ view, list }: { view: View; list: Waiting }) {
  const say = useMessages(handoverWords);
  const seen = list.data;
  if (!seen) return list.error ? <ErrorState problem={problemOf(list.error)} onRetry={() => void list.refetch()} /> : <Skeleton lines={6} />;
  if (seen.rows.length === 0) {
    return (
      <EmptyState title={say[`${view}None`]} icon={<IconPackageImport aria-hidden="true" />}>
        {say[`${view}NoneHelp`]}
      </EmptyState>
    );
  }
  return (
    <Section title={say[`${view}Title`](formatNumber(seen.rows.length))} source={say.source(formatDate(seen.today))} level="sentence">
      <WaitingList view={view} rows={seen.rows} today={seen.today} />
    </Section>
  );
}

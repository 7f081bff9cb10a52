import { useQuery } from '@tanstack/react-query';
import { IconBook2 } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { accountKinds, partsOf, readTrialBalance, RUPIAH } from '../index.ts';
import type { BalanceView } from '../index.ts';
import { EntryList } from './EntryList.tsx';
import { booksWords } from './booksWords.ts';
import { formatRupiah } from './rupiah.ts';
import { decimalsOf, useGiftItems } from './useGiftItems.ts';

/** The trial balance: what every kind of account holds, per commodity, and that each commodity sums to zero. */
export default function BooksScreen() {
  const say = useMessages(booksWords);
  const { search } = useAddress();
  const { label } = useGiftItems();
  const kind = accountKinds.find((one) => one === search['akun']);
  const commodity = search['barang'];
  const books = useQuery(queryOptionsFor(readTrialBalance, {}));
  const nameOf = (code: string) => (code === RUPIAH ? say.money : label(partsOf(code).item));
  if (kind !== undefined && commodity !== undefined) {
    return (
      <Page title={say.entriesOf(say[kind], nameOf(commodity))} back={{ href: '/buku-besar', label: say.back }}>
        <EntryList kind={kind} commodity={commodity} />
      </Page>
    );
  }
  const seen = books.data;
  if (!seen) return <Page title={say.title}>{books.error ? <ErrorState problem={problemOf(books.error)} onRetry={() => void books.refetch()} /> : <Skeleton lines={9} />}</Page>;
  if (seen.entries === 0) {
    return (
      <Page title={say.title}>
        <EmptyState title={say.empty} icon={<IconBook2 aria-hidden="true" />}>
          {say.emptyHelp}
        </EmptyState>
      </Page>
    );
  }
  const commodities = [...new Set(seen.balances.map((row) => row.commodity))].toSorted((one, other) => Number(other === RUPIAH) - Number(one === RUPIAH) || one.localeCompare(other));
  const sumOf = (code: string) => seen.balances.filter((row) => row.commodity === code).reduce((sum, { balance }) => sum + Math.round(balance * 100), 0) / 100;
  const balances = commodities.every((code) => sumOf(code) === 0);
  const shown = (quantity: number, code: string) => (code === RUPIAH ? formatRupiah(quantity) : formatNumber(quantity, decimalsOf(quantity)));
  const columns: readonly Column<BalanceView>[] = [
    { key: 'account', title: say.account, onPhone: 'head', cell: (row) => say[row.kind] },
    { key: 'accounts', title: say.accounts, align: 'right', width: '16%', onPhone: 'hide', cell: (row) => formatNumber(row.accounts) },
    { key: 'given', title: say.given, align: 'right', width: '19%', cell: (row) => shown(row.given, row.commodity) },
    { key: 'taken', title: say.taken, align: 'right', width: '19%', cell: (row) => shown(row.taken, row.commodity) },
    { key: 'balance', title: say.balance, align: 'right', width: '19%', onPhone: 'end', cell: (row) => <b>{shown(row.balance, row.commodity)}</b> },
  ];
  return (
    <Page title={say.title} note={seen.differing === 0 ? say.matching : say.differing(formatNumber(seen.differing))}>
      <Section
        title={balances ? say.balanced : say.unbalanced}
        source={say.balancedSource(formatNumber(seen.entries), formatNumber(seen.transfers), formatDate(seen.firstOn ?? seen.today), formatDate(seen.lastOn ?? seen.today))}
        level="sentence"
      >
        {commodities.map((code) => {
          const rows = seen.balances.filter((row) => row.commodity === code).toSorted((one, other) => accountKinds.indexOf(one.kind) - accountKinds.indexOf(other.kind));
          const unit = code === RUPIAH ? '' : ` (${partsOf(code).unit})`;
          return (
            <Section key={code} title={`${nameOf(code)}${unit}`} note={`${say.sum(nameOf(code))}: ${shown(sumOf(code), code)}`}>
              <Table caption={nameOf(code)} columns={columns} rows={rows} rowKey={(row) => row.kind} rowHref={(row) => `/buku-besar?akun=${row.kind}&barang=${encodeURIComponent(row.commodity)}`} />
            </Section>
          );
        })}
      </Section>
    </Page>
  );
}

import { IconDownload, IconFileText } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
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
import { downloadMyStatement } from '../index.ts';
import { statementOf } from '../statement.ts';
import type { StatementRow } from '../statement.ts';
import { GiftFinding } from './GiftFinding.tsx';
import { saveFile } from './saveFile.ts';
import { statementWords } from './statementWords.ts';
import { decimalsOf, useGiftItems } from './useGiftItems.ts';
import { useMyGifts } from './useMyGifts.ts';

/** A giver's statement, as page; the same rows as PDF and spreadsheet. */
export default function StatementScreen() {
  const say = useMessages(statementWords);
  const gifts = useMyGifts();
  const { label, amount } = useGiftItems();
  const back = { href: '/sumbangan', label: say.back };
  const seen = gifts.data;
  if (!seen) {
    return (
      <Page title={say.title} back={back}>
        {gifts.error ? <ErrorState problem={problemOf(gifts.error)} onRetry={() => void gifts.refetch()} /> : <Skeleton lines={6} />}
      </Page>
    );
  }
  if (seen.giver === null || seen.pledges.length === 0) {
    return (
      <Page title={say.title} back={back}>
        <EmptyState title={say.none} icon={<IconFileText aria-hidden="true" />}>
          {say.noneHelp}
        </EmptyState>
      </Page>
    );
  }
  const statement = statementOf(seen.giver.name, seen.today, seen.pledges, seen.coverage);
  const { money } = statement;
  const counted = (row: StatementRow, quantity: number) => (row.unit === null && quantity === 0 ? '' : formatNumber(quantity, decimalsOf(quantity)));
  const columns: readonly Column<StatementRow>[] = [
    {
      key: 'promise',
      title: say.promise,
      width: '22%',
      onPhone: 'head',
      cell: (row) => <b>{row.said === null ? say.same : row.commodity === 'rupiah' ? amount(row.said, 'rupiah') : `${amount(row.said, row.saidUnit)} ${label(row.commodity)}`}</b>,
    },
    { key: 'made', title: say.made, width: '110px', onPhone: 'end', cell: (row) => (row.said === null ? '' : formatDate(row.madeOn)) },
    { key: 'became', title: say.became, onPhone: 'plain', cell: (row) => (row.item === null ? say.notYet : `${label(row.item)}, ${row.unit}`) },
    { key: 'needs', title: say.needs, align: 'right', cell: (row) => formatNumber(row.needs) },
    { key: 'directed', title: say.directed, align: 'right', cell: (row) => counted(row, row.directed) },
    { key: 'delivered', title: say.delivered, align: 'right', cell: (row) => counted(row, row.delivered) },
    { key: 'received', title: say.received, align: 'right', cell: (row) => counted(row, row.received) },
    { key: 'used', title: say.used, align: 'right', cell: (row) => counted(row, row.used) },
    { key: 'rest', title: say.rest, align: 'right', width: '130px', cell: (row) => (row.unspent === null ? '' : row.commodity === 'rupiah' ? amount(row.unspent, 'rupiah') : counted(row, row.unspent)) },
  ];
  const save = (form: 'pdf' | 'xlsx' | 'csv') => saveFile(downloadMyStatement, { form });
  return (
    <Page
      title={say.title}
      back={back}
      actions={
        <>
          <Button onPress={() => save('xlsx')}>{say.xlsx}</Button>
          <Button onPress={() => save('csv')}>{say.csv}</Button>
        </>
      }
      mainAction={
        <Button variant="main" icon={<IconDownload />} onPress={() => save('pdf')}>
          {say.pdf}
        </Button>
      }
    >
      <GiftFinding coverage={seen.coverage} today={seen.today} />
      <Section
        title={money.pledged > 0 ? say.money(amount(money.pledged, 'rupiah'), amount(money.committed, 'rupiah'), amount(money.unspent, 'rupiah')) : statement.giverName}
        source={`${money.ended > 0 ? `${say.moneyEnded(amount(money.ended, 'rupiah'))} ` : ''}${say.source(statement.giverName, formatDate(statement.on))}`}
        level="sentence"
      >
        <Table caption={say.title} columns={columns} rows={statement.rows} rowKey={(row) => `${row.pledgeId} ${row.item ?? ''}`} />
      </Section>
    </Page>
  );
}

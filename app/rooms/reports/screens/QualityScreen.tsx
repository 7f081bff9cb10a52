import { useQuery } from '@tanstack/react-query';
import { IconPrinter, IconRulerMeasure } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { BarPair } from '../../../platform/ui/BarPair.tsx';
import { BigNumber } from '../../../platform/ui/BigNumber.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Facts } from '../../../platform/ui/Facts.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Sentence, SentenceChoice } from '../../../platform/ui/Sentence.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import { Table } from '../../../platform/ui/Table.tsx';
import { formatMonth } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber, formatPercent } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { readQuality } from '../index.ts';
import { QualityTable } from './QualityTable.tsx';
import { qualityWords } from './qualityWords.ts';

const VILLAGE = 13;

/** How well a month was measured: one big share, what else, and where training would help most. */
export default function QualityScreen() {
  const say = useMessages(qualityWords);
  const language = useLanguage();
  const mayImport = useMay('import.run');
  const { search, setSearch } = useAddress();
  const month = /^\d{4}-\d{2}$/.test(search['bulan'] ?? '') ? `${search['bulan']}-01` : undefined;
  const area = /^\d{2}(\.\d+)+$/.test(search['wilayah'] ?? '') ? search['wilayah'] : undefined;
  const asked = useQuery(queryOptionsFor(readQuality, { month, area }));
  const view = asked.data;
  if (view === undefined) return <Page title={say.title}>{asked.error ? <ErrorState problem={problemOf(asked.error)} onRetry={() => void asked.refetch()} /> : <Skeleton lines={8} />}</Page>;
  if (view.month === null)
    return (
      <Page title={say.title}>
        <EmptyState title={say.empty} icon={<IconRulerMeasure aria-hidden="true" />} action={mayImport ? <Button variant="main" href="/impor">{say.toImport}</Button> : undefined}>
          {say.emptyHelp}
        </EmptyState>
      </Page>
    );
  const { total } = view;
  const percent = (value: number | null): string => (value === null ? say.notJudged : formatPercent(value, value < 0.1 ? 1 : 0));
  const lengths = view.digits.length.reduce((sum, one) => sum + one, 0);
  const weights = view.digits.weight.reduce((sum, one) => sum + one, 0);
  const share = (count: number, all: number) => (all === 0 ? 0 : count / all);
  const trendShare = (count: number, all: number): string => (all < view.least.measured ? say.none : formatPercent(count / all, 1));
  const open = (code: string): void => setSearch({ wilayah: code });
  const showsVillages = view.places.every(({ code }) => code.length <= VILLAGE);
  const placeName = view.places[0]?.villageName ?? '';
  return (
    <Page
      title={say.title}
      actions={
        <Button icon={<IconPrinter />} onPress={() => window.print()}>
          {say.print}
        </Button>
      }
    >
      <Sentence>
        {say.sentence}{' '}
        <SentenceChoice label={say.month} value={view.month.slice(0, 7)} options={view.months.map((one) => ({ value: one.slice(0, 7), label: formatMonth(one.slice(0, 7), language) }))} onChange={(one) => setSearch({ bulan: one })} />
        {area === undefined ? null : <Button variant="text" onPress={() => setSearch({ wilayah: undefined })}>{say.back}</Button>}
      </Sentence>
      {total.lengthWhole === null ? <p>{say.few(formatNumber(view.least.measured))}</p> : <BigNumber value={percent(total.lengthWhole)} counts={say.wholeCounts} source={say.wholeSource(formatNumber(lengths))} />}
      <Section title={say.facts} level="small">
        <Facts
          facts={[
            { label: say.posture, value: percent(total.postureWrong) },
            { label: say.unitErrors, value: percent(total.unitErrors) },
            { label: say.flagged, value: percent(total.flagged) },
            { label: say.armMissing, value: percent(total.armMissing) },
            { label: say.drifted, value: percent(total.drifted) },
            { label: say.spread, value: total.spread === null ? say.notJudged : `${formatNumber(total.spread, 2)} (${say.spreadHelp})` },
          ]}
        />
      </Section>
      <Section title={say.first} source={say.firstSource} level="sentence">
        {view.first.length === 0 ? <p>{say.firstNone}</p> : <QualityTable caption={say.first} places={view.first} least={view.least.measured} />}
      </Section>
      <Section title={showsVillages ? say.places : say.placesIn(placeName)} level="sentence">
        <QualityTable caption={say.places} places={view.places} least={view.least.measured} {...(showsVillages ? { onOpen: open } : {})} />
      </Section>
      {total.judged ? <Section title={say.digits} source={say.digitsSource} level="sentence">
        <Table
          caption={say.digits}
          rows={view.digits.length.map((count, digit) => ({ digit, length: share(count, lengths), weight: share(view.digits.weight[digit] ?? 0, weights) }))}
          rowKey={({ digit }) => String(digit)}
          columns={[
            { key: 'digit', title: say.digit, width: '80px', onPhone: 'head', cell: ({ digit }) => `,${digit}` },
            { key: 'length', title: say.lengthDigit, onPhone: 'line', cell: (one) => <BarPair share={one.length} shown={formatPercent(one.length)} tone={one.length > 0.2 ? 'due' : 'calm'} /> },
            { key: 'weight', title: say.weightDigit, onPhone: 'line', cell: (one) => <BarPair share={one.weight} shown={formatPercent(one.weight)} tone={one.weight > 0.2 ? 'due' : 'calm'} /> },
          ]}
        />
      </Section> : null}
      <Section title={say.trend} level="sentence">
        <Table
          caption={say.trend}
          rows={view.trend.toReversed()}
          rowKey={(one) => one.month}
          columns={[
            { key: 'month', title: say.trendMonth, onPhone: 'head', cell: (one) => formatMonth(one.month.slice(0, 7), language) },
            { key: 'count', title: say.count, align: 'right', cell: (one) => formatNumber(one.measured) },
            { key: 'rounded', title: say.rounded, align: 'right', cell: (one) => trendShare(one.whole, one.lengths) },
            { key: 'posture', title: say.wrongPosture, align: 'right', cell: (one) => trendShare(one.postureWrong, one.postureKnown) },
            { key: 'units', title: say.unitErrors, align: 'right', cell: (one) => trendShare(one.unitErrors, one.measured) },
          ]}
        />
      </Section>
      <SourceLine>{say.least(formatNumber(view.least.measured), formatNumber(view.least.spread))}</SourceLine>
    </Page>
  );
}

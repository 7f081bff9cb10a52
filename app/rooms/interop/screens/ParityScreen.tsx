import { useQuery } from '@tanstack/react-query';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { addressOf, queryOptionsFor } from '../../../platform/http/client.ts';
import { BarPair } from '../../../platform/ui/BarPair.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Link } from '../../../platform/ui/Link.tsx';
import { ProportionBar } from '../../../platform/ui/ProportionBar.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Table } from '../../../platform/ui/Table.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber, formatPercent, formatZ } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { exportParity, readParity, type DriftRow } from '../parity-contract.ts';
import { gapNames } from '../parity-report.ts';
import { parityWords } from './parityWords.ts';

/** How the z of one file agree with ours: how far apart, why, where, and what to write to who keeps the file. */
export default function ParityScreen() {
  const say = useMessages(parityWords);
  const { params, search, setSearch } = useAddress();
  const importId = params['importId'] ?? '';
  const from = Number(search['dari'] ?? 0);
  const asked = useQuery(queryOptionsFor(readParity, { importId, ...(Number.isInteger(from) && from > 0 ? { after: from } : {}) }));
  const back = { href: `/impor/${importId}`, label: say.back };
  const view = asked.data;
  if (view === undefined) return <Page title={say.title} back={back}>{asked.error ? <ErrorState problem={problemOf(asked.error)} onRetry={() => void asked.refetch()} /> : <Skeleton lines={8} />}</Page>;
  const { match, posture, drifted, none } = view.counts;
  const compared = match + posture + drifted;
  const most = Math.max(1, ...view.histogram);
  const places = view.places.toSorted((a, b) => b.drifted - a.drifted || a.placeCode.localeCompare(b.placeCode)).slice(0, 40);
  return (
    <Page
      title={say.title}
      note={view.fileName}
      back={back}
      actions={
        <>
          <Button icon={<IconDownload />} onPress={() => window.location.assign(addressOf(exportParity, { importId }).url)}>
            {say.export}
          </Button>
          <Button icon={<IconPrinter />} onPress={() => window.print()}>
            {say.print}
          </Button>
        </>
      }
    >
      {view.keptByRow ? null : <Callout tone="warm">{say.notKept}</Callout>}
      <Section title={compared === 0 ? say.nothing : say.finding(formatPercent(match / compared), formatNumber(compared))} level="sentence">
        <ProportionBar
          title={say.bar}
          portions={[
            { key: 'match', label: say.match, count: match, tone: 'done' },
            { key: 'posture', label: say.posture, count: posture, tone: 'same' },
            { key: 'drifted', label: say.drifted, count: drifted, tone: 'decide' },
            { key: 'none', label: say.none, count: none, tone: 'same' },
          ]}
        />
      </Section>
      <Section title={say.histogram} source={say.histogramSource} level="sentence">
        <Table
          caption={say.histogram}
          rows={gapNames.map((name, at) => ({ name: name.replaceAll('.', ','), rows: view.histogram[at] ?? 0 }))}
          rowKey={({ name }) => name}
          columns={[
            { key: 'distance', title: say.distance, width: '120px', onPhone: 'head', cell: ({ name }) => name },
            { key: 'rows', title: say.rows, onPhone: 'plain', cell: ({ rows }) => <BarPair share={rows / most} shown={formatNumber(rows)} tone="calm" /> },
          ]}
        />
      </Section>
      {view.causes.length === 0 ? null : (
        <Section title={say.causes} level="sentence">
          <Table
            caption={say.causes}
            rows={view.causes}
            rowKey={({ cause }) => cause}
            columns={[
              { key: 'cause', title: say.cause, onPhone: 'head', cell: ({ cause }) => say[`cause_${cause}`] },
              { key: 'rows', title: say.rows, align: 'right', onPhone: 'end', cell: ({ rows }) => formatNumber(rows) },
            ]}
          />
        </Section>
      )}
      <Section title={say.letter} level="sentence">
        <p>{drifted === 0 ? say.letterNone : say.letterText(formatNumber(drifted), view.fileName)}</p>
      </Section>
      <Section title={say.places} level="sentence">
        <Table
          caption={say.places}
          rows={places}
          rowKey={({ placeCode }) => placeCode}
          columns={[
            { key: 'place', title: say.place, onPhone: 'head', cell: (one) => [one.posyanduName, one.villageName].filter(Boolean).join(', ') || say.unknownPlace },
            { key: 'match', title: say.match, align: 'right', cell: (one) => formatNumber(one.match) },
            { key: 'posture', title: say.posture, align: 'right', cell: (one) => formatNumber(one.posture) },
            { key: 'drifted', title: say.drifted, align: 'right', cell: (one) => <b>{formatNumber(one.drifted)}</b> },
            { key: 'none', title: say.none, align: 'right', cell: (one) => formatNumber(one.none) },
          ]}
        />
      </Section>
      {view.drifts.length === 0 ? null : (
        <Section title={say.drifts} level="sentence" aside={view.next === null ? undefined : <Button onPress={() => setSearch({ dari: String(view.next) })}>{say.more}</Button>}>
          <Table caption={say.drifts} rows={view.drifts} rowKey={({ rowNo }) => String(rowNo)} rowHref={({ childId }) => (childId === null ? undefined : `/anak/${childId}`)} columns={driftColumns(say)} />
        </Section>
      )}
    </Page>
  );
}

function driftColumns(say: (typeof parityWords)['id']) {
  return [
    { key: 'row', title: say.rows, width: '110px', onPhone: 'head' as const, cell: (one: DriftRow) => <b>{say.row(formatNumber(one.rowNo))}</b> },
    { key: 'place', title: say.place, onPhone: 'plain' as const, cell: (one: DriftRow) => [one.posyanduName, one.villageName].filter(Boolean).join(', ') },
    { key: 'cause', title: say.cause, onPhone: 'plain' as const, cell: (one: DriftRow) => [say[`cause_${one.cause}`], one.fits === '' ? null : say.fits(one.fits)].filter(Boolean).join('; ') },
    { key: 'gap', title: say.distance, align: 'right' as const, cell: (one: DriftRow) => (one.gap === null ? '' : formatZ(one.gap / 100)) },
    { key: 'child', title: '', align: 'right' as const, onPhone: 'hide' as const, cell: (one: DriftRow) => (one.childId === null ? null : <Link href={`/anak/${one.childId}`}>{say.child}</Link>) },
  ];
}

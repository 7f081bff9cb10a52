import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { IconPrinter, IconRulerMeasure } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { BigNumber } from '../../../platform/ui/BigNumber.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { ListFoot } from '../../../platform/ui/ListFoot.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { listRemeasure, type RemeasureRow } from '../index.ts';
import { RemeasureTable } from './RemeasureTable.tsx';
import { SecondMeasuring } from './SecondMeasuring.tsx';
import { remeasureWords } from './remeasureWords.ts';
import styles from './Healing.module.css';

const MOST = 300;

/** Who must be measured again where and by when; the result is entered without seeing the first figures. */
export default function RemeasureScreen() {
  const say = useMessages(remeasureWords);
  const { search, setSearch } = useAddress();
  const show = search['tampil'] === 'hasil' ? 'done' : 'open';
  const asked = useQuery(queryOptionsFor(listRemeasure, { show, limit: MOST }));
  const [entering, setEntering] = useState<RemeasureRow | null>(null);
  const data = asked.data;
  if (data === undefined) return <Page title={say.title}>{asked.error ? <ErrorState problem={problemOf(asked.error)} onRetry={() => void asked.refetch()} /> : <Skeleton lines={8} />}</Page>;
  const one = search['anak'];
  const fresh = data.rows.filter((row) => (row.result === null) === (show === 'open') && (one === undefined || row.childId === one));
  const groups = [...Map.groupBy(fresh, (row) => `${row.villageName} ${row.posyanduName ?? ''} ${row.rw ?? ''}`)];
  const { technicalError: tem, tolerance } = data;
  const mm = (value: number): string => `${formatNumber(value / 10, 1)} cm`;
  const grams = (value: number): string => `${formatNumber(value / 1000, 2)} kg`;
  return (
    <Page
      title={say.title}
      actions={
        <Button icon={<IconPrinter />} onPress={() => window.print()}>
          {say.print}
        </Button>
      }
    >
      <div className={styles['stack']}>
        <BigNumber value={formatNumber(data.late)} counts={data.late === 0 ? say.none : say.late} source={say.source(formatNumber(data.open), formatDate(data.today))} />
        <p className={styles['quiet']}>{say.blind}</p>
        <div role="group" aria-label={say.title} className={styles['ways']} data-print="no">
          <Button variant={show === 'open' ? 'main' : 'outlined'} onPress={() => setSearch({ tampil: undefined, anak: undefined })}>{`${say.open} (${formatNumber(data.open)})`}</Button>
          <Button variant={show === 'done' ? 'main' : 'outlined'} onPress={() => setSearch({ tampil: 'hasil', anak: undefined })}>{`${say.done} (${formatNumber(data.done)})`}</Button>
          {one === undefined ? null : <Button variant="text" onPress={() => setSearch({ anak: undefined })}>{say.all}</Button>}
        </div>
        {fresh.length === 0 ? (
          <EmptyState title={show === 'done' ? say.emptyDone : say.emptyTitle} icon={<IconRulerMeasure aria-hidden="true" />}>
            {one === undefined ? say.empty : say.onChildPage}
          </EmptyState>
        ) : show === 'done' ? (
          <>
            <RemeasureTable caption={say.done} rows={fresh} today={data.today} onEnter={setEntering} />
            {tem.lengthMm === null && tem.weightG === null ? null : <p>{say.tem(tem.lengthMm === null ? '-' : mm(tem.lengthMm), tem.weightG === null ? '-' : grams(tem.weightG), formatNumber(tem.pairs))}</p>}
          </>
        ) : (
          groups.map(([key, rows]) => (
            <Section key={key} title={[rows[0]!.posyanduName ?? rows[0]!.villageName, rows[0]!.rw === null ? null : `RW ${rows[0]!.rw}`].filter(Boolean).join(', ')} note={rows[0]!.posyanduName === null ? undefined : rows[0]!.villageName} ruled>
              <RemeasureTable caption={key} rows={rows} today={data.today} onEnter={setEntering} />
            </Section>
          ))
        )}
        <ListFoot>{fresh.length < (show === 'open' ? data.open : data.done) ? say.shown(formatNumber(fresh.length), formatNumber(show === 'open' ? data.open : data.done)) : null}</ListFoot>
        <SourceLine>{`${say.tolerance(mm(tolerance.lengthMm), grams(tolerance.weightG))}${tolerance.verified ? '' : ` ${say.unverified}`}`}</SourceLine>
      </div>
      {entering === null ? null : <SecondMeasuring key={entering.orderId} order={entering} onClose={() => setEntering(null)} />}
    </Page>
  );
}

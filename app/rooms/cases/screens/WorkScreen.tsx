import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { IconListCheck } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { BigNumber } from '../../../platform/ui/BigNumber.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { ClockChip } from '../../../platform/ui/ClockChip.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { PersonCell } from '../../../platform/ui/PersonCell.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { formatAge, formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { listWork, type WorkItem } from '../index.ts';
import { workWords } from './workWords.ts';
import { shownName } from './shownName.ts';
import styles from './WorkScreen.module.css';

type Show = 'late' | 'today' | 'soon' | 'off_track';
const shows: readonly Show[] = ['late', 'today', 'soon', 'off_track'];
const DAY_MS = 86_400_000;

/** The list of today: who waits for what, by name and address, nearest deadline first; a row opens the child, where it is done. */
export default function WorkScreen() {
  const say = useMessages(workWords);
  const [show, setShow] = useState<Show | null>(null);
  const work = useQuery(queryOptionsFor(listWork, show === null ? {} : { show }));
  const seen = work.data;
  if (!seen) return <Page title={say.title}>{work.error ? <ErrorState problem={problemOf(work.error)} onRetry={() => void work.refetch()} /> : <Skeleton lines={8} />}</Page>;
  const { counts } = seen;
  const total = counts.late + counts.today + counts.soon;
  const count = { late: counts.late, today: counts.today, soon: counts.soon, off_track: counts.offTrack };
  const columns: readonly Column<WorkItem>[] = [
    { key: 'child', title: say.child, onPhone: 'head', cell: (row) => <PersonCell seed={row.aliasSeed} name={shownName(row.name)} detail={`${formatAge(row.ageMonths)}, ${row.villageName}`} /> },
    { key: 'what', title: say.what, width: '34%', onPhone: 'plain', cell: (row) => <What row={row} /> },
    { key: 'where', title: say.where, width: '22%', onPhone: 'plain', cell: (row) => <span>{where(row, say)}</span> },
    { key: 'due', title: say.due, width: '150px', onPhone: 'end', cell: (row) => <ClockChip daysLeft={Math.round((Date.parse(row.dueOn) - Date.parse(seen.today)) / DAY_MS)} /> },
  ];
  return (
    <Page title={say.title} note={formatDate(seen.today)}>
      <BigNumber
        value={formatNumber(counts.late || counts.today || counts.soon)}
        counts={counts.late > 0 ? say.countLate : counts.today > 0 ? say.countToday : say.countSoon}
        source={say.source(formatNumber(counts.today), formatNumber(counts.soon), formatNumber(counts.offTrack), formatDate(seen.today))}
      />
      <div className={styles['filters']} role="group" aria-label={say.filter}>
        {shows.map((one) => (
          <Button key={one} variant={show === one ? 'main' : 'outlined'} onPress={() => setShow(show === one ? null : one)}>
            {`${say[`show_${one}`]} (${formatNumber(count[one])})`}
          </Button>
        ))}
      </div>
      {seen.rows.length === 0 ? (
        <EmptyState title={say.emptyTitle} icon={<IconListCheck aria-hidden="true" />}>
          {total === 0 ? say.emptyAll : say.emptyFilter}
        </EmptyState>
      ) : (
        <Table caption={say.title} columns={columns} rows={seen.rows} rowKey={(row) => `${row.kind} ${row.id}`} rowHref={(row) => `/anak/${row.childId}`} rowHeight="tall" stale={work.isFetching} />
      )}
    </Page>
  );
}

type Words = (typeof workWords)['id'];

function where(row: WorkItem, say: Words): string {
  return [row.posyanduName, row.rw === null ? null : say.rw(String(row.rw)), row.rt === null ? null : say.rt(String(row.rt))].filter(Boolean).join(', ');
}

/** What is to be done, whose it is, and whether the child is off its line. */
function What({ row }: { row: WorkItem }) {
  const say = useMessages(workWords);
  const owner = row.owner !== null && Object.hasOwn(say, `owner_${row.owner}`) ? say[`owner_${row.owner as 'kader'}`] : null;
  const title =
    row.kind === 'step' && row.step !== null ? say[`step_${row.step}`]
    : row.kind === 'referral' ? say.referral(say[`place_${row.title as 'hospital'}`])
    : row.kind === 'plan' ? (row.title === '' ? say.planTask : row.title)
    : say[`kind_${row.kind as 'urgent' | 'remeasure' | 'conference'}`];
  return (
    <span className={styles['what']}>
      <b>{title}</b>
      <small>
        {row.mine ? say.yours : (owner ?? say.others)}
        {row.offTrack ? <Tag tone="severe">{say.offTrack}</Tag> : null}
      </small>
    </span>
  );
}

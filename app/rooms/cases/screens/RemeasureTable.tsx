import { Button } from '../../../platform/ui/Button.tsx';
import { ClockChip } from '../../../platform/ui/ClockChip.tsx';
import { PersonCell } from '../../../platform/ui/PersonCell.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { formatAge, formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { shownName } from '../../../platform/ui/shownName.ts';
import type { RemeasureRow } from '../index.ts';
import { daysBetween } from './workLines.ts';
import { remeasureWords } from './remeasureWords.ts';
import styles from './Remeasure.module.css';

interface RemeasureTableProps {
  caption: string;
  rows: readonly RemeasureRow[];
  today: string;
  onEnter: (row: RemeasureRow) => void;
}

/** Orders with who, why and by when; on paper each has boxes to write in, and no figure. */
export function RemeasureTable({ caption, rows, today, onEnter }: RemeasureTableProps) {
  const say = useMessages(remeasureWords);
  const columns: readonly Column<RemeasureRow>[] = [
    { key: 'child', title: say.child, onPhone: 'head', cell: (row) => <PersonCell seed={row.aliasSeed} name={shownName(row.name)} detail={[formatAge(row.ageMonths), row.rt === null ? null : say.address(String(row.rt), String(row.rw ?? '-'))].filter(Boolean).join(', ')} /> },
    {
      key: 'why',
      title: say.why,
      width: '36%',
      onPhone: 'plain',
      cell: (row) => (
        <span className={styles['why']}>
          <b>{say[`why_${row.orderReason}`]}</b>
          <small>{row.firstBy === null ? say.firstUnknown(formatDate(row.firstOn)) : say.firstBy(row.firstBy, formatDate(row.firstOn))}</small>
          {row.result === null ? <span className={styles['boxes']}>{say.box}</span> : null}
        </span>
      ),
    },
    {
      key: 'due',
      title: rows[0]?.result == null ? say.due : say.result,
      width: '30%',
      onPhone: 'plain',
      cell: (row) =>
        row.result === null ? (
          <span className={styles['end']}>
            <ClockChip daysLeft={daysBetween(today, row.dueOn)} />
            {row.mine ? <span data-print="no"><Button onPress={() => onEnter(row)}>{say.enter}</Button></span> : null}
          </span>
        ) : (
          <span className={styles['why']}>
            <b>{say[`outcome_${row.result.outcome}`]}</b>
            <small>{say.firstSecond(sizes(row.result.first), sizes(row.result.second))}</small>
            <small>{`${row.result.secondBy ?? ''}, ${formatDate(row.result.secondOn)}`}</small>
          </span>
        ),
    },
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={(row) => row.orderId} rowHeight="tall" />;
}

function sizes({ weightG, lengthMm }: { weightG: number | null; lengthMm: number | null }): string {
  return [lengthMm === null ? null : `${formatNumber(lengthMm / 10, 1)} cm`, weightG === null ? null : `${formatNumber(weightG / 1000, 2)} kg`].filter(Boolean).join(', ');
}

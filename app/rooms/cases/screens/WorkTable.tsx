import { ClockChip } from '../../../platform/ui/ClockChip.tsx';
import { PersonCell } from '../../../platform/ui/PersonCell.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { formatAge } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { WorkLine } from '../../../platform/ui/shell/workSources.ts';
import { daysBetween, placeOf, type PlacedLine } from './workLines.ts';
import { workWords } from './workWords.ts';
import styles from './WorkScreen.module.css';

interface WorkTableProps {
  caption: string;
  lines: readonly PlacedLine[];
  today: string;
  stale: boolean;
  /** Lines are of one posyandu and RW, which stand above them. */
  grouped?: boolean;
}

/** Lines of work: who, what and why, where, by when; the whole row opens where it is done. On paper each has a box to tick. */
export function WorkTable({ caption, lines, today, stale, grouped = false }: WorkTableProps) {
  const say = useMessages(workWords);
  const columns: readonly Column<PlacedLine>[] = [
    { key: 'child', title: say.child, onPhone: 'head', cell: (row) => <PersonCell seed={row.aliasSeed} name={row.name} detail={[row.ageMonths === null ? null : formatAge(row.ageMonths), row.villageName].filter(Boolean).join(', ')} /> },
    { key: 'what', title: say.what, width: '34%', onPhone: 'plain', cell: (row) => <What row={row} /> },
    { key: 'where', title: say.where, width: grouped ? '12%' : '22%', onPhone: 'plain', cell: (row) => placeOf(grouped ? { ...row, posyanduName: null, rw: null } : row, say) },
    { key: 'due', title: say.due, width: '150px', onPhone: 'end', cell: (row) => <ClockChip daysLeft={daysBetween(today, row.dueOn)} /> },
  ];
  return <Table caption={caption} columns={columns} rows={lines} rowKey={({ source, key }) => `${source} ${key}`} rowHref={({ href }) => href} rowHeight="tall" stale={stale} />;
}

/** What is to be done and why, whose it is, and whether the child is off its line. */
function What({ row }: { row: WorkLine }) {
  const say = useMessages(workWords);
  return (
    <span className={styles['what']}>
      <b>
        <span className={styles['tick']} aria-hidden="true" />
        {row.what}
      </b>
      <small>
        {[row.why, row.mine ? say.yours : (row.whose ?? say.others)].filter((part) => part !== null).join(', ')}{' '}
        {row.offTrack ? <Tag tone="severe">{say.offTrack}</Tag> : null}
      </small>
    </span>
  );
}

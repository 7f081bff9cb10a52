import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber, formatPercent } from '../../../platform/ui/numbers.ts';
import type { QualityPlace } from '../index.ts';
import { adviceFor } from './qualityAdvice.ts';
import { qualityWords } from './qualityWords.ts';
import styles from './QualityTable.module.css';

interface QualityTableProps {
  caption: string;
  places: readonly QualityPlace[];
  least: number;
  /** Opens a kelurahan. */
  onOpen?: (code: string) => void;
}

/** Places with what they measure well or not, and one advice each. */
export function QualityTable({ caption, places, least, onOpen }: QualityTableProps) {
  const say = useMessages(qualityWords);
  const percent = (value: number | null): string => (value === null ? say.none : formatPercent(value, value < 0.1 ? 1 : 0));
  const columns: readonly Column<QualityPlace>[] = [
    { key: 'place', title: say.place, width: '24%', onPhone: 'head', cell: (one) => <span className={styles['place']}><b>{one.name}</b>{one.name === one.villageName ? null : <small>{one.villageName}</small>}</span> },
    { key: 'count', title: say.count, width: '90px', align: 'right', onPhone: 'end', cell: (one) => formatNumber(one.measured) },
    { key: 'rounded', title: say.rounded, width: '110px', align: 'right', cell: (one) => percent(one.lengthWhole) },
    { key: 'posture', title: say.wrongPosture, width: '130px', align: 'right', cell: (one) => percent(one.postureWrong) },
    { key: 'advice', title: say.advice, onPhone: 'plain', cell: (one) => adviceFor(one, least, say) },
  ];
  return <Table<QualityPlace> caption={caption} columns={columns} rows={places} rowKey={({ code }) => code} rowHeight="tall" {...(onOpen === undefined ? {} : { onRow: ({ code }) => onOpen(code) })} />;
}

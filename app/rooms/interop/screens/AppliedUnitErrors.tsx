import { Link } from '../../../platform/ui/Link.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { Table } from '../../../platform/ui/Table.tsx';
import type { ImportRowView } from '../contract.ts';
import { decisionWords } from './decisionWords.ts';
import { issueNames } from './issueWords.ts';
import { reviewWords } from './reviewWords.ts';
import styles from './Rows.module.css';

/** Unit errors of an applied file: the measurement is on its child's page now, and is decided there. */
export function AppliedUnitErrors({ rows }: { rows: readonly ImportRowView[] }) {
  const say = useMessages(reviewWords);
  const sayDecision = useMessages(decisionWords);
  const names = useMessages(issueNames);
  return (
    <>
      <p className={styles['meaning']}>{sayDecision.onChildPageHelp}</p>
      <Table
        caption={names.unit_error}
        rows={rows}
        rowKey={(one) => String(one.rowNo)}
        rowHref={(one) => (one.childId === null ? undefined : `/anak/${one.childId}`)}
        columns={[
          { key: 'row', title: say.row, cell: (one) => <b>{one.row?.name ?? say.rowNo(formatNumber(one.rowNo))}</b> },
          { key: 'way', title: say.decision, align: 'right', onPhone: 'plain', cell: (one) => (one.childId === null ? null : <Link href={`/anak/${one.childId}`}>{sayDecision.onChildPage}</Link>) },
        ]}
      />
    </>
  );
}

import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { RegisterRow } from '../index.ts';
import { ClassCell, LineCell, NeedCell, WhereCell, WhoCell } from './childRow.tsx';
import { registerWords } from './registerWords.ts';

/** Rows of the register; each leads to its child. */
export function RegisterTable({ rows, stale }: { rows: readonly RegisterRow[]; stale: boolean }) {
  const say = useMessages(registerWords);
  const columns: readonly Column<RegisterRow>[] = [
    { key: 'child', title: say.child, width: '21%', onPhone: 'head', cell: (row) => <WhoCell row={row} /> },
    { key: 'address', title: say.address, width: '19%', onPhone: 'plain', cell: (row) => <WhereCell row={row} /> },
    { key: 'line', title: say.line, width: '12%', onPhone: 'plain', cell: (row) => <LineCell row={row} /> },
    { key: 'class', title: say.class, width: '12%', onPhone: 'end', cell: (row) => <ClassCell row={row} /> },
    { key: 'need', title: say.need, width: '22%', onPhone: 'plain', cell: (row) => <NeedCell row={row} /> },
    {
      key: 'measured',
      title: say.measured,
      width: '14%',
      onPhone: 'hide',
      cell: (row) => (
        <span>
          {row.lastMeasuredOn === null ? say.notMeasured : formatDate(row.lastMeasuredOn)}
          {row.caseOpenedOn === null ? null : <small>{say.caseSince(formatDate(row.caseOpenedOn))}</small>}
        </span>
      ),
    },
  ];
  return (
    <Table
      caption={say.title}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.childId}
      rowHref={(row) => `/anak/${row.childId}`}
      rowHeight="tall"
      stale={stale}
    />
  );
}

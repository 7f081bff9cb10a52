import { useState } from 'react';
import { IconCircleCheck } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { Redirectable } from '../index.ts';
import { routerWords } from './routerWords.ts';
import { useGiftItems } from '../../contributions/screens/parts.ts';
import styles from './Plan.module.css';

const PAGE = 15;

interface RedirectListProps {
  rows: readonly Redirectable[];
  onFind: (allocationIds: readonly string[]) => void;
}

/** Help that was directed and can be turned to another need. What lost its need is chosen already; what is only late is a person's choice. */
export function RedirectList({ rows, onFind }: RedirectListProps) {
  const say = useMessages(routerWords);
  const { label, amount } = useGiftItems();
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [shown, setShown] = useState(PAGE);
  const isChosen = (row: Redirectable): boolean => changed.get(row.allocationId) ?? row.needEnded;
  const chosen = rows.filter(isChosen);
  const columns: readonly Column<Redirectable>[] = [
    {
      key: 'choose', title: say.chooseColumn, width: '72px', onPhone: 'end',
      cell: (row) => (
        <Checkbox checked={isChosen(row)} onChange={(takes) => setChanged(new Map([...changed, [row.allocationId, takes]]))}>
          <span className={styles['read']}>{say.choose(`${label(row.item)}, ${row.giverName}, ${row.villageName}`)}</span>
        </Checkbox>
      ),
    },
    {
      key: 'need', title: say.needColumn, onPhone: 'head',
      cell: (row) => (
        <>
          <b>
            {label(row.item)}, {row.villageName}
          </b>
          <br />
          <small>{row.giverName}</small>
        </>
      ),
    },
    { key: 'undelivered', title: say.undeliveredColumn, onPhone: 'line', cell: (row) => amount(row.undelivered, row.unit) },
    { key: 'because', title: say.becauseColumn, onPhone: 'plain', cell: (row) => (row.needEnded ? say.ended : say.late(formatDate(row.deadline))) },
  ];
  return (
    <Section title={say.redirectTitle} note={rows.length === 0 ? say.redirectNote : `${formatNumber(rows.length)}, ${say.redirectNote}`} ruled>
      {rows.length === 0 ? (
        <EmptyState title={say.redirectNone} icon={<IconCircleCheck aria-hidden="true" />}>
          {say.redirectNoneHelp}
        </EmptyState>
      ) : (
        <>
          <div className={styles['choose']}>
            <p className={styles['quiet']}>{say.redirectHelp}</p>
            <Button disabled={chosen.length === 0} onPress={() => onFind(chosen.map(({ allocationId }) => allocationId))}>
              {say.findNew(formatNumber(chosen.length))}
            </Button>
          </div>
          <Table caption={say.redirectTitle} columns={columns} rows={rows.slice(0, shown)} rowKey={(row) => row.allocationId} rowHeight="tall" />
          {shown < rows.length ? <Button onPress={() => setShown(shown + PAGE * 4)}>{say.more}</Button> : null}
        </>
      )}
    </Section>
  );
}

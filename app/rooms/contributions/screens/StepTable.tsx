import type { ReactNode } from 'react';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { classes } from '../../../platform/ui/classes.ts';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { StepView } from '../index.ts';
import { detailWords } from './detailWords.ts';
import { useGiftItems } from './useGiftItems.ts';
import styles from './PledgeDetail.module.css';

/** Every step of a promise, newest first. What was reversed stays, struck through. */
export function StepTable({ steps, undo }: { steps: readonly StepView[]; undo?: (step: StepView) => ReactNode }) {
  const say = useMessages(detailWords);
  const { amount } = useGiftItems();
  const columns: readonly Column<StepView>[] = [
    {
      key: 'what',
      title: say.what,
      onPhone: 'head',
      cell: (step) => (
        <span className={styles['step']}>
          <b className={classes(step.isReversed && styles['undone'])}>{say[step.kind]}</b>
          {step.isReversed ? ` (${say.reversed})` : ''}
          {step.reason === null ? null : <small>{step.reason}</small>}
        </span>
      ),
    },
    { key: 'when', title: say.when, width: '140px', onPhone: 'end', cell: (step) => formatDate(step.on) },
    { key: 'amount', title: say.howMuch, width: '32%', onPhone: 'plain', cell: (step) => [...new Set(step.amounts.map(({ quantity, unit }) => amount(quantity, unit)))].join(', ') },
    { key: 'who', title: say.bywhom, width: '150px', onPhone: 'line', cell: (step) => (step.witness === null ? '' : say[step.witness]) },
    ...(undo === undefined ? [] : [{ key: 'undo', title: '', width: '120px', onPhone: 'plain' as const, cell: undo }]),
  ];
  return <Table caption={say.steps} columns={columns} rows={steps} rowKey={(step) => step.id} />;
}

import { Button } from '../../../platform/ui/Button.tsx';
import { PersonCell } from '../../../platform/ui/PersonCell.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { shownName } from '../../../platform/ui/shownName.ts';
import type { HealingRow } from '../index.ts';
import { healingWords } from './healingWords.ts';
import { useHealing } from './useHealing.ts';

/** What was decided, by whom and when, with both figures and the way back. */
export function HealedTable({ rows }: { rows: readonly HealingRow[] }) {
  const say = useMessages(healingWords);
  const language = useLanguage();
  const notify = useNotice();
  const { undo } = useHealing();
  const sizes = (weightG: number | null, lengthMm: number | null, row: HealingRow): string =>
    [row.proposedWeightG === null || weightG === null ? null : `${formatNumber(weightG / 1000, 1)} kg`, row.proposedLengthMm === null || lengthMm === null ? null : `${formatNumber(lengthMm / 10, 1)} cm`].filter(Boolean).join(', ');
  const takeBack = ({ childId, measurementId }: HealingRow): void =>
    undo.mutate(
      { childId, measurementId },
      { onSuccess: () => notify({ tone: 'done', text: say.undone }), onError: (error) => notify({ tone: 'problem', text: `${problemOf(error).title} ${problemOf(error).help ?? ''}` }) },
    );
  const columns: readonly Column<HealingRow>[] = [
    { key: 'child', title: say.child, onPhone: 'head', cell: (row) => <PersonCell seed={row.aliasSeed} name={shownName(row.name)} detail={[row.posyanduName, row.villageName].filter(Boolean).join(', ')} /> },
    { key: 'written', title: say.written, cell: (row) => sizes(row.writtenWeightG, row.writtenLengthMm, row) },
    { key: 'used', title: say.used, cell: (row) => `${sizes(row.weightG, row.lengthMm, row)} (${say[`word_${row.unitDecision ?? 'leave'}`]})` },
    { key: 'who', title: say.who, cell: (row) => `${row.decidedByName ?? ''}, ${formatInstant(row.unitDecidedAt ?? '', language)}` },
    { key: 'undo', title: '', align: 'right', onPhone: 'plain', cell: (row) => <Button busy={undo.isPending && undo.variables.measurementId === row.measurementId} onPress={() => takeBack(row)}>{say.undo}</Button> },
  ];
  return <Table caption={say.decided} columns={columns} rows={rows} rowKey={(row) => row.measurementId} rowHeight="tall" />;
}

import { DecisionSheet, type Decision } from '../../../platform/ui/DecisionSheet.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import type { ImportRowView } from '../contract.ts';
import { decisionWords } from './decisionWords.ts';
import { issueMeanings } from './issueWords.ts';
import { reviewWords } from './reviewWords.ts';
import { RowNotes } from './RowNotes.tsx';
import { SideBySide } from './SideBySide.tsx';
import type { GroupProps } from './UnitErrors.tsx';
import { useDecisions, type Decided } from './useDecisions.ts';
import { useNextUndecided } from './useNextUndecided.ts';
import styles from './Rows.module.css';

/** Rows that may be a child of the register: both sides field by field, three ways out, and the pile under it. */
export function Ambiguous({ view, rows, total }: GroupProps) {
  const say = useMessages(reviewWords);
  const sayDecision = useMessages(decisionWords);
  const meanings = useMessages(issueMeanings);
  const { decide, busy } = useDecisions(view.id);
  const { row, choose, goOn } = useNextUndecided(rows);
  if (row === undefined) return null;
  const name = row.row?.name || say.noName;
  const columns: Column<ImportRowView>[] = [
    { key: 'row', title: say.row, width: '72px', onPhone: 'hide', cell: (one) => formatNumber(one.rowNo) },
    { key: 'child', title: say.child, onPhone: 'head', cell: (one) => <b>{one.row?.name || say.rowNo(formatNumber(one.rowNo))}</b> },
    { key: 'village', title: say.village, cell: (one) => one.row?.villageName ?? '' },
    { key: 'other', title: sayDecision.inRegister, cell: (one) => one.candidates[0]?.side.name ?? '' },
    {
      key: 'state',
      title: say.decision,
      align: 'right',
      onPhone: 'end',
      cell: (one) =>
        one.rowNo === row.rowNo ? (
          <b>{say.beingReviewed}</b>
        ) : (
          <span className={one.decision === null ? styles['review'] : styles['decided']}>{wordOf(one.decision, sayDecision) ?? say.review}</span>
        ),
    },
  ];
  function act(decision: Decided) {
    if (row === undefined) return;
    decide(row.rowNo, decision);
    if (decision !== null) goOn(row.rowNo);
  }
  const decided = wordOf(row.decision, sayDecision);
  return (
    <>
      <DecisionSheet
        key={row.rowNo}
        question={sayDecision.sameQuestion(name)}
        place={say.place(formatNumber(rows.indexOf(row) + 1), formatNumber(total), formatNumber(row.rowNo))}
        subject={
          <>
            {row.row === null ? null : <SideBySide row={row.row} candidates={row.candidates} />}
            <RowNotes row={row} />
          </>
        }
        reason={reasonOf(row, decided, sayDecision)}
        decisions={
          decided !== undefined && row.row === null
            ? [{ label: sayDecision.next, keyHint: 'N', onPress: () => goOn(row.rowNo) }]
            : decided === undefined
              ? waysOut(row, sayDecision, act)
              : [
                  { label: sayDecision.next, keyHint: 'N', onPress: () => goOn(row.rowNo) },
                  { label: sayDecision.takeBack, onPress: () => act(null) },
                ]
        }
        busy={busy}
      />
      <Table
        caption={say.toDecide(formatNumber(total))}
        columns={columns}
        rows={rows}
        rowKey={(one) => String(one.rowNo)}
        onRow={(one) => choose(one.rowNo)}
        selectedKey={String(row.rowNo)}
      />
      <SourceLine>{meanings.ambiguous}</SourceLine>
    </>
  );
}

function waysOut(row: ImportRowView, say: (typeof decisionWords)['id'], act: (decision: Decided) => void): Decision[] {
  const children = row.candidates.flatMap((one, at) => (one.side.childId === null ? [] : [{ id: one.side.childId, at: at + 1 }]));
  return [
    ...children.map(({ id, at }) => ({
      label: row.candidates.length === 1 ? say.same : say.sameAs(at),
      keyHint: row.candidates.length === 1 ? 'S' : String(at),
      onPress: () => act(id),
    })),
    { label: say.newChild, keyHint: 'B', onPress: () => act('new') },
    { label: say.skip, onPress: () => act('skip') },
  ];
}

function reasonOf(row: ImportRowView, decided: string | undefined, say: (typeof decisionWords)['id']) {
  if (decided !== undefined) return say.decidedAs(decided);
  return row.candidates.every((one) => one.side.childId === null) ? say.onlyRow : undefined;
}

function wordOf(decision: string | null, say: (typeof decisionWords)['id']): string | undefined {
  if (decision === null) return undefined;
  if (decision === 'new') return say.becameNew;
  return decision === 'skip' ? say.skipped : say.becameSame;
}

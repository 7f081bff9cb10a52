import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatAge } from '../../../platform/ui/dates.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import type { ImportRowView, ImportView } from '../contract.ts';
import { AppliedUnitErrors } from './AppliedUnitErrors.tsx';
import { decisionWords } from './decisionWords.ts';
import { issueMeanings } from './issueWords.ts';
import { reviewWords } from './reviewWords.ts';
import { UnitSheet } from './UnitSheet.tsx';
import { shownOf, unitDecisionWord } from './unitDecision.ts';
import { useDecisions } from './useDecisions.ts';
import { useNextUndecided } from './useNextUndecided.ts';
import styles from './Rows.module.css';

export interface GroupProps {
  view: ImportView;
  rows: readonly ImportRowView[];
  total: number;
}

/** Unit errors: one sheet to decide, and the pile under it. */
export function UnitErrors({ view, rows, total }: GroupProps) {
  const say = useMessages(reviewWords);
  const sayDecision = useMessages(decisionWords);
  const meanings = useMessages(issueMeanings);
  const language = useLanguage();
  const { decide, busy } = useDecisions(view.id);
  const { row, choose, goOn } = useNextUndecided(rows);
  if (view.committedAt !== null || row === undefined) return <AppliedUnitErrors rows={rows} />;
  const columns: Column<ImportRowView>[] = [
    { key: 'row', title: say.row, width: '72px', onPhone: 'hide', cell: (one) => formatNumber(one.rowNo) },
    { key: 'child', title: say.child, onPhone: 'head', cell: (one) => <b>{one.row?.name || say.noName}</b> },
    { key: 'age', title: say.age, cell: (one) => ageAndSex(one, language) },
    { key: 'posyandu', title: say.posyandu, onPhone: 'hide', cell: (one) => one.row?.posyanduName ?? one.row?.villageName ?? '' },
    { key: 'file', title: say.inFile, align: 'right', cell: (one) => <s className={styles['struck']}>{shownOf(one, (doubt) => doubt.written)}</s> },
    { key: 'meant', title: say.proposal, align: 'right', cell: (one) => <b className={styles['meant']}>{shownOf(one, (doubt) => `${doubt.meant} ${doubt.unit}`)}</b> },
    {
      key: 'state',
      title: say.decision,
      align: 'right',
      onPhone: 'end',
      cell: (one) =>
        one.rowNo === row.rowNo ? (
          <b>{say.beingReviewed}</b>
        ) : (
          <span className={one.decision === null ? styles['review'] : styles['decided']}>{unitDecisionWord(one, sayDecision) ?? say.review}</span>
        ),
    },
  ];
  return (
    <>
      <UnitSheet
        key={row.rowNo}
        row={row}
        at={rows.indexOf(row) + 1}
        total={total}
        busy={busy}
        onDecide={(decision) => {
          decide(row.rowNo, decision);
          if (decision !== null) goOn(row.rowNo);
        }}
        onNext={() => goOn(row.rowNo)}
      />
      <Table
        caption={say.toDecide(formatNumber(total))}
        columns={columns}
        rows={rows}
        rowKey={(one) => String(one.rowNo)}
        onRow={(one) => choose(one.rowNo)}
        selectedKey={String(row.rowNo)}
      />
      <SourceLine>{meanings.unit_error}</SourceLine>
    </>
  );
}

/** `L, 12 bln`. */
function ageAndSex(one: ImportRowView, language: 'id' | 'en'): string {
  const sex = one.row?.sex === 'F' ? 'P' : one.row?.sex === 'M' ? 'L' : '';
  return [sex, one.ageMonths === null ? '' : formatAge(one.ageMonths, 'years', language)].filter((part) => part !== '').join(', ');
}

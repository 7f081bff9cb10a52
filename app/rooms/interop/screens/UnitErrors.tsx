import { useLanguage } from '../../../platform/ui/language.ts';
import { Link } from '../../../platform/ui/Link.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatAge } from '../../../platform/ui/dates.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import type { ImportRowView, ImportView } from '../contract.ts';
import { decisionWords } from './decisionWords.ts';
import { issueMeanings } from './issueWords.ts';
import { reviewWords } from './reviewWords.ts';
import { UnitSheet } from './UnitSheet.tsx';
import { lengthDoubt, weightDoubt, type Doubt } from './unitQuestion.ts';
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
  const sheet = row?.row === null ? undefined : row;
  const columns: Column<ImportRowView>[] = [
    { key: 'row', title: say.row, width: '72px', cell: (one) => formatNumber(one.rowNo) },
    { key: 'child', title: say.child, onPhone: 'head', cell: (one) => <b>{one.row === null ? say.rowNo(formatNumber(one.rowNo)) : one.row.name || say.noName}</b> },
    { key: 'age', title: say.age, cell: (one) => ageAndSex(one, language) },
    { key: 'posyandu', title: say.posyandu, cell: (one) => one.row?.posyanduName ?? one.row?.villageName ?? '' },
    { key: 'file', title: say.inFile, align: 'right', cell: (one) => <s className={styles['struck']}>{shownOf(one, (doubt) => doubt.written)}</s> },
    { key: 'meant', title: say.proposal, align: 'right', cell: (one) => <b className={styles['meant']}>{shownOf(one, (doubt) => `${doubt.meant} ${doubt.unit}`)}</b> },
    {
      key: 'state',
      title: '',
      align: 'right',
      onPhone: 'end',
      cell: (one) =>
        one.row === null ? (
          one.childId === null ? '' : <Link href={`/anak/${one.childId}`}>{sayDecision.onChildPage}</Link>
        ) : one.rowNo === row?.rowNo ? (
          <b>{say.beingReviewed}</b>
        ) : (
          <span className={one.decision === null ? styles['review'] : styles['decided']}>{wordOf(one, sayDecision) ?? say.review}</span>
        ),
    },
  ];
  return (
    <>
      {sheet === undefined ? (
        <p className={styles['meaning']}>{view.committedAt === null ? meanings.unit_error : sayDecision.onChildPageHelp}</p>
      ) : (
        <UnitSheet
          key={sheet.rowNo}
          row={sheet}
          at={rows.indexOf(sheet) + 1}
          total={total}
          busy={busy}
          onDecide={(decision) => {
            decide(sheet.rowNo, decision);
            if (decision !== null) goOn(sheet.rowNo);
          }}
          onNext={() => goOn(sheet.rowNo)}
        />
      )}
      <Table
        caption={say.toDecide(formatNumber(total))}
        columns={columns}
        rows={rows}
        rowKey={(one) => String(one.rowNo)}
        onRow={sheet === undefined ? undefined : (one) => choose(one.rowNo)}
        selectedKey={sheet === undefined ? null : String(sheet.rowNo)}
      />
      {sheet === undefined ? null : <SourceLine>{meanings.unit_error}</SourceLine>}
    </>
  );
}

/** `L, 12 bln`. */
function ageAndSex(one: ImportRowView, language: 'id' | 'en'): string {
  const sex = one.row?.sex === 'F' ? 'P' : one.row?.sex === 'M' ? 'L' : '';
  return [sex, one.ageMonths === null ? '' : formatAge(one.ageMonths, 'years', language)].filter((part) => part !== '').join(', ');
}

function shownOf(one: ImportRowView, part: (doubt: Doubt) => string): string {
  return [weightDoubt(one), lengthDoubt(one)].flatMap((doubt) => (doubt === null ? [] : [part(doubt)])).join(' / ');
}

/** A decision in words, or undefined while there is none. */
export function wordOf(one: ImportRowView, say: (typeof decisionWords)['id']): string | undefined {
  if (one.decision === 'accept') return say.accepted(shownOf(one, (doubt) => `${doubt.meant} ${doubt.unit}`));
  if (one.decision === 'remeasure') return say.remeasured;
  if (one.decision === 'leave') return say.leftAsIs;
  return undefined;
}

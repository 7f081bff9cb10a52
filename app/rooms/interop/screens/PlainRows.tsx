import { useState } from 'react';
import { formatAge, formatDate } from '../../../platform/ui/dates.ts';
import { useLanguage, type Language } from '../../../platform/ui/language.ts';
import { Link } from '../../../platform/ui/Link.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber, formatZ } from '../../../platform/ui/numbers.ts';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import type { ImportRowView, IssueKind } from '../contract.ts';
import { decisionWords } from './decisionWords.ts';
import { driftSentence } from './drift.ts';
import { issueMeanings, issueNames } from './issueWords.ts';
import { KeptDifference } from './KeptDifference.tsx';
import { reviewWords } from './reviewWords.ts';
import { RowNotes } from './RowNotes.tsx';
import type { GroupProps } from './UnitErrors.tsx';
import styles from './PlainRows.module.css';

/** Hundredths beyond which a z tells only that a unit was wrong. */
const PLAUSIBLE = 1000;

/** A group that asks for nothing: what it means, and its rows with their explanation. */
export function PlainRows({ view, rows, kind }: GroupProps & { kind: IssueKind }) {
  const say = useMessages(reviewWords);
  const sayDecision = useMessages(decisionWords);
  const names = useMessages(issueNames);
  const meanings = useMessages(issueMeanings);
  const language = useLanguage();
  const [open, setOpen] = useState<ImportRowView | null>(null);
  const explain: Column<ImportRowView> = {
    key: 'explanation',
    title: kind === 'refused' ? say.what : say.explanation,
    width: '46%',
    onPhone: 'plain',
    cell: (one) => (
      <>
        {sentenceOf(one, kind, sayDecision, language)}
        {kind === 'drifted' || kind === 'posture_age' || kind === 'kept' ? null : <RowNotes row={one} />}
      </>
    ),
  };
  const columns: Column<ImportRowView>[] = [
    { key: 'row', title: say.row, width: '72px', onPhone: kind === 'refused' ? 'end' : 'line', cell: (one) => formatNumber(one.rowNo) },
    {
      key: 'child',
      title: say.child,
      onPhone: 'head',
      cell: (one) => (one.row === null && one.childId !== null ? <Link href={`/anak/${one.childId}`}>{say.rowNo(formatNumber(one.rowNo))}</Link> : <b>{one.row?.name || say.noName}</b>),
    },
    { key: 'where', title: say.posyandu, cell: (one) => [one.row?.posyanduName, one.row?.villageName].filter(Boolean).join(', ') },
    ...(kind === 'drifted' ? [zColumn(say.inFile, true, sayDecision.beyond), zColumn(say.ours, false, sayDecision.beyond)] : []),
    explain,
    ...(kind === 'kept'
      ? [{ key: 'see', title: sayDecision.differs, align: 'right' as const, onPhone: 'plain' as const, cell: (one: ImportRowView) => <Button variant="text" onPress={() => setOpen(one)}>{sayDecision.seeDifference}</Button> }]
      : []),
  ];
  return (
    <>
      <div className={styles['head']}>
        <h2>{names[kind]}</h2>
        <p>{meanings[kind]}</p>
      </div>
      <Table caption={names[kind]} columns={columns} rows={rows} rowKey={(one) => String(one.rowNo)} />
      {open === null ? null : <KeptDifference row={open} importId={view.id} onClose={() => setOpen(null)} />}
    </>
  );
}

/** z of the file, or ours, where they differ. */
function zColumn(title: string, reported: boolean, beyond: string): Column<ImportRowView> {
  const shown = (z: number | null, name: string) => (z === null ? [] : [`${name} ${Math.abs(z) > PLAUSIBLE ? beyond : formatZ(z / 100)}`]);
  return {
    key: reported ? 'reported' : 'ours',
    title,
    cell: (one) =>
      (reported
        ? [...shown(one.reportedLenZ, 'TB/U'), ...shown(one.reportedWeiZ, 'BB/U'), ...shown(one.reportedWflZ, 'BB/TB')]
        : [...(one.reportedLenZ === null ? [] : shown(one.lenZ, 'TB/U')), ...(one.reportedWeiZ === null ? [] : shown(one.weiZ, 'BB/U'))]
      ).map((line) => <span key={line} className={styles['line']}>{line}</span>),
  };
}

function sentenceOf(one: ImportRowView, kind: IssueKind, say: (typeof decisionWords)['id'], language: Language): string | null {
  if (kind === 'drifted') return driftSentence(one.details['drift'], language);
  if (kind === 'posture_age' && one.ageMonths !== null) return say.wasPosture(formatAge(one.ageMonths, 'months', language));
  if (kind === 'kept' && one.measuredOn !== null) return say.keptTitle(formatDate(one.measuredOn, language));
  return null;
}

import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import type { ImportView } from '../contract.ts';
import { importWords } from './importWords.ts';
import { decisionsOf } from './portions.ts';
import { refusalView } from './refusal.ts';
import { undoWords } from './undoWords.ts';
import { weighingMonths } from './weighing.ts';

/** Earlier imports with their verdict in numbers, who brought them and how they stand; a row leads to its review. */
export function ImportList({ imports }: { imports: readonly ImportView[] }) {
  const say = useMessages(importWords);
  const sayUndo = useMessages(undoWords);
  const language = useLanguage();
  const figure = (one: ImportView, value: number | undefined) => (one.summary === null || value === undefined ? '' : formatNumber(value));
  const columns: Column<ImportView>[] = [
    {
      key: 'file',
      title: say.file,
      width: '26%',
      onPhone: 'head',
      cell: (one) => (
        <>
          <b>{one.fileName}</b>
          {one.state === 'refused' && one.refusal ? <small>{refusalView(one.refusal, language).title}</small> : null}
          {one.undoneAt === null ? null : <small>{sayUndo.undoneWhen(one.undoneByName ?? '', formatInstant(one.undoneAt, language))}</small>}
        </>
      ),
    },
    { key: 'weighing', title: say.weighing, width: '14%', cell: (one) => weighingMonths(one.summary, language) ?? say.unknownMonth },
    { key: 'rows', title: say.rows, align: 'right', cell: (one) => figure(one, one.summary?.rows) },
    {
      key: 'children',
      title: say.children,
      width: '17%',
      cell: (one) => (one.summary === null ? '' : say.childrenOf(formatNumber(one.summary.children.created), formatNumber(one.summary.children.matched))),
    },
    { key: 'issues', title: say.issues, align: 'right', cell: (one) => figure(one, decisionsOf(one).undecided) },
    { key: 'refused', title: say.refusedRows, align: 'right', cell: (one) => figure(one, one.summary?.refused) },
    {
      key: 'who',
      title: say.broughtBy,
      width: '16%',
      cell: (one) => (
        <span>
          {one.uploadedByName}
          <small>{formatInstant(one.uploadedAt, language)}</small>
        </span>
      ),
    },
    { key: 'state', title: say.state, width: '150px', onPhone: 'end', cell: (one) => <StateTag state={one.state} /> },
  ];
  return (
    <Table
      caption={say.earlier}
      columns={columns}
      rows={imports}
      rowKey={(one) => one.id}
      rowHref={(one) => `/impor/${one.id}`}
      rowHeight="tall"
    />
  );
}

const tones = {
  received: 'quiet', judging: 'quiet', judged: 'warm', committing: 'quiet', committed: 'done', undoing: 'quiet', undone: 'quiet', refused: 'severe', discarded: 'quiet', failed: 'severe',
} as const satisfies Record<ImportView['state'], string>;

function StateTag({ state }: { state: ImportView['state'] }) {
  const say = useMessages(importWords);
  const sayUndo = useMessages(undoWords);
  const words = {
    received: say.stateReceived, judging: say.stateJudging, judged: say.stateJudged, committing: say.stateCommitting, committed: say.stateCommitted, undoing: sayUndo.stateUndoing, undone: sayUndo.stateUndone,
    refused: say.stateRefused, discarded: say.stateDiscarded, failed: say.stateFailed,
  } satisfies Record<ImportView['state'], string>;
  return <Tag tone={tones[state]}>{words[state]}</Tag>;
}

import { useRef, useState } from 'react';
import { IconArrowBackUp, IconCheck, IconCopyCheck, IconDownload, IconTrash } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { issueKinds, type ImportView, type IssueKind } from '../contract.ts';
import { Confirm } from './Confirm.tsx';
import { Discard } from './Discard.tsx';
import { importWords } from './importWords.ts';
import { IssueMenu } from './IssueMenu.tsx';
import { IssueRows } from './IssueRows.tsx';
import { portionsOf } from './portions.ts';
import { Result } from './Result.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import { RowsFile } from './RowsFile.tsx';
import { Undo } from './Undo.tsx';
import { undoWords } from './undoWords.ts';
import { reviewWords } from './reviewWords.ts';
import { useDecidedSince } from './useDecidedSince.ts';
import styles from './Review.module.css';

const NARROW = '(max-width: 1023px)';

/** A judged file before, and a committed one after it was applied: the finding, groups of rows, decisions. */
export function Review({ view }: { view: ImportView }) {
  const say = useMessages(reviewWords);
  const sayImport = useMessages(importWords);
  const sayUndo = useMessages(undoWords);
  const { search, setSearch } = useAddress();
  const [asking, setAsking] = useState<'apply' | 'discard' | 'undo' | 'download' | null>(null);
  const rows = useRef<HTMLDivElement>(null);
  const applied = view.committedAt !== null;
  const parts = portionsOf(view);
  const waitsToApply = useDecidedSince(view);
  // The group first shown stays: a key pressed once too often must not decide on rows of another one.
  const [first] = useState(() => chosenKind(view, undefined));
  const kind = chosenKind(view, search['kelompok'] ?? first ?? undefined);
  const mayApply = applied ? waitsToApply : view.ready > 0;
  const words = applied ? say.applyRest : say.apply(formatNumber(parts.ready));
  function choose(next: IssueKind) {
    setSearch({ kelompok: next });
    // On a narrow screen the rows lie below the groups.
    if (window.matchMedia(NARROW).matches) rows.current?.scrollIntoView({ block: 'start' });
  }
  return (
    <Page
      title={applied ? say.pageTitleDone : say.pageTitle}
      back={{ href: '/impor', label: sayImport.title }}
      width="wide"
      note={
        <>
          <IconCheck size={16} aria-hidden="true" />
          {sayImport.saved}
        </>
      }
      actions={
        applied ? (
          <>
            <Button variant="text" icon={<IconDownload />} onPress={() => setAsking('download')}>
              {sayUndo.download}
            </Button>
            <Button variant="text" icon={<IconArrowBackUp />} onPress={() => setAsking('undo')}>
              {sayUndo.undo}
            </Button>
          </>
        ) : (
          <Button variant="text" icon={<IconTrash />} onPress={() => setAsking('discard')}>
            {say.discard}
          </Button>
        )
      }
      mainAction={
        mayApply ? (
          <Button variant="main" icon={<IconCopyCheck />} onPress={() => setAsking('apply')}>
            {words}
          </Button>
        ) : undefined
      }
    >
      {applied ? <Result view={view} /> : <ReviewHead view={view} parts={parts} />}
      {kind === null ? null : (
        <div className={styles['body']}>
          <IssueMenu view={view} selected={kind} onSelect={choose} />
          <div className={styles['rows']} ref={rows}>
            <IssueRows key={kind} view={view} kind={kind} />
          </div>
        </div>
      )}
      <Confirm view={view} open={asking === 'apply'} parts={parts} onClose={() => setAsking(null)} />
      {asking === 'undo' ? <Undo view={view} onClose={() => setAsking(null)} /> : null}
      {asking === 'download' ? <RowsFile view={view} onClose={() => setAsking(null)} /> : null}
      <Discard view={view} open={asking === 'discard'} onClose={() => setAsking(null)} />
    </Page>
  );
}

/** The group in the address, else the first that asks for a person, else the first. */
function chosenKind(view: ImportView, wished: string | undefined): IssueKind | null {
  const there = issueKinds.flatMap((kind) => view.issues.filter((issue) => issue.kind === kind && issue.rows > 0));
  const known = there.find((issue) => issue.kind === wished);
  return (known ?? there.find((issue) => issue.undecided > 0) ?? there[0])?.kind ?? null;
}

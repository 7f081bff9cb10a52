import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Link } from '../../../platform/ui/Link.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import type { DraftChildView, DraftPlace } from '../index.ts';
import { ConfirmDraft } from './ConfirmDraft.tsx';
import { SwapDialog } from './SwapDialog.tsx';
import { matchingWords } from './matchingWords.ts';
import { pairingWords } from './pairingWords.ts';
import { reasonSentence } from './reasonSentence.ts';
import { useDraftChildren, useMatchingCommands } from './useMatching.ts';
import styles from './matching.module.css';

/** Children of one part of the proposal, with the reason of each pair and what can be done about it. */
export function DraftRows({ draftId, place }: { draftId: string; place: DraftPlace }) {
  const say = useMessages(matchingWords);
  const children = useDraftChildren(draftId, place);
  const { drop } = useMatchingCommands();
  const [swapping, setSwapping] = useState<DraftChildView | null>(null);
  const [confirming, setConfirming] = useState<DraftChildView | null>(null);
  const pages = children.data?.pages;
  if (pages === undefined) return children.error ? <ErrorState problem={problemOf(children.error)} onRetry={() => void children.refetch()} /> : <Skeleton lines={6} />;
  const rows = pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <p className={styles['empty']}>{say.noRows}</p>;
  const paired = place === 'new' || place === 'moves' || place === 'stays';
  const columns: readonly Column<DraftChildView>[] = [
    { key: 'child', title: say.child, width: paired ? '26%' : '60%', onPhone: 'head', cell: (row) => <Who row={row} /> },
    ...(paired
      ? ([
          { key: 'parent', title: say.parent, width: '18%', onPhone: 'plain', cell: (row) => <b>{row.personName}</b> },
          { key: 'km', title: say.distance, width: '80px', align: 'right', onPhone: 'end', cell: (row) => (row.km === null ? null : say.kmValue(formatNumber(row.km, 1))) },
          { key: 'why', title: say.why, onPhone: 'plain', cell: (row) => <Why row={row} /> },
        ] as const satisfies readonly Column<DraftChildView>[])
      : []),
    ...(place === 'stays' || place === 'no_consent'
      ? []
      : ([
          {
            key: 'act', title: say.change, width: paired ? '190px' : '130px', onPhone: 'plain',
            cell: (row) =>
              row.choice === 'proposed' ? null : (
                <span className={styles['acts']}>
                  {row.choice === 'dropped' ? null : <Button onPress={() => setSwapping(row)}>{say.swap}</Button>}
                  {row.choice === 'left_out' ? <Button onPress={() => setConfirming(row)}>{say.confirmOne}</Button> : null}
                  {paired && row.choice !== 'left_out' ? (
                    <Button variant="text" onPress={() => drop.mutate({ draftId, childId: row.childId, drop: row.choice !== 'dropped' })}>
                      {row.choice === 'dropped' ? say.takeUp : say.drop}
                    </Button>
                  ) : null}
                </span>
              ),
          },
        ] as const satisfies readonly Column<DraftChildView>[])),
  ];
  return (
    <div className={styles['rows']}>
      {drop.error ? <ErrorState problem={problemOf(drop.error)} /> : null}
      <Table caption={say[place]} columns={columns} rows={rows} rowKey={(row) => row.childId} />
      {children.hasNextPage ? (
        <Button busy={children.isFetchingNextPage} onPress={() => void children.fetchNextPage()}>
          {say.more}
        </Button>
      ) : null}
      {swapping === null ? null : <SwapDialog draftId={draftId} child={swapping} onClose={() => setSwapping(null)} />}
      {confirming === null ? null : <ConfirmDraft draftId={draftId} count={1} childIds={[confirming.childId]} onClose={() => setConfirming(null)} />}
    </div>
  );
}

/** The child as the pairing panel shows it: name and where it lives. */
function Who({ row }: { row: DraftChildView }) {
  const home = [row.address, row.rt === null || row.rw === null ? null : `RT ${row.rt} / RW ${row.rw}`, row.villageName].filter(Boolean).join(', ');
  return (
    <span className={styles['who']}>
      <Link href={`/anak/${row.childId}`}>{row.name}</Link>
      <span>{home}</span>
    </span>
  );
}

function Why({ row }: { row: DraftChildView }) {
  const say = useMessages(matchingWords);
  const pairing = useMessages(pairingWords);
  const sentences = [
    ...(row.movedFromName === null ? [] : [say.movedFrom(row.movedFromName)]),
    ...(row.because === null ? [] : [say[row.because]]),
    ...row.reasons.map((reason) => reasonSentence(reason, say)),
  ];
  return (
    <span className={styles['why']}>
      {row.choice === 'waits' ? null : (
        <span className={styles['tags']}>
          <Tag tone={row.choice === 'proposed' ? 'done' : row.choice === 'left_out' ? 'warm' : 'quiet'}>{row.choice === 'left_out' ? say.leftOut : say[row.choice]}</Tag>
          {row.leftOut.map((why) => (
            <Tag key={why} tone="warm">
              {pairing[why]}
            </Tag>
          ))}
        </span>
      )}
      <span>{sentences.join(' ')}</span>
    </span>
  );
}

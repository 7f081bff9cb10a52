import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Link } from '../../../platform/ui/Link.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { readUndo, type KeptRowView } from '../undo-contract.ts';
import { keptPartWords, keptReasonWords, undoWords } from './undoWords.ts';
import styles from './Undo.module.css';

/** What an undo takes back, or took back, in numbers, and row by row what stays and why. */
export function UndoParts({ importId, done }: { importId: string; done: boolean }) {
  const say = useMessages(undoWords);
  const asked = useInfiniteQuery({
    queryKey: [readUndo.path, importId, done],
    queryFn: ({ pageParam }) => call(readUndo, pageParam === null ? { importId } : { importId, after: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
    staleTime: 0,
  });
  const first = asked.data?.pages[0];
  if (first === undefined) {
    if (asked.error) return <ErrorState problem={problemOf(asked.error)} onRetry={() => void asked.refetch()} />;
    return (
      <div>
        <p role="status" className={styles['help']}>{say.loading}</p>
        <Skeleton lines={3} />
      </div>
    );
  }
  const { undoGoes: goes } = first;
  const lines: [number, (n: string) => string][] = [[goes.children, say.goChildren], [goes.measurements, say.goMeasurements], [goes.cases, say.goCases], [goes.fields, say.goFields]];
  return (
    <div className={styles['parts']}>
      <section>
        <h3>{done ? say.went : say.goes}</h3>
        <ul className={styles['goes']}>{lines.map(([n, words]) => (n === 0 ? null : <li key={words('')}>{words(formatNumber(n))}</li>))}</ul>
        {lines.every(([n]) => n === 0) ? <p className={styles['help']}>{say.goNothing}</p> : null}
      </section>
      <section>
        <h3>{say.stays(formatNumber(goes.kept))}</h3>
        <p className={styles['help']}>{goes.kept === 0 ? (done ? null : say.staysNone) : say.staysHelp}</p>
        <ul className={styles['kept']}>
          {asked.data!.pages.flatMap(({ keptRows }) => keptRows).map((row) => (
            <KeptRow key={row.rowNo} row={row} />
          ))}
        </ul>
        {asked.hasNextPage ? (
          <Button variant="outlined" busy={asked.isFetchingNextPage} onPress={() => void asked.fetchNextPage()}>
            {say.more}
          </Button>
        ) : null}
      </section>
    </div>
  );
}

function KeptRow({ row }: { row: KeptRowView }) {
  const say = useMessages(undoWords);
  const sayPart = useMessages(keptPartWords);
  const sayWhy = useMessages(keptReasonWords);
  const seesChildren = useMay('child.read');
  const name = row.name ?? say.nobody;
  return (
    <li>
      {row.childId !== null && seesChildren ? <Link href={`/anak/${row.childId}`}>{name}</Link> : <b>{name}</b>}
      <small>
        {say.row(formatNumber(row.rowNo))}. {say.keptOf(row.stays.map((one) => sayPart[one]).join(', '), row.why.map((one) => sayWhy[one]).join('; '))}
      </small>
    </li>
  );
}

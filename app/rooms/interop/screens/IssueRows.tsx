import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import type { ImportView, IssueKind } from '../contract.ts';
import { Ambiguous } from './Ambiguous.tsx';
import { PlainRows } from './PlainRows.tsx';
import { reviewWords } from './reviewWords.ts';
import { UnitErrors } from './UnitErrors.tsx';
import { useRows } from './useRows.ts';
import styles from './IssueRows.module.css';

/** The rows of one group: sheets to decide, or a list to look at. */
export function IssueRows({ view, kind }: { view: ImportView; kind: IssueKind }) {
  const say = useMessages(reviewWords);
  const found = useRows(view.id, kind);
  if (found.rows === undefined) {
    return found.error ? <ErrorState problem={problemOf(found.error)} onRetry={found.retry} /> : <Skeleton lines={5} />;
  }
  const shown = { view, rows: found.rows, total: found.total };
  return (
    <div className={styles['group']}>
      {kind === 'unit_error' ? <UnitErrors {...shown} /> : kind === 'ambiguous' ? <Ambiguous {...shown} /> : <PlainRows {...shown} kind={kind} />}
      {found.more > 0 ? <Button onPress={found.showMore}>{say.showMore(formatNumber(found.more))}</Button> : null}
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { IconRuler2 } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Progress } from '../../../platform/ui/Progress.tsx';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { listUnitErrors } from '../index.ts';
import { HealedTable } from './HealedTable.tsx';
import { HealOne } from './HealOne.tsx';
import { healingWords } from './healingWords.ts';
import styles from './Healing.module.css';

/** Every doubtful figure in reach, one white sheet at a time; what was decided, with the way back. */
export default function HealingScreen() {
  const say = useMessages(healingWords);
  const mayImport = useMay('import.run');
  const { search, setSearch } = useAddress();
  const show = search['tampil'] === 'sudah' ? 'decided' : 'waiting';
  const asked = useQuery(queryOptionsFor(listUnitErrors, { show, limit: 100 }));
  const data = asked.data;
  if (data === undefined) return <Page title={say.title}>{asked.error ? <ErrorState problem={problemOf(asked.error)} onRetry={() => void asked.refetch()} /> : <Skeleton lines={8} />}</Page>;
  const { waiting, decided, rows } = data;
  // Old rows of the other list stay until the new ones are there.
  const fresh = rows.filter((row) => (row.unitDecision === null) === (show === 'waiting'));
  return (
    <Page title={say.title}>
      <div className={styles['stack']}>
        {waiting + decided === 0 ? null : <Progress label={say.progress(formatNumber(decided), formatNumber(waiting + decided))} done={decided} total={waiting + decided} />}
        <div role="group" aria-label={say.title} className={styles['ways']} data-print="no">
          <Button variant={show === 'waiting' ? 'main' : 'outlined'} onPress={() => setSearch({ tampil: undefined })}>{`${say.waiting} (${formatNumber(waiting)})`}</Button>
          <Button variant={show === 'decided' ? 'main' : 'outlined'} onPress={() => setSearch({ tampil: 'sudah' })}>{`${say.decided} (${formatNumber(decided)})`}</Button>
        </div>
        {show === 'decided' ? (
          fresh.length === 0 ? <EmptyState title={say.emptyDecided} /> : <HealedTable rows={fresh} />
        ) : fresh.length === 0 ? (
          <EmptyState
            title={say.emptyTitle}
            icon={<IconRuler2 aria-hidden="true" />}
            action={
              mayImport ? (
                <Button variant="main" href="/impor">
                  {say.toImport}
                </Button>
              ) : undefined
            }
          >
            {say.empty}
          </EmptyState>
        ) : (
          <HealOne rows={fresh} total={waiting} />
        )}
      </div>
    </Page>
  );
}

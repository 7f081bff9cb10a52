import { useState } from 'react';
import { IconPlant2 } from '@tabler/icons-react';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { BeforeFirst } from './BeforeFirst.tsx';
import { ConductDialog } from './ConductDialog.tsx';
import { OwnChildCard } from './OwnChildCard.tsx';
import { Proposal } from './Proposal.tsx';
import { fosterWords } from './fosterWords.ts';
import { useMyChildren } from './useMyChildren.ts';
import styles from './foster.module.css';

/** A foster parent's home: the child who waits, one's own children, and what is still to do before the first. */
export default function MyChildrenScreen() {
  const say = useMessages(fosterWords);
  const mine = useMyChildren();
  const [reading, setReading] = useState(false);
  const page = mine.data;
  if (page === undefined) {
    return (
      <Page title={say.title}>
        {mine.error ? <ErrorState problem={problemOf(mine.error)} onRetry={() => void mine.refetch()} /> : <Skeleton lines={6} />}
      </Page>
    );
  }
  const ready = page.conduct.signedOn !== null && page.clearedOn !== null && page.trainedOn !== null;
  return (
    <Page title={say.title}>
      <div className={styles['stack']}>
        {page.children.map((child) =>
          child.state === 'proposed' ? <Proposal key={child.pairingId} child={child} onConduct={() => setReading(true)} signed={page.conduct.signedOn !== null} /> : <OwnChildCard key={child.pairingId} child={child} />,
        )}
        {ready ? null : <BeforeFirst page={page} onRead={() => setReading(true)} />}
        {page.children.length === 0 && ready ? (
          <EmptyState title={say.none} icon={<IconPlant2 aria-hidden="true" />}>
            {say.noneHelp}
          </EmptyState>
        ) : null}
      </div>
      <ConductDialog open={reading} onClose={() => setReading(false)} />
    </Page>
  );
}

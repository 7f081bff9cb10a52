import { useState } from 'react';
import { IconAdjustmentsHeart, IconBed, IconPlant2 } from '@tabler/icons-react';
import { classes } from '../../../platform/ui/classes.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { BeforeFirst } from './BeforeFirst.tsx';
import { ConductDialog } from './ConductDialog.tsx';
import { MyRestDialog, RestNotice } from './MyRests.tsx';
import { MyWishes } from './MyWishes.tsx';
import { OwnChildCard } from './OwnChildCard.tsx';
import { Proposal } from './Proposal.tsx';
import { fosterWords } from './fosterWords.ts';
import { myWords } from './myWords.ts';
import { useMyChildren } from './useMyChildren.ts';
import styles from './foster.module.css';

/** A foster parent's home: the child who waits, one's own children, and what is still to do before the first. */
export default function MyChildrenScreen() {
  const say = useMessages(fosterWords);
  const mine = useMyChildren();
  const own = useMessages(myWords);
  const [reading, setReading] = useState(false);
  const [open, setOpen] = useState<'wishes' | 'rest' | null>(null);
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
      <div className={classes(styles['stack'], styles['page'])}>
        <RestNotice />
        {page.children.map((child) =>
          child.state === 'proposed' ? <Proposal key={child.pairingId} child={child} onConduct={() => setReading(true)} signed={page.conduct.signedOn !== null} /> : <OwnChildCard key={child.pairingId} child={child} />,
        )}
        {ready ? null : <BeforeFirst page={page} onRead={() => setReading(true)} />}
        {page.children.length === 0 && ready ? (
          <EmptyState title={say.none} icon={<IconPlant2 aria-hidden="true" />}>
            {say.noneHelp}
          </EmptyState>
        ) : null}
        <div className={styles['acts']}>
          <Button icon={<IconAdjustmentsHeart />} onPress={() => setOpen('wishes')}>
            {own.wishes}
          </Button>
          <Button icon={<IconBed />} onPress={() => setOpen('rest')}>
            {own.rests}
          </Button>
        </div>
      </div>
      {open === 'wishes' ? <MyWishes onClose={() => setOpen(null)} /> : null}
      {open === 'rest' ? <MyRestDialog onClose={() => setOpen(null)} /> : null}
      <ConductDialog open={reading} onClose={() => setReading(false)} />
    </Page>
  );
}

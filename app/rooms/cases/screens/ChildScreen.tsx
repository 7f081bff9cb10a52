import { useState } from 'react';
import { IconPrinter } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Columns } from '../../../platform/ui/Columns.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { formatInstant } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useShell } from '../../../platform/ui/shell/shellContext.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import type { ChildPage } from '../index.ts';
import { ChildAside } from './ChildAside.tsx';
import { ChildGrowth } from './ChildGrowth.tsx';
import { ChildHead } from './ChildHead.tsx';
import { ChildPanels } from './ChildPanels.tsx';
import { ChildSight } from './ChildSight.tsx';
import { FinishTask } from './FinishTask.tsx';
import { GlassBanner } from './GlassBanner.tsx';
import { MeasurementTable } from './MeasurementTable.tsx';
import { Provenance } from './Provenance.tsx';
import { UnitErrors } from './UnitErrors.tsx';
import { shownName } from '../../../platform/ui/shownName.ts';
import { childWords } from './childWords.ts';
import { useChildPage } from './useChildPage.ts';
import styles from './ChildScreen.module.css';

/** One child: who, where, how it grows, what comes next, and who said so. */
export default function ChildScreen() {
  const childId = useAddress().params['childId'] ?? '';
  const say = useMessages(childWords);
  const page = useChildPage(childId);
  const back = { href: '/anak', label: say.register };
  if (!page.data) {
    return (
      <Page title={say.loadingTitle} back={back}>
        {page.error ? <NoChild error={page.error} onRetry={() => void page.refetch()} /> : <Skeleton lines={8} />}
      </Page>
    );
  }
  return <OneChild key={childId} page={page.data} back={back} />;
}

/** A child that is not there, or not within reach, will not come by asking again. */
function NoChild({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const problem = problemOf(error);
  return <ErrorState problem={problem} {...(problem.code === 'record.missing' ? {} : { onRetry })} />;
}

function OneChild({ page, back }: { page: ChildPage; back: { href: string; label: string } }) {
  const say = useMessages(childWords);
  const { person } = useShell();
  const [finishing, setFinishing] = useState(false);
  // A broken glass shows this page alone: what other rooms know of the child asks for their own rights.
  const opened = page.sight.grantId !== null;
  const merged = page.child.state === 'merged';
  const urgent = page.urgentTasks.filter(({ doneAt }) => doneAt === null).map(({ id }) => id);
  return (
    <Page
      title={shownName(page.child.name)}
      titleHidden
      back={back}
      actions={
        <Button icon={<IconPrinter />} onPress={() => window.print()}>
          {say.print}
        </Button>
      }
      {...(urgent.length > 0 && page.may.doTask
        ? {
            mainAction: (
              <Button variant="main" onPress={() => setFinishing(true)}>
                {say.finishMain}
              </Button>
            ),
          }
        : {})}
    >
      <GlassBanner sight={page.sight} />
      <ChildHead page={page} />
      <Columns
        side={
          <>
            <ChildAside page={page} />
            <ChildSight sight={page.sight} />
            {opened ? null : <ChildPanels childId={page.child.id} place="side" merged={merged} />}
          </>
        }
      >
        <UnitErrors page={page} />
        <ChildGrowth page={page} />
        {opened ? null : <ChildPanels childId={page.child.id} place="main" merged={merged} />}
        <MeasurementTable page={page} />
        <div data-print="no">
          <Provenance page={page} />
        </div>
      </Columns>
      <p className={styles['printFoot']}>
        {say.secret} {person ? say.printedBy(person.name, formatInstant(new Date().toISOString())) : ''}
      </p>
      <FinishTask childId={page.child.id} taskIds={urgent} open={finishing} onClose={() => setFinishing(false)} />
    </Page>
  );
}

import { Button } from '../../../platform/ui/Button.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import { useCertificateCommands, useWall } from './useCertificates.ts';
import { WallParts } from './WallParts.tsx';
import { wallWords } from './wallWords.ts';
import styles from './Wall.module.css';

/** The wall for those inside; who keeps it opens it to anybody here. */
export default function WallScreen() {
  const say = useMessages(wallWords);
  const notify = useNotice();
  const wall = useWall();
  const gives = useMay('pledge.make');
  const keeps = useMay('wall.manage');
  const { open } = useCertificateCommands();
  if (!wall.data) {
    return <Page title={say.title}>{wall.error ? <ErrorState problem={problemOf(wall.error)} onRetry={() => void wall.refetch()} /> : <Skeleton lines={5} />}</Page>;
  }
  return (
    <Page title={say.title} {...(gives ? { actions: <Button href="/piagam">{say.myName}</Button> } : {})}>
      <WallParts wall={wall.data} />
      {!keeps ? null : (
        <div className={styles['setting']} data-print="no">
          <Checkbox checked={wall.data.isPublic} disabled={open.isPending} help={say.openHelp} onChange={(isPublic) => open.mutate(isPublic, { onSuccess: () => notify({ tone: 'done', text: say.saved }) })}>
            {say.isOpen}
          </Checkbox>
          {open.error ? <ErrorState problem={problemOf(open.error)} /> : null}
        </div>
      )}
    </Page>
  );
}

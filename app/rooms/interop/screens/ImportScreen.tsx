import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { readImport } from '../contract.ts';
import { importWords } from './importWords.ts';
import { isMoving } from './importState.ts';
import { RefusedImport } from './RefusedImport.tsx';
import { Review } from './Review.tsx';
import { UndoneImport } from './UndoneImport.tsx';
import { Waiting } from './Waiting.tsx';

/** How often a moving import is asked how far it is. */
const WATCH_MS = 700;

/** One import, as it stands: on its way, to be reviewed, applied, refused or thrown away. */
export default function ImportScreen() {
  const say = useMessages(importWords);
  const importId = useAddress().params['importId'] ?? '';
  const asked = useQuery({
    ...queryOptionsFor(readImport, { importId }),
    refetchInterval: (query) => (query.state.data && isMoving(query.state.data) ? WATCH_MS : false),
  });
  const back = { href: '/impor', label: say.title };
  const view = asked.data?.id === importId ? asked.data : undefined;
  if (view === undefined) {
    return (
      <Page title={say.title} back={back}>
        {asked.error ? <ErrorState problem={problemOf(asked.error)} onRetry={() => void asked.refetch()} /> : <Skeleton />}
      </Page>
    );
  }
  switch (view.state) {
    case 'received':
    case 'judging':
    case 'committing':
    case 'undoing':
      return <Waiting key={view.state === 'received' ? 'judging' : view.state} view={view} />;
    case 'judged':
    case 'committed':
      return <Review view={view} />;
    case 'undone':
      return <UndoneImport view={view} />;
    case 'refused':
    case 'failed':
      return <RefusedImport view={view} />;
    case 'discarded':
      return (
        <Page title={say.discardedTitle} back={back}>
          <EmptyState title={say.discardedTitle} action={<Button href="/impor">{say.backToImports}</Button>}>
            {say.discardedHelp}
          </EmptyState>
        </Page>
      );
  }
}

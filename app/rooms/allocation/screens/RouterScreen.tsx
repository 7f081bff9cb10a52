import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import type { DraftLineView, simulate } from '../index.ts';
import { listRedirectable } from '../index.ts';
import type { InputOf } from '../../../platform/http/endpoint.ts';
import { Calculating } from './Calculating.tsx';
import { DraftOnDesk } from './DraftOnDesk.tsx';
import { FreePledges } from './FreePledges.tsx';
import { ForGiver } from './ForGiver.tsx';
import { RedirectList } from './RedirectList.tsx';
import { routerWords } from './routerWords.ts';
import { useDraft, useSimulation } from './useSimulation.ts';

/** What is weighed on the desk: all that is free, cover that waits in vain, or what a giver without an account has. */
export type What = InputOf<typeof simulate>['what'];

/** The secretariat's router: calculate, look, take out by hand, order. */
export default function RouterScreen() {
  const say = useMessages(routerWords);
  const { search, setSearch } = useAddress();
  const standing = useQuery(queryOptionsFor(listRedirectable, {}));
  const simulation = useSimulation('desk');
  const draft = useDraft('desk', search['usulan']);
  const [asked, setAsked] = useState<What | null>(null);
  const [gone, setGone] = useState<readonly DraftLineView[]>([]);

  function weigh(what: What, went: readonly DraftLineView[] = []): void {
    setAsked(what);
    setGone(went);
    simulation.mutate({ what }, { onSuccess: ({ draftId }) => setSearch({ usulan: draftId }, 'push') });
  }

  const failed = simulation.problem ?? (search['usulan'] !== undefined && draft.error && !simulation.isPending ? draft.error : null);
  if (!simulation.isPending && draft.data !== undefined && search['usulan'] !== undefined) {
    return (
      <DraftOnDesk
        key={draft.data.draftId}
        draft={draft.data}
        gone={gone}
        onAgain={(went) => {
          if (asked !== null) weigh(asked, went);
          else if (draft.data.kind === 'free_pledges') weigh({ kind: 'free_pledges' }, went);
          else setSearch({ usulan: undefined }, 'push');
        }}
      />
    );
  }
  return (
    <Page
      title={say.title}
      {...(standing.data !== undefined && standing.data.freePledges > 0 && !simulation.isPending
        ? { mainAction: <Button variant="main" onPress={() => weigh({ kind: 'free_pledges' })}>{say.calculate}</Button> }
        : {})}
    >
      {failed === null ? null : <ErrorState problem={problemOf(failed)} />}
      {simulation.isPending ? (
        <Calculating onStop={simulation.stop} />
      ) : !standing.data ? (
        standing.error ? <ErrorState problem={problemOf(standing.error)} onRetry={() => void standing.refetch()} /> : <Skeleton lines={8} />
      ) : (
        <>
          <FreePledges pledges={standing.data.freePledges} today={standing.data.today} />
          <RedirectList rows={standing.data.rows} onFind={(allocationIds) => weigh({ kind: 'redirect', allocationIds: [...allocationIds] })} />
          <ForGiver busy={simulation.isPending} onSay={(giverId, said) => weigh({ kind: 'promise', giverId, said })} />
        </>
      )}
    </Page>
  );
}

import { useState } from 'react';
import { IconHeartHandshake } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { ChoiceList } from '../../../platform/ui/ChoiceList.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { draftPlaces, type DraftPlace, type DraftView } from '../index.ts';
import { ConfirmDraft } from './ConfirmDraft.tsx';
import { DraftLead } from './DraftLead.tsx';
import { DraftRows } from './DraftRows.tsx';
import { ElectionNotice } from './ElectionNotice.tsx';
import { matchingWords } from './matchingWords.ts';
import { useMatching, useMatchingCommands } from './useMatching.ts';
import styles from './matching.module.css';

/** Pairs for the whole city: asked for, looked through, changed by hand, confirmed. */
export default function MatchingScreen() {
  const say = useMessages(matchingWords);
  const matching = useMatching();
  const { start } = useMatchingCommands();
  const [confirming, setConfirming] = useState(false);
  const draft = matching.data?.draft;
  const waits = draft?.state === 'ready' ? draft.decided.waits : 0;
  const find = (variant: 'main' | 'outlined') => (
    <Button variant={variant} icon={<IconHeartHandshake />} busy={start.isPending || draft?.state === 'solving'} onPress={() => start.mutate()}>
      {draft == null ? say.find : say.findAgain}
    </Button>
  );
  return (
    <Page
      title={say.title}
      back={{ href: '/bapak-asuh', label: say.back }}
      {...(draft?.state === 'ready' ? { actions: find('outlined') } : {})}
      {...(waits > 0 ? { mainAction: <Button variant="main" onPress={() => setConfirming(true)}>{say.confirmAll(formatNumber(waits))}</Button> } : {})}
    >
      <div className={styles['stack']}>
        <ElectionNotice />
        {start.error ? <ErrorState problem={problemOf(start.error)} /> : null}
        {draft === undefined ? (
          matching.error ? <ErrorState problem={problemOf(matching.error)} onRetry={() => void matching.refetch()} /> : <Skeleton lines={8} />
        ) : draft === null ? (
          <EmptyState title={say.none} icon={<IconHeartHandshake aria-hidden="true" />} action={find('main')}>
            {say.noneHelp}
          </EmptyState>
        ) : draft.state === 'solving' ? (
          <div role="status">
            <Callout title={say.solving}>{say.solvingHelp}</Callout>
          </div>
        ) : draft.state === 'failed' ? (
          <Callout tone="warm" title={say.failed} action={find('main')}>
            {draft.refusal === null || draft.refusal === 'failed' ? say.broke : say[draft.refusal]}
          </Callout>
        ) : (
          <Draft draft={draft} />
        )}
      </div>
      {confirming && draft?.state === 'ready' ? <ConfirmDraft draftId={draft.draftId} count={waits} onClose={() => setConfirming(false)} /> : null}
    </Page>
  );
}

function Draft({ draft }: { draft: DraftView }) {
  const say = useMessages(matchingWords);
  const counts = draft.figures!.counts;
  const [picked, setPicked] = useState<DraftPlace | null>(null);
  const place = picked ?? draftPlaces.find((one) => counts[one] > 0) ?? 'new';
  return (
    <>
      <DraftLead draft={draft} />
      <div className={styles['board']}>
        <ChoiceList
          title={say.byPlace}
          choices={draftPlaces.map((key) => ({ key, label: say[key], detail: say[`${key}Note`], count: counts[key] }))}
          selected={place}
          onSelect={setPicked}
        />
        <DraftRows key={place} draftId={draft.draftId} place={place} />
      </div>
    </>
  );
}

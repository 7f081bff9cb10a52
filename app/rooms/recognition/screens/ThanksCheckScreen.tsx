import { IconMessageHeart } from '@tabler/icons-react';
import { ActionRow } from '../../../platform/ui/ActionRow.tsx';
import { aliasOf } from '../../../platform/ui/alias.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { phraseOf } from './phraseOf.ts';
import { storyWords } from './storyWords.ts';
import { thanksWords } from './thanksWords.ts';
import { useThanksCommands, useThanksToCheck } from './useThanks.ts';

/** Own words of thanks, read by a second person before they go. */
export default function ThanksCheckScreen() {
  const say = useMessages(thanksWords);
  const story = useMessages(storyWords);
  const notify = useNotice();
  const waiting = useThanksToCheck();
  const { check } = useThanksCommands();
  if (!waiting.data) {
    return <Page title={say.checkTitle}>{waiting.error ? <ErrorState problem={problemOf(waiting.error)} onRetry={() => void waiting.refetch()} /> : <Skeleton lines={4} />}</Page>;
  }
  const answer = (one: { id: string; childId: string }, send: boolean) =>
    check.mutate({ childId: one.childId, thanksId: one.id, send }, { onSuccess: () => notify({ tone: 'done', text: send ? say.gone : say.returned }) });
  return (
    <Page title={say.checkTitle}>
      {check.error ? <ErrorState problem={problemOf(check.error)} /> : null}
      {waiting.data.thanks.length === 0 ? (
        <EmptyState title={say.none} icon={<IconMessageHeart aria-hidden="true" />}>
          {say.noneHelp}
        </EmptyState>
      ) : (
        <>
          <p>{say.checkHelp}</p>
          {waiting.data.thanks.map((one) => (
            <ActionRow
              key={one.id}
              title={`“${one.said ?? ''}”`}
              details={[phraseOf(one.phrase, aliasOf(one.aliasSeed).name, story), `${say.by(one.byName, formatDate(one.thankedOn))}, ${say.for(one.receiverName)}`]}
              actions={
                <>
                  <Button variant="text" onPress={() => answer(one, false)}>
                    {say.giveBack}
                  </Button>
                  <Button onPress={() => answer(one, true)}>{say.letGo}</Button>
                </>
              }
            />
          ))}
        </>
      )}
    </Page>
  );
}

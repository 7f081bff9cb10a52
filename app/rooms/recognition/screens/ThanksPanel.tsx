import { useState } from 'react';
import { IconMessageHeart } from '@tabler/icons-react';
import { ActionRow } from '../../../platform/ui/ActionRow.tsx';
import { aliasOf } from '../../../platform/ui/alias.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { phraseOf } from './phraseOf.ts';
import { storyWords } from './storyWords.ts';
import { thanksWords } from './thanksWords.ts';
import { useThanks, useThanksCommands } from './useThanks.ts';
import { WriteThanks } from './WriteThanks.tsx';

const SHOWN = 3;

/** On a child's page: thanking its foster parent and its givers, and taking thanks back. */
export default function ThanksPanel({ childId }: { childId: string }) {
  const say = useMessages(thanksWords);
  const story = useMessages(storyWords);
  const notify = useNotice();
  const thanks = useThanks(childId);
  const { takeBack } = useThanksCommands();
  const [writing, setWriting] = useState(false);
  if (!thanks.data) {
    return <Section title={say.panel} ruled>{thanks.error ? <ErrorState problem={problemOf(thanks.error)} onRetry={() => void thanks.refetch()} /> : <Skeleton lines={2} />}</Section>;
  }
  const { aliasSeed, receivers, thanks: written } = thanks.data;
  return (
    <Section title={say.panel} ruled>
      {receivers.length === 0 ? <p>{say.nobody}</p> : null}
      {written.slice(0, SHOWN).map((one) => (
        <ActionRow
          key={one.id}
          title={say.for(one.receiverName)}
          mark={<Tag tone={one.thanksState === 'sent' ? 'done' : 'quiet'}>{say[`state_${one.thanksState}`]}</Tag>}
          details={[[phraseOf(one.phrase, aliasOf(one.aliasSeed).name, story), one.said ?? ''].filter((part) => part !== '').join(' '), say.by(one.byName, formatDate(one.thankedOn))]}
          actions={
            one.mayTakeBack ? (
              <Button variant="text" onPress={() => takeBack.mutate({ childId, thanksId: one.id }, { onSuccess: () => notify({ tone: 'done', text: say.takenBack }) })}>
                {say.takeBack}
              </Button>
            ) : undefined
          }
        />
      ))}
      {takeBack.error ? <ErrorState problem={problemOf(takeBack.error)} /> : null}
      {receivers.length === 0 ? null : (
        <div data-print="no">
          <Button icon={<IconMessageHeart />} onPress={() => setWriting(true)}>
            {say.write}
          </Button>
        </div>
      )}
      {writing ? <WriteThanks childId={childId} aliasSeed={aliasSeed} receivers={receivers} onClose={() => setWriting(false)} /> : null}
    </Section>
  );
}

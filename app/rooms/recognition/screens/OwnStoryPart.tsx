import { IconCalendarHeart } from '@tabler/icons-react';
import { Avatar } from '../../../platform/ui/Avatar.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { ClockView } from '../../visits/index.ts';
import type { OwnStory } from '../index.ts';
import { StoryPart } from './StoryPart.tsx';
import { storyWords } from './storyWords.ts';
import { weekdayDate } from './weekdayDate.ts';
import styles from './Story.module.css';

/** A chain is told from the second visit on. */
const TOLD_FROM = 2;

/** One own child: its story while the family consents, else the visits and kind words. `clock` where its next day stands nowhere else. */
export function OwnStoryPart({ own, alias, name, clock }: { own: OwnStory; alias: string; name: string; clock: ClockView | undefined }) {
  const say = useMessages(storyWords);
  const { visitDays, visitsInARow, story } = own;
  const chain = visitsInARow >= TOLD_FROM ? <b> {say.inARow(visitsInARow)}.</b> : null;
  const next =
    clock === undefined ? null : (
      <div>
        <Button icon={<IconCalendarHeart />} href={`/anak-asuh/${own.childId}/kunjungan`}>
          {clock.state === 'resting' ? weekdayDate(clock.dueOn) : say.prepare}
        </Button>
      </div>
    );
  if (story === null) {
    return (
      <section className={styles['story']} aria-label={name}>
        <div className={styles['head']}>
          <Avatar seed={own.aliasSeed} size={54} />
          <div>
            <h2>{say.closed(name)}</h2>
            <p>{say.closedHelp}</p>
          </div>
        </div>
        <p className={styles['leaves']}>
          {visitDays.length === 0 ? say.noVisitYet : say.visitsMade(visitDays.length)}
          {chain}
        </p>
        {next}
      </section>
    );
  }
  return (
    <StoryPart
      alias={alias}
      aliasSeed={own.aliasSeed}
      since={own.since}
      began={say.began}
      visitDays={visitDays}
      story={story}
      who={say.whois(alias, name)}
      foot={
        <>
          <p className={styles['leaves']}>
            {visitDays.length === 0 ? say.noVisitYet : say.leaves(visitDays.length)}
            {chain}
          </p>
          {next}
        </>
      }
    />
  );
}

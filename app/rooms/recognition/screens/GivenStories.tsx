import { useMessages } from '../../../platform/ui/messages.ts';
import type { GivenStory } from '../index.ts';
import { FewFirst } from './FewFirst.tsx';
import { givingWords } from './givingWords.ts';
import { StoryPart } from './StoryPart.tsx';
import { storyWords } from './storyWords.ts';
import styles from './Giving.module.css';

const bandEnds: Readonly<Record<number, number>> = { 0: 5, 6: 11, 12: 23, 24: 35, 36: 47 };

/** Stories that are there at once: those that began first. */
const FIRST = 3;

/** Stories of children that gifts reached, each under its alias: kelurahan and age group, never more. */
export function GivenStories({ stories, aliases }: { stories: readonly GivenStory[]; aliases: readonly string[] }) {
  const say = useMessages(givingWords);
  const story = useMessages(storyWords);
  if (stories.length === 0) return <p className={styles['quiet']}>{say.noStories}</p>;
  return (
    <FewFirst list={stories} first={FIRST}>
      {(shown) => (
        <div className={styles['stories']}>
          {shown.map((one, at) => {
            const end = bandEnds[one.ageBand];
            return (
              <StoryPart
                key={aliases[at]}
                alias={aliases[at]!}
                aliasSeed={one.aliasSeed}
                since={one.since}
                began={story.gaveFirst}
                visitDays={[]}
                story={one.story}
                who={say.livesIn(one.villageName, end === undefined ? say.ageLast : say.age(one.ageBand, end))}
              />
            );
          })}
        </div>
      )}
    </FewFirst>
  );
}

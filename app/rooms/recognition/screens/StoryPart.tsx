import type { ReactNode } from 'react';
import { IconFlag3, IconScale } from '@tabler/icons-react';
import { Avatar } from '../../../platform/ui/Avatar.tsx';
import { formatDate, formatMonth } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { storyTitle, weightSentence } from '../index.ts';
import type { StoryView } from '../index.ts';
import { GiftIcon } from './GiftIcon.tsx';
import { monthWord } from './monthWord.ts';
import { storyWords } from './storyWords.ts';
import { useItemWords } from './useItemWords.ts';
import { Vine } from './Vine.tsx';
import styles from './Story.module.css';

interface StoryPartProps {
  alias: string;
  aliasSeed: number;
  since: string;
  /** What the dotted line stands for. */
  began: string;
  visitDays: readonly string[];
  story: StoryView;
  /** Under the title: who it is here, or where it lives. */
  who: string;
  /** Under the vine: the chain of visits. */
  foot?: ReactNode;
}

/** One child's story under its alias: title, vine, weight in months, what arrived, milestones. */
export function StoryPart({ alias, aliasSeed, since, began, visitDays, story, who, foot }: StoryPartProps) {
  const say = useMessages(storyWords);
  const language = useLanguage();
  const { label, amount } = useItemWords();
  const { growth } = story;
  const still = growth.lately === 'flat' || growth.lately === 'fell';
  return (
    <section className={styles['story']} aria-label={alias}>
      <div className={styles['head']}>
        <Avatar seed={aliasSeed} size={54} />
        <div>
          <h2>{storyTitle(alias, growth, language)}</h2>
          <p>{growth.gainedFrom === null || growth.gainedUntil === null ? who : say.measured(monthWord(growth.gainedFrom, language, 'short'), formatMonth(growth.gainedUntil.slice(0, 7)))}</p>
        </div>
      </div>
      <Vine alias={alias} points={growth.points} leaves={visitDays} since={since} hopeUntil={story.hopeUntil} began={began} />
      {still ? <p className={styles['company']}>{say.still}</p> : null}
      {foot}
      <ul className={styles['facts']}>
        <li>
          <IconScale aria-hidden="true" />
          <b>{weightSentence(growth.weight, language)}</b>
        </li>
        {story.gifts.map(({ item, unit, quantity }) => (
          <li key={item}>
            <GiftIcon label={item} />
            <span>
              {label(item)}, <b>{amount(quantity, unit)}</b>
            </span>
          </li>
        ))}
      </ul>
      {story.milestones.length === 0 ? null : (
        <ol className={styles['milestones']} aria-label={say.milestones}>
          {story.milestones.map(({ kind, on }) => (
            <li key={kind}>
              <IconFlag3 size={17} aria-hidden="true" />
              <span>{say[kind]}</span>
              <small>{kind === 'first_visit' ? formatDate(on) : formatMonth(on.slice(0, 7))}</small>
            </li>
          ))}
        </ol>
      )}
      {growth.gainedFrom === null ? null : <p className={styles['quiet']}>{who}</p>}
    </section>
  );
}

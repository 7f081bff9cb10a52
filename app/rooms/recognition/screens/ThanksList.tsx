import { IconMessageHeart } from '@tabler/icons-react';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { ThanksView } from '../index.ts';
import { FewFirst } from './FewFirst.tsx';
import { phraseOf } from './phraseOf.ts';
import { storyWords } from './storyWords.ts';
import styles from './Story.module.css';

/** As many as are read at a glance. */
const FIRST = 3;

/** Thanks from the posyandu and the puskesmas, newest first: who says it, and when. */
export function ThanksList({ thanks, nameOf }: { thanks: readonly ThanksView[]; nameOf: (seed: number) => string }) {
  const say = useMessages(storyWords);
  if (thanks.length === 0) return <p className={styles['quiet']}>{say.noThanks}</p>;
  return (
    <FewFirst list={thanks} first={FIRST}>
      {(shown) => (
        <ul className={styles['thanks']}>
          {shown.map((one) => (
            <li key={one.id}>
              <span className={styles['mark']}>
                <IconMessageHeart size={21} aria-hidden="true" />
              </span>
              <blockquote>
                <p>
                  “{phraseOf(one.phrase, one.aliasSeed === null ? null : nameOf(one.aliasSeed), say)}
                  {one.said === null ? '' : ` ${one.said}`}”
                </p>
                <small>{say.from(one.byName, formatDate(one.thankedOn))}</small>
              </blockquote>
            </li>
          ))}
        </ul>
      )}
    </FewFirst>
  );
}

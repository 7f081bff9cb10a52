import { Section } from '../../../platform/ui/Section.tsx';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { ChildPage } from '../index.ts';
import { childWords } from './childWords.ts';
import { reasonWord, standingWords, toldReasons, URGENT_REASONS } from './standingWords.ts';
import styles from './ChildAside.module.css';

/** The reasons to look at this child, each a chip with words. */
export function ChildWhy({ page }: { page: ChildPage }) {
  const say = useMessages(childWords);
  const words = useMessages(standingWords);
  const { standing } = page;
  if (standing === null) return null;
  const told = toldReasons(standing);
  return (
    <Section title={say.why} note={say.asOf(formatDate(standing.asOf))} ruled>
      {standing.attention === 'aged_out' ? (
        <p className={styles['quiet']}>{say.agedOut}</p>
      ) : told.length === 0 ? (
        <p className={styles['quiet']}>{say.nothingToSee}</p>
      ) : (
        <div className={styles['why']}>
          {told.map((reason) => (
            <Tag key={reason} tone={URGENT_REASONS.includes(reason) ? 'severe' : 'quiet'}>
              {reasonWord(reason, words)}
            </Tag>
          ))}
        </div>
      )}
    </Section>
  );
}

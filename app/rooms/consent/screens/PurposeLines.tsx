import { IconCamera, IconHeartHandshake, IconPlant2, IconStethoscope } from '@tabler/icons-react';
import { Tag } from '../../../platform/ui/Tag.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { ConsentPage, ConsentState, Purpose } from '../index.ts';
import { consentWords } from './consentWords.ts';
import styles from './consent.module.css';

const icons = { pairing: IconHeartHandshake, story: IconPlant2, photo: IconCamera } as const satisfies Record<Purpose, unknown>;

/** Colour never tells alone: the word stands in the chip. */
const tones: Readonly<Record<ConsentState, 'quiet' | 'done' | 'warm'>> = {
  notAsked: 'quiet',
  given: 'done',
  refused: 'quiet',
  withdrawn: 'quiet',
  toRenew: 'warm',
  disputed: 'warm',
  invalid: 'warm',
};

/** Each purpose with what stands, by whom and since when, and what follows from it. Care stands first, unasked. */
export function PurposeLines({ page }: { page: ConsentPage }) {
  const say = useMessages(consentWords);
  const nameOf = (id: string): string => {
    const guardian = page.guardians.find((one) => one.id === id);
    if (guardian === undefined) return '';
    const relation = say[`relation_${guardian.relation}`];
    return guardian.name === null ? relation : `${relation} (${guardian.name})`;
  };
  return (
    <ul className={styles['purposes']}>
      <li>
        <IconStethoscope aria-hidden="true" />
        <p>
          <b>{say.care}</b>
          <small>{say.careState}</small>
        </p>
      </li>
      {page.states.map(({ purpose, state, since, byWhom, why }) => {
        const Icon = icons[purpose];
        const isOpen = state === 'given' && page.restriction === null;
        const who = byWhom.map(nameOf).filter(Boolean).join(', ');
        return (
          <li key={purpose}>
            <Icon aria-hidden="true" />
            <p>
              <b>{say[purpose]}</b>
              <small>{isOpen ? say[`open_${purpose}`] : say[`closed_${purpose}`]}</small>
              {since === null ? null : (
                <small>{[who === '' ? formatDate(since) : say.by(who, formatDate(since)), why === null ? '' : say[`why_${why}`]].filter(Boolean).join(', ')}</small>
              )}
            </p>
            <Tag tone={tones[state]}>{say[`state_${state}`]}</Tag>
          </li>
        );
      })}
    </ul>
  );
}

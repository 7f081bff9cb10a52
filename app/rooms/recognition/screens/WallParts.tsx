import { IconHeart } from '@tabler/icons-react';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { WallView } from '../index.ts';
import { GiftIcon } from './GiftIcon.tsx';
import { wallWords } from './wallWords.ts';
import styles from './Wall.module.css';

/** The wall itself: what arrived, where enough children live for it to be told, and givers in the order of the alphabet. */
export function WallParts({ wall }: { wall: WallView }) {
  const say = useMessages(wallWords);
  const language = useLanguage();
  const labelOf = ({ label, labelEn }: { label: string; labelEn: string }): string => (language === 'id' ? label : labelEn);
  const amount = (quantity: number, unit: string): string => `${formatNumber(quantity, Number.isInteger(quantity) ? 0 : 1)} ${unit}`;
  if (wall.items.length === 0) {
    return (
      <EmptyState title={say.empty} icon={<IconHeart aria-hidden="true" />}>
        {say.emptyHelp}
      </EmptyState>
    );
  }
  return (
    <div className={styles['wall']}>
      <Section title={say.lead(wall.cityName)} level="sentence" source={say.source(formatDate(wall.on))}>
        <ul className={styles['items']}>
          {wall.items.map((one) => (
            <li key={`${one.label} ${one.unit}`}>
              <GiftIcon label={one.label} />
              <div>
                <p className={styles['sum']}>
                  <b>{amount(one.quantity, one.unit)}</b> {labelOf(one)}
                </p>
                <p className={styles['quiet']}>
                  {say.reached(formatNumber(one.children), formatNumber(one.villages.length + one.untold))}
                  {one.villages.length === 0 ? '' : `, ${say.among(one.villages.map(({ name, children }) => `${name} (${formatNumber(children)})`).join(', '))}`}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say.givers} note={say.giversNote}>
        {wall.isElection ? <p className={styles['quiet']}>{say.election}</p> : null}
        {wall.givers.length === 0 ? (
          <p>{say.noGivers}</p>
        ) : (
          <ul className={styles['givers']}>
            {wall.givers.map(({ shownName, items }) => (
              <li key={shownName}>
                <b>{shownName}</b>
                <span>{items.length === 0 ? say.joined : items.map((one) => say.row(amount(one.quantity, one.unit), labelOf(one))).join(', ')}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { openBecauseWords } from '../index.ts';
import type { DraftView } from '../index.ts';
import { allocationWords } from './allocationWords.ts';
import { useGiftItems } from '../../contributions/screens/parts.ts';
import styles from './Plan.module.css';

/** What stays open, by item, and why. */
export function StaysOpenList({ rows }: { rows: DraftView['staysOpen'] }) {
  const say = useMessages(allocationWords);
  const language = useLanguage();
  const { label, amount } = useGiftItems();
  if (rows.length === 0) return <p className={styles['quiet']}>{say.staysOpenNone}</p>;
  return (
    <ul className={styles['stays']}>
      {rows.map((one) => (
        <li key={`${one.because} ${one.item}`}>
          <b>{label(one.item)}</b>
          <span>{say.staysOpenNeeds(formatNumber(one.needs), amount(one.left, one.unit))}</span>
          <small>{openBecauseWords[one.because][language]}</small>
        </li>
      ))}
    </ul>
  );
}

import { useMessages } from '../../../platform/ui/messages.ts';
import { formatDate } from '../../../platform/ui/dates.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { honestPercent } from '../../contributions/index.ts';
import type { Coverage } from '../../contributions/index.ts';
import { inSentence } from '../index.ts';
import { givingWords } from './givingWords.ts';
import { useItemWords } from './useItemWords.ts';
import styles from './Giving.module.css';

/** The one number: how much of what was planned is covered, of the item that helps most needs. Draws nothing before that. */
export function GivingHero({ coverage, today }: { coverage: readonly Coverage[]; today: string }) {
  const say = useMessages(givingWords);
  const { label, amount } = useItemWords();
  const [most] = coverage.toSorted((one, other) => other.needs - one.needs);
  if (most === undefined) return null;
  const percent = honestPercent(most.coveredByGiver, most.asked);
  return (
    <section className={styles['hero']} aria-label={say.coverTitle}>
      <p className={styles['quiet']}>{say.coverTitle}</p>
      <p className={styles['big']}>
        {formatNumber(percent)}
        <small>%</small>
      </p>
      <p>{say.coverCounts(inSentence(label(most.item)))}</p>
      <div className={styles['track']} aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </div>
      <p className={styles['quiet']}>{say.coverOf(amount(most.coveredByGiver, most.unit), amount(most.asked, most.unit), `${formatNumber(honestPercent(most.coveredByAll, most.asked))}\u00a0%`)}</p>
      <p className={styles['quiet']}>{say.asOf(formatDate(today))}</p>
    </section>
  );
}

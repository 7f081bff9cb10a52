import { ClassMark } from '../../../platform/ui/ClassMark.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { cityWords } from './cityWords.ts';
import styles from './SeveritySplit.module.css';

/** The stunted divided into severely stunted and stunted: one bar in true proportions, both parts in words with their marks. */
export function SeveritySplit({ stunted, severe }: { stunted: number; severe: number }) {
  const say = useMessages(cityWords);
  const moderate = stunted - severe;
  if (stunted === 0) return null;
  return (
    <div className={styles['split']}>
      <div className={styles['bar']} role="img" aria-label={say.splitTitle(formatNumber(severe), formatNumber(moderate))}>
        {severe > 0 ? <span className={styles['severe']} style={{ flexGrow: severe }} /> : null}
        {moderate > 0 ? <span className={styles['moderate']} style={{ flexGrow: moderate }} /> : null}
      </div>
      <ul>
        <li>
          <b>{formatNumber(severe)}</b>
          <ClassMark level="severe" word={say.severe} />
        </li>
        <li>
          <b>{formatNumber(moderate)}</b>
          <ClassMark level="moderate" word={say.moderate} />
        </li>
      </ul>
    </div>
  );
}

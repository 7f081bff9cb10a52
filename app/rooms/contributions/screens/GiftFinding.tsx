import { BigNumber } from '../../../platform/ui/BigNumber.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { Coverage } from '../index.ts';
import { honestPercent } from '../honest-percent.ts';
import { giftWords } from './giftWords.ts';
import { useGiftItems } from './useGiftItems.ts';
import styles from './PledgeList.module.css';

/** The one honest number: how much of what was planned is covered, of the item that helps most needs. Draws nothing before that. */
export function GiftFinding({ coverage, today, ofPledge = false }: { coverage: readonly Coverage[]; today: string; ofPledge?: boolean }) {
  const say = useMessages(giftWords);
  const { label, amount } = useGiftItems();
  const most = coverage.toSorted((one, other) => other.needs - one.needs)[0];
  if (most === undefined) return null;
  return (
    <div className={styles['finding']}>
      <BigNumber
        value={formatNumber(honestPercent(most.coveredByGiver, most.asked))}
        unit="%"
        counts={(ofPledge ? say.coverByPledge : say.coverHero)(label(most.item), formatNumber(most.needs))}
        source={say.coverSource(amount(most.coveredByGiver, most.unit), amount(most.asked, most.unit), `${formatNumber(honestPercent(most.coveredByAll, most.asked))} %`, formatDate(today))}
        size="large"
      />
    </div>
  );
}

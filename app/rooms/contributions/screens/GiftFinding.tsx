import { BigNumber } from '../../../platform/ui/BigNumber.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import type { Coverage } from '../index.ts';
import { honestPercent } from './flow.ts';
import { giftWords } from './giftWords.ts';
import { useGiftItems } from './useGiftItems.ts';

/** The one honest number: how much of what was planned is covered, of the item that helps most needs. Draws nothing before that. */
export function GiftFinding({ coverage, today }: { coverage: readonly Coverage[]; today: string }) {
  const say = useMessages(giftWords);
  const { label, amount } = useGiftItems();
  const most = coverage.toSorted((one, other) => other.needs - one.needs)[0];
  if (most === undefined) return null;
  return (
    <BigNumber
      value={formatNumber(honestPercent(most.coveredByGiver, most.asked))}
      unit="%"
      counts={say.coverHero(label(most.item), formatNumber(most.needs))}
      source={say.coverSource(amount(most.coveredByGiver, most.unit), amount(most.asked, most.unit), `${formatNumber(honestPercent(most.coveredByAll, most.asked))} %`, formatDate(today))}
      size="large"
    />
  );
}

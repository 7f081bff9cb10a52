import { IconCircleCheck } from '@tabler/icons-react';
import { BigNumber } from '../../../platform/ui/BigNumber.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { Link } from '../../../platform/ui/Link.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { routerWords } from './routerWords.ts';
import styles from './Plan.module.css';

/** How many promises wait to be directed, and what the router does with them. */
export function FreePledges({ pledges, today }: { pledges: number; today: string }) {
  const say = useMessages(routerWords);
  if (pledges === 0) {
    return (
      <EmptyState title={say.freeNone} icon={<IconCircleCheck aria-hidden="true" />}>
        {say.freeNoneHelp}
      </EmptyState>
    );
  }
  return (
    <div className={styles['free']}>
      <BigNumber value={formatNumber(pledges)} counts={say.freeHero(String(pledges))} source={say.freeSource(formatDate(today))} size="large" />
      <p>{say.freeHelp}</p>
      <p>
        <Link href="/pemberi?bebas=ya">{say.freeList}</Link>
      </p>
    </div>
  );
}

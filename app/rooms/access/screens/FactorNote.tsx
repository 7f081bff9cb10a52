import { IconShieldLock } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { accountWords } from './accountWords.ts';
import styles from './account.module.css';

/** Reminds whose role needs a second factor of the last day for it; nothing to everybody else, and nothing where it is set up. */
export function FactorNote({ until }: { until: string | null }) {
  const say = useMessages(accountWords);
  const { path } = useAddress();
  if (until === null || path === '/akun') return null;
  return (
    <section className={styles['note']} aria-label={say.factor} data-print="no">
      <Callout tone="warm" icon={<IconShieldLock aria-hidden="true" />} action={<Button href="/akun">{say.bannerAction}</Button>}>
        {say.banner(formatDate(until))}
      </Callout>
    </section>
  );
}

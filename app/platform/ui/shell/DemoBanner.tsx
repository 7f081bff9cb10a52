import type { ReactNode } from 'react';
import { IconSeeding } from '@tabler/icons-react';
import { useMessages } from '../messages.ts';
import { shellWords } from './shellWords.ts';
import styles from './DemoBanner.module.css';

export interface DemoBannerProps {
  /** "Kota contoh. Semua anak di sini rekaan." */
  children: ReactNode;
  /** The way out: a link or button to start one's own city. */
  action?: ReactNode;
}

/** Stands on every screen of the demo city, on paper too: nobody may take these children for real ones. */
export function DemoBanner({ children, action }: DemoBannerProps) {
  const say = useMessages(shellWords);
  return (
    <section className={styles['banner']} aria-label={say.demoCity}>
      <IconSeeding aria-hidden="true" />
      <p>{children}</p>
      {action}
    </section>
  );
}

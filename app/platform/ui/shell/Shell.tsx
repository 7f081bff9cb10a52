import type { ReactNode } from 'react';
import { BottomNav } from './BottomNav.tsx';
import { NoticeProvider } from './Notices.tsx';
import { Rail } from './Rail.tsx';
import { ShellProvider, type ShellFacts } from './shellContext.ts';
import { shellWords } from './shellWords.ts';
import { useMessages } from '../messages.ts';
import styles from './Shell.module.css';

export interface ShellProps extends ShellFacts {
  /** Shown on every screen of the demo city: <DemoBanner />. */
  banner?: ReactNode;
  children: ReactNode;
}

/** Everything around a page: rail on a desk, bottom menu on a phone, banner, notices, the way past the menu. */
export function Shell({ banner, children, ...facts }: ShellProps) {
  const say = useMessages(shellWords);
  return (
    <ShellProvider value={facts}>
      <NoticeProvider>
        <a className={styles['skip']} href="#isi">
          {say.skip}
        </a>
        <div className={styles['frame']}>
          <Rail />
          <div className={styles['column']}>
            {banner}
            {children}
          </div>
          <BottomNav />
        </div>
      </NoticeProvider>
    </ShellProvider>
  );
}

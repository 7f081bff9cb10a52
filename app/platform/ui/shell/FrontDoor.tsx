import type { ReactNode } from 'react';
import { Logo } from './Logo.tsx';
import { useDocumentTitle } from './useDocumentTitle.ts';
import styles from './FrontDoor.module.css';

export interface FrontDoorProps {
  /** A sentence: "Masuk ke AnakKita". */
  title: string;
  /** One or two lines under it. */
  lead?: ReactNode;
  banner?: ReactNode;
  /** The form. */
  children: ReactNode;
  /** Under the form: language, help. */
  foot?: ReactNode;
}

/** The screen before one is inside: a woven side with the growing line, and one form on white. */
export function FrontDoor({ title, lead, banner, children, foot }: FrontDoorProps) {
  useDocumentTitle(title);
  return (
    <div className={styles['door']}>
      <div className={styles['woven']} aria-hidden="true">
        <Logo size={44} />
        <svg className={styles['line']} viewBox="0 0 400 480" preserveAspectRatio="xMidYMax slice">
          <path d="M-10 460C90 452 120 400 170 320S280 130 372 96" />
          <path d="M-10 470c120 22 240-40 300-190" opacity=".35" />
          <circle cx="372" cy="96" r="18" />
        </svg>
      </div>
      <div className={styles['side']}>
        {banner}
        <main id="isi" className={styles['sheet']}>
          <p className={styles['brand']}>AnakKita</p>
          <h1>{title}</h1>
          {lead ? <div className={styles['lead']}>{lead}</div> : null}
          {children}
          {foot ? <div className={styles['foot']}>{foot}</div> : null}
        </main>
      </div>
    </div>
  );
}

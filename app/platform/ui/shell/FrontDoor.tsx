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
        <svg className={styles['line']} viewBox="0 0 400 400" preserveAspectRatio="xMaxYMid slice">
          <path d="M-240 352C60 342 110 316 170 252S270 132 336 122" />
          <path d="M-240 372C80 384 230 330 286 214" opacity=".4" />
          <circle cx="336" cy="122" r="13" />
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

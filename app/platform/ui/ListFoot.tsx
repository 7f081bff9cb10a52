import type { ReactNode } from 'react';
import styles from './ListFoot.module.css';

/** Under a list: legend and notes at the left, pages at the right. */
export function ListFoot({ children, aside }: { children?: ReactNode; aside?: ReactNode }) {
  return (
    <footer className={styles['foot']}>
      <div className={styles['notes']}>{children}</div>
      {aside}
    </footer>
  );
}

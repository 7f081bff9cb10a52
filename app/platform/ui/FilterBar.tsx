import type { ReactNode } from 'react';
import styles from './FilterBar.module.css';

/** Search and other small controls above a list. */
export function FilterBar({ children }: { children: ReactNode }) {
  return <div className={styles['bar']}>{children}</div>;
}

import type { ReactNode } from 'react';
import styles from './FormGrid.module.css';

/** Fields side by side where they fit, one under the other where they do not. */
export function FormGrid({ children }: { children: ReactNode }) {
  return <div className={styles['grid']}>{children}</div>;
}

import type { ReactNode } from 'react';
import styles from './SourceLine.module.css';

/** Right under a number or a chart: denominator, coverage, source, date. */
export function SourceLine({ children }: { children: ReactNode }) {
  return <p className={styles['source']}>{children}</p>;
}

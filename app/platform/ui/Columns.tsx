import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Columns.module.css';

export interface ColumnsProps {
  children: ReactNode;
  /** The narrower column. */
  side: ReactNode;
  /** Where it stands on a desk. On a phone a right side follows the content, a left side leads. */
  at?: 'right' | 'left';
}

/** Two columns with a hairline between, one under the other on a phone. */
export function Columns({ children, side, at = 'right' }: ColumnsProps) {
  return (
    <div className={classes(styles['columns'], styles[at])}>
      <div className={styles['main']}>{children}</div>
      <aside className={styles['side']}>{side}</aside>
    </div>
  );
}

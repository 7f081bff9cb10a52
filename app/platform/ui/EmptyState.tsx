import type { ReactNode } from 'react';
import styles from './state.module.css';

export interface EmptyStateProps {
  /** What will be here: "Belum ada kunjungan." */
  title: string;
  /** How it comes here. */
  children?: ReactNode;
  /** The one action that fills it. */
  action?: ReactNode;
  icon?: ReactNode;
}

/** Nothing is here yet: what will be, and the one thing to do. */
export function EmptyState({ title, children, action, icon }: EmptyStateProps) {
  return (
    <div className={styles['state']}>
      {icon ? <span className={styles['leaf']}>{icon}</span> : null}
      <div className={styles['words']}>
        <h2>{title}</h2>
        {children ? <p>{children}</p> : null}
        {action ? <div className={styles['action']}>{action}</div> : null}
      </div>
    </div>
  );
}

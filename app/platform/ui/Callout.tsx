import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Callout.module.css';

export interface CalloutProps {
  /** `warm` asks for attention, `severe` is urgent, `calm` tells. */
  tone?: 'calm' | 'warm' | 'severe';
  icon?: ReactNode;
  title?: string;
  children: ReactNode;
  action?: ReactNode;
}

/** A note within a page that must not be overlooked. */
export function Callout({ tone = 'calm', icon, title, children, action }: CalloutProps) {
  return (
    <div role="note" className={classes(styles['callout'], styles[tone])}>
      {icon}
      <div className={styles['words']}>
        {title ? <b>{title}</b> : null}
        <div>{children}</div>
      </div>
      {action}
    </div>
  );
}

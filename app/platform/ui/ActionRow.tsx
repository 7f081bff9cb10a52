import type { ReactNode } from 'react';
import styles from './ActionRow.module.css';

export interface ActionRowProps {
  title: ReactNode;
  /** Right of the title: a clock, a state. */
  mark?: ReactNode;
  /** Lines under the title, each another; empty ones are left out. */
  details?: readonly string[];
  /** Buttons: at the right of a desk, under the words on a phone. */
  actions?: ReactNode;
}

/** One thing with its clock, what is told about it, and what may be done with it. */
export function ActionRow({ title, mark, details = [], actions }: ActionRowProps) {
  return (
    <article className={styles['row']}>
      <div className={styles['words']}>
        <p className={styles['head']}>
          <b>{title}</b>
          {mark}
        </p>
        {details.map((detail) =>
          detail === '' ? null : (
            <p key={detail} className={styles['detail']}>
              {detail}
            </p>
          ),
        )}
      </div>
      {actions ? (
        <div className={styles['actions']} data-print="no">
          {actions}
        </div>
      ) : null}
    </article>
  );
}

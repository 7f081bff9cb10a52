import type { ReactNode } from 'react';
import { Link } from './Link.tsx';
import styles from './TaskLine.module.css';

export interface TaskLineProps {
  title: string;
  detail?: ReactNode;
  /** At the right: a clock, a count, a button. */
  mark?: ReactNode;
  icon?: ReactNode;
  href?: string;
}

/** One line of a short list: what, its detail under it, its clock at the right. */
export function TaskLine({ title, detail, mark, icon, href }: TaskLineProps) {
  return (
    <div className={styles['line']}>
      {icon}
      <p className={styles['words']}>
        <b>
          {href === undefined ? (
            title
          ) : (
            <Link href={href} bare>
              {title}
            </Link>
          )}
        </b>
        {detail ? <small>{detail}</small> : null}
      </p>
      {mark}
    </div>
  );
}

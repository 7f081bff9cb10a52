import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Tag.module.css';

/** A word in a quiet chip: a cause found, a role, a status. Tones carry no meaning without the word. */
export function Tag({ children, tone = 'quiet' }: { children: ReactNode; tone?: 'quiet' | 'done' | 'warm' | 'severe' }) {
  return <span className={classes(styles['tag'], styles[tone])}>{children}</span>;
}

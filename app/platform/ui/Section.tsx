import { useId, type ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Section.module.css';

export interface SectionProps {
  /** A sentence that says the finding, or a plain heading for small parts. */
  title: string;
  /** After the title in lighter ink, on the same line where it fits. */
  note?: ReactNode;
  /** Right under the title: source, denominator, date. */
  source?: ReactNode;
  /** At the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
  /** `sentence` for findings, `small` for lists at the side. */
  level?: 'sentence' | 'small';
  /** Draws the hairline above. */
  ruled?: boolean;
}

/** A part of the page, lying on the paper between hairlines. */
export function Section({ title, note, source, aside, children, level = 'small', ruled = false }: SectionProps) {
  const id = useId();
  return (
    <section className={classes(styles['section'], styles[level], ruled && styles['ruled'])} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id}>{title}</h2>
        {note ? <span className={styles['note']}>{note}</span> : null}
        {aside ? <div className={styles['aside']}>{aside}</div> : null}
      </div>
      {source ? <p className={styles['source']}>{source}</p> : null}
      <div className={styles['body']}>{children}</div>
    </section>
  );
}

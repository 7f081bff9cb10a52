import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './BigNumber.module.css';

export interface BigNumberProps {
  /** Already written, `1.411`. */
  value: string;
  unit?: string;
  /** What it counts, beside it, as part of a sentence. */
  counts?: ReactNode;
  /** Under the words: what changed, with arrow and words. */
  delta?: ReactNode;
  /** Denominator, source, date. A number never walks alone. */
  source: ReactNode;
  /** `hero` is the one number of a screen; `middle` for a second. */
  size?: 'hero' | 'large' | 'middle';
}

/** Angka: a value with what it counts, and its source right under it. */
export function BigNumber({ value, unit, counts, delta, source, size = 'hero' }: BigNumberProps) {
  return (
    <div className={classes(styles['number'], styles[size])}>
      <p className={styles['value']}>
        {value}
        {unit ? <small>{unit}</small> : null}
      </p>
      <div className={styles['words']}>
        {counts ? <p className={styles['counts']}>{counts}</p> : null}
        {delta ? <p className={styles['delta']}>{delta}</p> : null}
      </div>
      <p className={styles['source']}>{source}</p>
    </div>
  );
}

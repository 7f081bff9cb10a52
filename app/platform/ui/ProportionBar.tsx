import type { ReactNode } from 'react';
import { Link } from './Link.tsx';
import { classes } from './classes.ts';
import { formatNumber } from './numbers.ts';
import styles from './ProportionBar.module.css';

export interface Portion {
  key: string;
  label: string;
  count: number;
  tone: 'done' | 'decide' | 'same' | 'refused';
  /** Where those rows are listed. */
  href?: string;
}

export interface ProportionBarProps {
  /** What is divided, for readers. */
  title: string;
  portions: readonly Portion[];
  /** At the right end of the words: a second finding. */
  aside?: ReactNode;
}

/** One bar in true proportions, its parts told in words under it. Parts without rows are not drawn. */
export function ProportionBar({ title, portions, aside }: ProportionBarProps) {
  const drawn = portions.filter((portion) => portion.count > 0);
  const words = drawn.map((portion) => `${formatNumber(portion.count)} ${portion.label}`).join(', ');
  return (
    <div className={styles['whole']}>
      <div className={styles['bar']} role="img" aria-label={`${title}: ${words}`}>
        {drawn.map((portion) => (
          <span key={portion.key} className={styles[portion.tone]} style={{ flexGrow: portion.count }} />
        ))}
      </div>
      <ul className={styles['words']}>
        {drawn.map((portion) => (
          <li key={portion.key}>
            <span className={classes(styles['swatch'], styles[portion.tone])} />
            <b>{formatNumber(portion.count)}</b>
            {portion.href === undefined ? portion.label : <Link href={portion.href}>{portion.label}</Link>}
          </li>
        ))}
        {aside ? <li className={styles['aside']}>{aside}</li> : null}
      </ul>
    </div>
  );
}

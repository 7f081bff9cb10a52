import { useEffect, useState } from 'react';
import { kitWords } from './kitWords.ts';
import { useMessages } from './messages.ts';
import styles from './Skeleton.module.css';

/** After this long a wait is explained in words. */
const EXPLAIN_AFTER_MS = 10_000;

export interface SkeletonProps {
  /** Grey lines to draw. */
  lines?: number;
  /** What takes long, said after ten seconds instead of the general words. */
  explain?: string;
}

/** The first loading of a screen. Later loadings keep the old content and its date instead. */
export function Skeleton({ lines = 6, explain }: SkeletonProps) {
  const say = useMessages(kitWords);
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), EXPLAIN_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles['skeleton']}>
      <p className={styles['words']} role="status">
        {long ? (explain ?? say.loadingLong) : say.loading}
      </p>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={styles['line']} aria-hidden="true" />
      ))}
    </div>
  );
}

import styles from './BarPair.module.css';

export interface BarPairProps {
  /** How far the bar reaches, 0 to 1, on the scale all rows share. */
  share: number;
  /** The figure beside it, already written. */
  shown: string;
  /** `late` solid for what is off track, `due` outlined for what is not covered, `calm` for the rest. */
  tone?: 'late' | 'due' | 'calm';
}

/** One bar of a row on a scale common to the whole list, with its figure. Two of them make a row's pair of reasons. */
export function BarPair({ share, shown, tone = 'late' }: BarPairProps) {
  const width = `${Math.max(0, Math.min(1, share)) * 100}%`;
  return (
    <span className={styles['bar']}>
      <span className={styles['track']} aria-hidden="true">
        <span className={styles[tone]} style={{ width }} />
      </span>
      <b>{shown}</b>
    </span>
  );
}

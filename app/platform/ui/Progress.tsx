import { IconCheck } from '@tabler/icons-react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { classes } from './classes.ts';
import { kitWords } from './kitWords.ts';
import { useMessages } from './messages.ts';
import { formatNumber } from './numbers.ts';
import styles from './Progress.module.css';

export interface ProgressProps {
  /** What is being done: "Membaca berkas". */
  label: string;
  done: number;
  total: number;
  /** What is counted: "baris". */
  unit?: string;
  secondsLeft?: number;
  /** The work goes on without this screen, and the screen says so. */
  leavable?: boolean;
}

/** Long work with true counts, time left in words, and whether one may leave. */
export function Progress({ label, done, total, unit = '', secondsLeft, leavable = false }: ProgressProps) {
  const say = useMessages(kitWords);
  const counted = `${say.progressOf(formatNumber(done), formatNumber(total))} ${unit}`.trim();
  return (
    <ProgressBar className={classes(styles['progress'])} aria-label={label} value={done} maxValue={total} valueLabel={counted}>
      {({ percentage = 0 }) => (
        <>
          <p className={styles['label']}>{label}</p>
          <div className={styles['track']}>
            <div style={{ width: `${percentage}%` }} />
          </div>
          <p className={styles['words']}>
            <b>{counted}</b>
            {secondsLeft === undefined ? null : <span>{say.secondsLeft(Math.max(1, Math.round(secondsLeft)))}</span>}
            {leavable ? (
              <span className={styles['saved']}>
                <IconCheck aria-hidden="true" />
                {say.leavable}
              </span>
            ) : null}
          </p>
        </>
      )}
    </ProgressBar>
  );
}

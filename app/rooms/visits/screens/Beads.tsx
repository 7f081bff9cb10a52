import { IconArrowBigRightFilled } from '@tabler/icons-react';
import { classes } from '../../../platform/ui/classes.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { DAYS_BETWEEN_VISITS, type ClockView } from '../index.ts';
import { visitWords } from './visitWords.ts';
import styles from './Beads.module.css';

const NEAR_FROM = 11;

/** The clock as fourteen beads, one a day: filled those that have passed, the last one a ring, an arrow when it is late. */
export function Beads({ clock }: { clock: ClockView }) {
  const say = useMessages(visitWords);
  const passed = clock.state === 'late' ? DAYS_BETWEEN_VISITS : Math.max(0, DAYS_BETWEEN_VISITS - clock.daysLeft);
  const tone = (day: number): string | undefined => {
    if (day > passed) return undefined;
    return clock.state === 'late' ? styles['past'] : day >= NEAR_FROM ? styles['near'] : styles['filled'];
  };
  return (
    <div className={styles['beads']} role="img" aria-label={say.beads(passed + clock.daysLate)}>
      {Array.from({ length: DAYS_BETWEEN_VISITS }, (_none, at) => (
        <span key={at} className={classes(styles['bead'], tone(at + 1), at + 1 === DAYS_BETWEEN_VISITS && styles['goal'])} />
      ))}
      {clock.state === 'late' ? <IconArrowBigRightFilled aria-hidden="true" /> : null}
    </div>
  );
}

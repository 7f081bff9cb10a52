import { IconCalendarHeart, IconMapPin } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { classes } from '../../../platform/ui/classes.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { DAYS_BETWEEN_VISITS } from '../../visits/index.ts';
import type { ClockView } from '../../visits/index.ts';
import { storyWords } from './storyWords.ts';
import { weekdayDate } from './weekdayDate.ts';
import styles from './NextVisit.module.css';

interface NextVisitProps {
  childId: string;
  name: string;
  villageName: string;
  clock: ClockView;
}

/** The day that counts: fourteen beads to the ring, and the one thing to do. What has passed is said kindly. */
export function NextVisit({ childId, name, villageName, clock }: NextVisitProps) {
  const say = useMessages(storyWords);
  const passed = clock.state === 'late' ? DAYS_BETWEEN_VISITS : Math.max(0, DAYS_BETWEEN_VISITS - clock.daysLeft);
  const when = clock.state === 'resting' ? weekdayDate(clock.dueOn) : say.today;
  const left = clock.state === 'resting' ? (clock.daysLeft === DAYS_BETWEEN_VISITS ? say.twoWeeks : say.daysLeft(clock.daysLeft)) : say.dueToday;
  return (
    <section className={styles['card']} aria-label={say.nextVisitTo(name)}>
      <p className={styles['to']}>{say.nextVisitTo(name)}</p>
      <h2>{when}</h2>
      <p className={styles['where']}>
        <IconMapPin size={18} aria-hidden="true" /> {say.inVillage(villageName)}
      </p>
      <div className={styles['beads']} role="img" aria-label={say.dayOf(passed)}>
        {Array.from({ length: DAYS_BETWEEN_VISITS }, (_none, at) => (
          <span key={at} className={classes(at < passed && styles['filled'], at + 1 === DAYS_BETWEEN_VISITS && styles['goal'])} />
        ))}
      </div>
      <p className={styles['days']}>
        <span>{say.dayOf(passed)}</span>
        <b>{left}</b>
      </p>
      {clock.state === 'late' ? <p className={styles['passed']}>{say.passed(clock.daysLate)}</p> : null}
      <div className={styles['actions']} data-print="no">
        <Button variant="main" wide icon={<IconCalendarHeart />} href={`/anak-asuh/${childId}/kunjungan`}>
          {say.prepare}
        </Button>
      </div>
    </section>
  );
}

import { IconAlarm, IconCheck, IconHourglassHigh } from '@tabler/icons-react';
import { classes } from './classes.ts';
import { kitWords } from './kitWords.ts';
import { useMessages } from './messages.ts';
import styles from './ClockChip.module.css';

export interface ClockChipProps {
  /** Days until it is due; below 0 it is late. */
  daysLeft: number;
  /** From how many days left on it counts as near: 3 for visits, 14 for needs. */
  nearFrom?: number;
}

/** A clock as a chip: late is solid, near is outlined, safe is bare. It survives greyscale. */
export function ClockChip({ daysLeft, nearFrom = 3 }: ClockChipProps) {
  const say = useMessages(kitWords);
  const state = daysLeft < 0 ? 'late' : daysLeft <= nearFrom ? 'near' : 'safe';
  const Icon = state === 'late' ? IconAlarm : state === 'near' ? IconHourglassHigh : IconCheck;
  return (
    <span className={classes(styles['chip'], styles[state])}>
      <Icon aria-hidden="true" />
      {daysLeft < 0 ? say.late(-daysLeft) : say.daysLeft(daysLeft)}
    </span>
  );
}

import { formatDate, formatNearDate } from '../../../platform/ui/dates.ts';
import type { ClockView } from '../index.ts';
import type { visitWords } from './visitWords.ts';

type Words = (typeof visitWords)['id'];

/** What the clock says, in one sentence, and when the child was last seen, in another. */
export function clockSentence(clock: ClockView, today: string, say: Words): { now: string; last: string } {
  const now = clock.state === 'late' ? say.late(clock.daysLate) : clock.state === 'due' ? say.dueToday : say.next(formatNearDate(clock.dueOn, today));
  return { now, last: clock.lastMadeOn === null ? say.never : say.last(formatDate(clock.lastMadeOn)) };
}

import { Tag } from '../../../platform/ui/Tag.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { deskWords } from './deskWords.ts';

/** The clock of 3 x 24 hours: late is solid, the last day is warm, the rest quiet; always with words. */
export function LegalClock({ clock }: { clock: { hoursLeft: number; state: 'safe' | 'near' | 'late' } }) {
  const say = useMessages(deskWords);
  const { hoursLeft, state } = clock;
  const words =
    hoursLeft < 0 ? say.hoursLate(formatNumber(-hoursLeft)) : hoursLeft === 0 ? say.lessThanHour : say.hoursLeft(formatNumber(hoursLeft));
  return <Tag tone={state === 'late' ? 'severe' : state === 'near' ? 'warm' : 'quiet'}>{words}</Tag>;
}

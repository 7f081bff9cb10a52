import { jakartaDay } from '../../../platform/clock/index.ts';

/** Today in Jakarta, whatever the phone's own zone. */
export function today(): string {
  return jakartaDay(new Date());
}

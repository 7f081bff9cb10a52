import { currentLanguage } from '../../../platform/ui/language.ts';

/** A day as one says it to a friend: `Kamis, 9 Oktober`. */
export function weekdayDate(day: string): string {
  return new Intl.DateTimeFormat(currentLanguage() === 'id' ? 'id-ID' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

import { currentLanguage, type Language } from './language.ts';

/**
 * Dates and ages in words. A plain date is `YYYY-MM-DD`; a month is `YYYY-MM`; an instant is an ISO time and is
 * shown in Jakarta's time. Source of the forms: docs/design.md, "Voice".
 */
const DAY_MS = 86_400_000;

function written(value: string, options: Intl.DateTimeFormatOptions, language: Language): string {
  const plain = value.length <= 10;
  const moment = new Date(plain ? `${value.padEnd(10, '-01')}T00:00:00Z` : value);
  const locale = language === 'id' ? 'id-ID' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: plain ? 'UTC' : 'Asia/Jakarta' }).format(moment);
}

/** `formatDate('2025-10-06')` is `6 Okt 2025`. */
export function formatDate(date: string, language: Language = currentLanguage()): string {
  return written(date, { day: 'numeric', month: 'short', year: 'numeric' }, language);
}

/** `formatMonth('2025-10')` is `Oktober 2025`. */
export function formatMonth(month: string, language: Language = currentLanguage()): string {
  return written(month, { month: 'long', year: 'numeric' }, language);
}

/** A date within a week of `today` with its weekday, `Kamis, 9 Oktober`; any other as `formatDate`. */
export function formatNearDate(date: string, today: string, language: Language = currentLanguage()): string {
  const away = Math.abs(Date.parse(date.slice(0, 10)) - Date.parse(today.slice(0, 10))) / DAY_MS;
  if (away > 7) return formatDate(date, language);
  return written(date, { weekday: 'long', day: 'numeric', month: 'long' }, language);
}

/** An instant in Jakarta: `6 Okt 2025 pukul 08.10`. */
export function formatInstant(instant: string, language: Language = currentLanguage()): string {
  const time = written(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, language);
  return `${formatDate(instant, language)} ${language === 'id' ? 'pukul' : 'at'} ${time}`;
}

/** Whole months of life at a date, by the calendar, never below 0: born 2 Mar, 1 Apr is month 0. */
export function ageInMonths(bornOn: string, onDate: string): number {
  const [bornYear = 0, bornMonth = 1, bornDay = 1] = bornOn.split('-').map(Number);
  const [year = 0, month = 1, day = 1] = onDate.slice(0, 10).split('-').map(Number);
  const months = (year - bornYear) * 12 + (month - bornMonth) - (day < bornDay ? 1 : 0);
  return Math.max(0, months);
}

/** `formatAge(19)` is `19 bulan`; `formatAge(19, 'years')` is `1 th 7 bln`. Takes completed months. */
export function formatAge(months: number, form: 'months' | 'years' = 'months', language: Language = currentLanguage()): string {
  const [month, year, long] = language === 'id' ? ['bln', 'th', 'bulan'] : ['mo', 'y', 'months'];
  if (form === 'months') return `${months} ${long}`;
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years === 0) return `${rest} ${month}`;
  return rest === 0 ? `${years} ${year}` : `${years} ${year} ${rest} ${month}`;
}

/** Days of visits as an iCalendar file (RFC 5545). It leaves the application: a time, and nothing that leads to a child. */
import { addDays } from '../../platform/clock/index.ts';

const compact = (day: string): string => day.replaceAll('-', '');

/**
 * @param days days of visits, one event each; two on one day are one event
 * @param stamp instant of making, ISO
 * @example calendarOf([], 'bogor.example', '2026-11-24T02:00:00.000Z') // 'BEGIN:VCALENDAR\r\n...'
 */
export function calendarOf(days: readonly string[], host: string, stamp: string): string {
  const at = `${compact(stamp.slice(0, 10))}T${stamp.slice(11, 19).replaceAll(':', '')}Z`;
  const events = [...new Set(days)].toSorted().flatMap((day) => [
    'BEGIN:VEVENT',
    `UID:kunjungan-${compact(day)}@${host.replace(/[^A-Za-z0-9.-]/g, '')}`,
    `DTSTAMP:${at}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    'SUMMARY:AnakKita: ada jadwal kunjungan',
    'DESCRIPTION:Buka aplikasi untuk melihatnya.',
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    'END:VEVENT',
  ]);
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//AnakKita//Kunjungan//ID', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', ...events, 'END:VCALENDAR'].join('\r\n')}\r\n`;
}

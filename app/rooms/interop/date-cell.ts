/** What a date cell says. `swapped` when only month before day makes a date of it, as in `08/25/2025`. */
export type DateCell = { kind: 'missing' } | { kind: 'date'; date: string; swapped: boolean } | { kind: 'unreadable' };

const monthNames: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'pebruari', 'february', 'feb', 'peb'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'ags', 'agst', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
];

const firstSerial = 29_221;
const lastSerial = 73_050;

/**
 * Reads a date as these files carry it: `2025-08-12` (also with a time of day), `12/08/2025`, `12-8-25`, `12 Agu 2025`,
 * or a spreadsheet's serial number between the years 1980 and 2099. Days come before months, as everywhere in Indonesia.
 * Zero dates of a database (`0000-00-00`) are missing ones.
 */
export function readDateCell(text: string): DateCell {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso !== null && iso[1] !== '0000') return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), false);
  const bare = text
    .trim()
    .replace(/^'/u, '')
    .replace(/(?<=\d)(?:[T ]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?:Z|\s*[AaPp][Mm])?)$/u, '');
  if (bare === '' || bare === '-' || /^0{1,4}[-/]0{1,2}[-/]0{1,4}$/u.test(bare)) return { kind: 'missing' };

  let match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(bare);
  if (match !== null) return dateOf(Number(match[1]), Number(match[2]), Number(match[3]), false);

  match = /^(\d{1,2})\s*[-/.\s]\s*(\d{1,2})\s*[-/.\s]\s*(\d{4}|\d{2})$/u.exec(bare);
  if (match !== null) {
    const year = fullYear(match[3] ?? '');
    const [first, second] = [Number(match[1]), Number(match[2])];
    return second > 12 && first <= 12 ? dateOf(year, first, second, true) : dateOf(year, second, first, false);
  }

  match = /^(?:[a-z']+,?\s+)?(\d{1,2})[\s/.-]*([a-z]{3,9})[\s/.,-]*(\d{4}|\d{2})$/iu.exec(bare);
  if (match !== null) return dateOf(fullYear(match[3] ?? ''), monthOf(match[2] ?? ''), Number(match[1]), false);

  match = /^([a-z]{3,9})[\s/.-]*(\d{1,2})[\s/.,-]+(\d{4})$/iu.exec(bare);
  if (match !== null) return dateOf(Number(match[3]), monthOf(match[1] ?? ''), Number(match[2]), false);

  if (/^\d{5}(?:[.,]\d+)?$/u.test(bare)) {
    const serial = Math.floor(Number(bare.replace(',', '.')));
    if (serial >= firstSerial && serial <= lastSerial) return { kind: 'date', date: dateOfSerial(serial), swapped: false };
  }
  if (/^\d{8}$/u.test(bare)) return dateOf(Number(bare.slice(0, 4)), Number(bare.slice(4, 6)), Number(bare.slice(6)), false);
  return { kind: 'unreadable' };
}

/** The plain date so many days later (or earlier). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The date with day and month changed over, null when that is no date or the same one. */
export function swapDayAndMonth(date: string): string | null {
  const [year = '', month = '', day = ''] = date.split('-');
  if (month === day) return null;
  const swapped = dateOf(Number(year), Number(day), Number(month), true);
  return swapped.kind === 'date' ? swapped.date : null;
}

function dateOf(year: number, month: number, day: number, swapped: boolean): DateCell {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return { kind: 'unreadable' };
  return { kind: 'date', date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, swapped };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function monthOf(name: string): number {
  return monthNames.findIndex((names) => names.includes(name.toLowerCase())) + 1;
}

function dateOfSerial(serial: number): string {
  return addDays('1899-12-30', serial);
}

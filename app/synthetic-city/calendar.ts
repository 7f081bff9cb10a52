/** Days and months as plain numbers: day 0 is 1970-01-01, month 0 is January of year 0. No clock, no time zone. */

const MS_PER_DAY = 86_400_000;

/**
 * @example monthNumber('2026-10') // 24321
 * @throws RangeError when the text is no month
 */
export function monthNumber(text: string): number {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (!parts) throw new RangeError(`Not a month (YYYY-MM): ${JSON.stringify(text)}`);
  return Number(parts[1]) * 12 + Number(parts[2]) - 1;
}

/** @example monthText(24321) // '2026-10' */
export function monthText(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The day number of a day of a month; the first is 1, days beyond the end run on into the next month. */
export function dayOf(month: number, dayOfMonth: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, dayOfMonth) / MS_PER_DAY;
}

export function daysIn(month: number): number {
  return dayOf(month + 1, 1) - dayOf(month, 1);
}

/** 0 is Sunday. */
export function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

const texts = new Map<number, string>();

/** @example dayText(0) // '1970-01-01' */
export function dayText(day: number): string {
  let text = texts.get(day);
  if (text === undefined) {
    text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
    texts.set(day, text);
  }
  return text;
}

/** @example dayNumber('1970-01-02') // 1 */
export const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / MS_PER_DAY;

/** Whole years, months and days from one day to a later one, as people count them. */
export function yearsMonthsDays(from: number, to: number): { years: number; months: number; days: number } {
  const born = new Date(from * MS_PER_DAY);
  const then = new Date(to * MS_PER_DAY);
  let months = (then.getUTCFullYear() - born.getUTCFullYear()) * 12 + then.getUTCMonth() - born.getUTCMonth();
  let days = then.getUTCDate() - born.getUTCDate();
  if (days < 0) {
    months -= 1;
    days += daysIn(then.getUTCFullYear() * 12 + then.getUTCMonth() - 1);
  }
  return { years: Math.floor(months / 12), months: months % 12, days: Math.max(0, days) };
}

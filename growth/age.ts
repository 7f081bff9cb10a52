/** Ages from plain dates. No time zone is involved: a plain date is a day of the calendar, nothing more. */

/** The WHO's month: 365.25 / 12 days. */
export const DAYS_PER_MONTH = 30.4375;

/** First day (unrounded) at which the standards give no z by age: 60 months. */
export const AGE_LIMIT_DAYS = 1826.25;

interface PlainDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function parsePlainDate(text: string): PlainDate {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts) {
    const year = Number(parts[1]);
    const month = Number(parts[2]);
    const day = Number(parts[3]);
    if (month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)) return { year, month, day };
  }
  throw new RangeError(`Not a plain date (YYYY-MM-DD): ${JSON.stringify(text)}`);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 0000-03-01 in the Gregorian calendar: with March first, the leap day is the last of its year. */
function dayNumber({ year, month, day }: PlainDate): number {
  const y = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
}

/**
 * Whole days from birth to a measurement; negative when the measurement comes first.
 *
 * @example ageInDays('2024-02-29', '2025-02-28') // 365
 * @throws RangeError when either text is not a day of the calendar, as in `2023-02-29`
 */
export function ageInDays(bornOn: string, measuredOn: string): number {
  return dayNumber(parsePlainDate(measuredOn)) - dayNumber(parsePlainDate(bornOn));
}

/**
 * WHO months, not rounded: `days / 30.4375`.
 *
 * @example ageInMonths(913.125) // 30
 */
export function ageInMonths(days: number): number {
  return days / DAYS_PER_MONTH;
}

/**
 * Whole months of the calendar since birth, as a health card counts them. A month ends on the day of the month on
 * which the child was born; where a month has no such day, on the first of the next.
 *
 * @example completedMonths('2024-01-31', '2024-02-29') // 0
 * @example completedMonths('2024-01-31', '2024-03-01') // 1
 * @throws RangeError when either text is not a day of the calendar
 */
export function completedMonths(bornOn: string, on: string): number {
  const born = parsePlainDate(bornOn);
  const then = parsePlainDate(on);
  const months = (then.year - born.year) * 12 + (then.month - born.month);
  return then.day < born.day ? months - 1 : months;
}

/** The day whose row of the table counts: half a day rounds up. */
export function tableDay(ageDays: number): number {
  return Math.floor(ageDays + 0.5);
}

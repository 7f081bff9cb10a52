/**
 * Reading that stands out: the rules and their limits, as data. A finding is a question to a person, never a verdict;
 * each compares with the person's own past, so that whoever treats forty children a day is not asked every evening.
 */

export const readingRules = [
  'many_in_hour',
  'many_in_day',
  'many_shown',
  'outside_lists',
  'at_night',
  'child_by_many',
  'child_by_one',
  'emergency',
  'refused',
] as const;
export type ReadingRule = (typeof readingRules)[number];

/** Figures a city may set; each is a whole number. */
export interface ReadingLimits {
  /** Days of one's own past that tell what is usual. */
  pastDays: number;
  /** With fewer active days in them a person counts as new: twice the least figures hold instead of a median. */
  knownAfterDays: number;
  /** Different children opened in one hour of the clock: at least so many, and so many times the own median. */
  hourLeast: number;
  hourTimes: number;
  dayLeast: number;
  dayTimes: number;
  /** Different children in lists and pages of a day. */
  shownLeast: number;
  shownTimes: number;
  /** Children opened in a day that no list of that person held within `listDays`. A list holds at least `listOf` children: a search for one name is none. */
  outsideLeast: number;
  listDays: number;
  listOf: number;
  /** Night in Jakarta, hours of the clock. */
  nightFrom: number;
  nightTo: number;
  nightLeast: number;
  /** Different people who opened one child within `childDays`: at least so many, and so many times what is usual for a child. */
  manyPeople: number;
  peopleTimes: number;
  childDays: number;
  /** Days on which one person opened one child within `childDays` without doing anything for it. */
  idleDays: number;
  /** Refused attempts of a day, and those that named a record out of reach. */
  refusedLeast: number;
  refusedRecords: number;
}

export const defaultLimits: ReadingLimits = {
  pastDays: 28,
  knownAfterDays: 5,
  hourLeast: 25,
  hourTimes: 3,
  dayLeast: 60,
  dayTimes: 3,
  shownLeast: 600,
  shownTimes: 4,
  outsideLeast: 5,
  listDays: 7,
  listOf: 10,
  nightFrom: 22,
  nightTo: 5,
  nightLeast: 5,
  manyPeople: 8,
  peopleTimes: 3,
  childDays: 14,
  idleDays: 6,
  refusedLeast: 10,
  refusedRecords: 3,
};

/** Audit verbs that opened the page of a child. */
export const openingVerbs = ['child.read'] as const;
/** Audit verbs that showed children in a list. */
export const listingVerbs = ['child.list', 'import.rows'] as const;
/** Audit verbs of an emergency access. */
export const emergencyVerbs = ['child.break_glass'] as const;
/** Verb of the row that a refused attempt leaves. */
export const REFUSED = 'access.refused';

/** What a setting says, over the defaults; anything else in it is left out. */
export function readLimits(stored: unknown): ReadingLimits {
  const known = Object.keys(defaultLimits) as (keyof ReadingLimits)[];
  const told = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const limits = { ...defaultLimits };
  for (const key of known) {
    const value = told[key];
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0) limits[key] = value;
  }
  return limits;
}

/** Middle of one's own past; null with too few active days. The lower of two middles: the stricter one. */
export function usual(past: readonly number[], limits: ReadingLimits): number | null {
  if (past.length < limits.knownAfterDays) return null;
  return past.toSorted((one, other) => one - other)[Math.floor((past.length - 1) / 2)]!;
}

/**
 * Whether a count stands out against one's own past.
 *
 * @example standsOut(80, 20, { least: 60, times: 3 }) // true
 * @example standsOut(80, 40, { least: 60, times: 3 }) // false: twice the usual is a busy day
 */
export function standsOut(count: number, median: number | null, limit: { least: number; times: number }): boolean {
  return count >= (median === null ? 2 * limit.least : Math.max(limit.least, median * limit.times));
}

/** One day of one reader. */
export interface ReadingDay {
  shown: number;
  opened: number;
  mostInHour: number;
  atNight: number;
}

/** A finding about one person's day: the rule and the figures behind it. */
export interface DayFinding {
  rule: ReadingRule;
  figures: Readonly<Record<string, number | null>>;
}

/** What stands out in a day of one person, against the days before. @param past active days only, in any order */
export function findInDay(day: ReadingDay, past: readonly ReadingDay[], limits: ReadingLimits): DayFinding[] {
  const found: DayFinding[] = [];
  const compare = (rule: ReadingRule, pick: (one: ReadingDay) => number, limit: { least: number; times: number }): void => {
    const median = usual(past.map(pick), limits);
    const count = pick(day);
    if (standsOut(count, median, limit)) found.push({ rule, figures: { count, usual: median, least: limit.least, times: limit.times } });
  };
  compare('many_in_hour', (one) => one.mostInHour, { least: limits.hourLeast, times: limits.hourTimes });
  compare('many_in_day', (one) => one.opened, { least: limits.dayLeast, times: limits.dayTimes });
  compare('many_shown', (one) => one.shown, { least: limits.shownLeast, times: limits.shownTimes });
  const nights =
    usual(
      past.map((one) => one.atNight),
      limits,
    ) ?? 0;
  if (day.atNight >= limits.nightLeast && day.atNight > nights * 2)
    found.push({
      rule: 'at_night',
      figures: { count: day.atNight, usual: nights, least: limits.nightLeast, from: limits.nightFrom, to: limits.nightTo },
    });
  return found;
}

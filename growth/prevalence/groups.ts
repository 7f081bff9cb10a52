/** The groups of children that a WHO survey report tells apart, and their names. */

/** Groupings in the order of the report. The first four are made of age and sex, the others are the survey's own. */
export const GROUPINGS = [
  'All',
  'Age group',
  'Sex',
  'Age + sex',
  'Area',
  'Geographical region',
  'Wealth quintile',
  'Maternal education',
  'Other grouping',
] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface GroupName {
  readonly grouping: Grouping;
  /** Value within the grouping, as `Female` in `Sex: Female`; empty for all children. */
  readonly value: string;
}

const AGE_GROUPS = ['00-05 mo', '06-11 mo', '12-23 mo', '24-35 mo', '36-47 mo', '48-59 mo'];
const SEXES = ['Female', 'Male'];
export const WEALTH_NAMES = ['Q1: Poorest', 'Q2', 'Q3', 'Q4', 'Q5: Richest'];

/** The groups of age and sex, in the order of the report; each survey has them, empty or not. */
export const FIXED_GROUPS: readonly GroupName[] = /* @__PURE__ */ (() => [
  { grouping: 'All' as const, value: '' },
  ...AGE_GROUPS.map((value) => ({ grouping: 'Age group' as const, value })),
  ...SEXES.map((value) => ({ grouping: 'Sex' as const, value })),
  ...SEXES.flatMap((sex) => AGE_GROUPS.map((age) => ({ grouping: 'Age + sex' as const, value: `${age}.${sex}` }))),
])();

/** First month, unrounded, past each age group. */
const AGE_ENDS = [6, 12, 24, 36, 48, 60];

/** Places of a child's age group, sex, and both in `FIXED_GROUPS`; -1 where unknown or 60 months and more. */
export function fixedGroupsOf(ageMonths: number, sex: 'M' | 'F' | null): [age: number, sex: number, both: number] {
  const age = ageMonths >= 0 ? AGE_ENDS.findIndex((end) => ageMonths < end) : -1;
  const sexAt = sex === 'F' ? 0 : sex === 'M' ? 1 : -1;
  const both = age < 0 || sexAt < 0 ? -1 : 9 + 6 * sexAt + age;
  return [age < 0 ? -1 : 1 + age, sexAt < 0 ? -1 : 7 + sexAt, both];
}

/** Name of a quintile from `1`..`5` or `Q1`..`Q5`; null for anything else, which counts as missing. */
export function wealthName(value: string): string | null {
  const match = /^Q?([1-5])$/.exec(value);
  return match ? (WEALTH_NAMES[Number(match[1]) - 1] as string) : null;
}

/** Name of a group in a report, as `Sex: Female`. */
export function groupLabel({ grouping, value }: GroupName): string {
  return grouping === 'All' ? 'All' : `${grouping}: ${value}`;
}

/** Order of the survey's own values: numbers by size, words by alphabet. */
export function compareValues(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b, 'en') : x - y;
}

/**
 * A child's story as somebody outside of the health service may read it: a line that shows its own growth and nothing to compare it
 * with. Differences come in, never measures; what goes out has no unit but months and, for a foster parent, the gain in millimetres.
 */

/** One month of a child: differences to its own first value of the time, null where nothing plausible was measured. */
export interface GrownMonth {
  /** First day of the month. */
  month: string;
  grownMm: number | null;
  gainedG: number | null;
}

/** A point of the line: how high it stands, 0 to 100, within the height that the line always has at least. */
export interface StoryPoint {
  month: string;
  rise: number;
}

export interface Growth {
  points: StoryPoint[];
  /** Millimetres between the point from which it is told and the last; null with fewer than two. */
  gainedMm: number | null;
  /** Month from which that gain counts. */
  gainedFrom: string | null;
  /** Last month with a plausible length. */
  gainedUntil: string | null;
  /** Between the last two points; null with fewer than two. */
  lately: 'rose' | 'flat' | 'fell' | null;
  weight: WeightMonths;
}

/** In how many of the last months the weight rose: of those with a weight before it. */
export interface WeightMonths {
  rose: number;
  of: number;
  /** Last month that counts; null when none does. */
  until: string | null;
}

/** A line is never drawn steeper than this, millimetres over its whole height: a still month looks still. */
export const LEAST_HEIGHT_MM = 40;
/** Two measurings of one child differ by so much without any growth, millimetres: a smaller gain is not told as one. */
export const MEASURING_MOVES_MM = 5;
/** A step from one month to the next that is drawn as still, millimetres. */
export const STILL_MM = 2;
/** How many months the sentence on weight looks back. */
export const WEIGHT_MONTHS = 3;

/** Reads the line of a child since somebody came, whose months are sorted here. */
export function growthOf(months: readonly GrownMonth[], since: string): Growth {
  const inOrder = months.toSorted((one, other) => one.month.localeCompare(other.month));
  const lengths = inOrder.flatMap(({ month, grownMm }) => (grownMm === null ? [] : [{ month, mm: grownMm }]));
  const lowest = Math.min(...lengths.map(({ mm }) => mm));
  const height = Math.max(LEAST_HEIGHT_MM, Math.max(...lengths.map(({ mm }) => mm)) - lowest);
  const last = lengths.at(-1);
  const from = lengths.findLast(({ month }) => month <= monthStart(since)) ?? lengths[0];
  const before = lengths.at(-2);
  const told = last !== undefined && from !== undefined && from.month < last.month;
  return {
    points: lengths.map(({ month, mm }) => ({ month, rise: Math.round(((mm - lowest) / height) * 100) })),
    gainedMm: told ? last.mm - from.mm : null,
    gainedFrom: told ? from.month : null,
    gainedUntil: told ? last.month : null,
    lately: last === undefined || before === undefined ? null : directionOf(last.mm - before.mm),
    weight: weightMonthsOf(inOrder),
  };
}

function directionOf(mm: number): 'rose' | 'flat' | 'fell' {
  return mm > STILL_MM ? 'rose' : mm < -MEASURING_MOVES_MM ? 'fell' : 'flat';
}

const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;

function weightMonthsOf(inOrder: readonly GrownMonth[]): WeightMonths {
  const weights = inOrder.flatMap(({ month, gainedG }) => (gainedG === null ? [] : [{ month, g: gainedG }]));
  const steps = weights.slice(1).map(({ month, g }, at) => ({ month, rose: g > weights[at]!.g }));
  const counted = steps.slice(-WEIGHT_MONTHS);
  return { rose: counted.filter(({ rose }) => rose).length, of: counted.length, until: counted.at(-1)?.month ?? null };
}

export const milestones = ['first_visit', 'weight_rose', 'recovered', 'plan_over'] as const;
export type Milestone = { kind: (typeof milestones)[number]; on: string };

/** What else is known of a child, as days; null where it did not happen. */
export interface StoryMarks {
  firstVisitOn: string | null;
  planUntil: string | null;
  /** Confirmed by a second person; an unconfirmed crossing is no milestone. */
  recoveredOn: string | null;
}

/** Milestones that happened, oldest first. A plan is over when it ended in a confirmed recovery, not because its days ran out. */
export function milestonesOf(marks: StoryMarks, weight: WeightMonths, today: string): Milestone[] {
  const found: Milestone[] = [];
  if (marks.firstVisitOn !== null) found.push({ kind: 'first_visit', on: marks.firstVisitOn });
  if (weight.of === WEIGHT_MONTHS && weight.rose === WEIGHT_MONTHS && weight.until !== null) found.push({ kind: 'weight_rose', on: weight.until });
  if (marks.recoveredOn !== null) found.push({ kind: 'recovered', on: marks.recoveredOn });
  if (marks.recoveredOn !== null && marks.planUntil !== null && marks.planUntil <= today) found.push({ kind: 'plan_over', on: marks.planUntil });
  return found.toSorted((one, other) => one.on.localeCompare(other.on));
}

/** Geometry of the vine: months from left to right, the child's own line, a leaf for each visit, and the month that is hoped for. */
import type { GrowthView } from '../index.ts';

export interface VineFacts {
  points: GrowthView['points'];
  /** Days of visits, oldest first. */
  leaves: readonly string[];
  /** Day on which somebody came. */
  since: string;
  /** Month in which the plan ends. It has a place in time and no height: the ring stands above the line, and promises nothing. */
  hopeUntil: string | null;
}

export interface Place {
  x: number;
  y: number;
}

export interface Vine {
  path: string;
  points: (Place & { month: string })[];
  leaves: (Place & { up: boolean })[];
  sinceX: number;
  hope: (Place & { month: string; path: string }) | null;
  /** Months that get a word under the line, first of each month. */
  months: { month: string; x: number; isLast: boolean }[];
}

export const VINE_HEIGHT = 150;
const GROUND = 118;
const TOP = 34;
const SIDE = 18;
/** The line takes at most so much of the height, so that the ring of hope stands above it. */
const HOPE_LIFT = 20;
/** A month in words needs so much room. */
const MONTH_WIDTH = 44;

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthOfNumber = (at: number): string => `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;
/** Where a day lies, in months, with the middle of a month at its whole number. */
const timeOf = (day: string): number => monthNumber(day) + (Number(day.slice(8, 10)) - 15) / 30;

/** Places everything in a drawing as wide as the page; null where there is no point to draw. */
export function vineOf({ points, leaves, since, hopeUntil }: VineFacts, width: number): Vine | null {
  const [firstPoint] = points;
  const lastPoint = points.at(-1);
  if (firstPoint === undefined || lastPoint === undefined) return null;
  const from = Math.min(monthNumber(firstPoint.month), monthNumber(since));
  const hoped = hopeUntil === null ? null : monthNumber(`${hopeUntil}-01`);
  const shown = hoped !== null && hoped > monthNumber(lastPoint.month) ? hoped : null;
  const until = Math.max(monthNumber(lastPoint.month) + 1, shown ?? 0, from + 3);
  const xOf = (at: number): number => round(SIDE + ((at - from) / (until - from)) * (width - 2 * SIDE));
  const highest = shown === null ? TOP : TOP + HOPE_LIFT;
  const yOf = (rise: number): number => round(GROUND - 12 - (rise / 100) * (GROUND - 12 - highest));
  const placed = points.map(({ month, rise }) => ({ month, x: xOf(monthNumber(month)), y: yOf(rise) }));
  const last = placed.at(-1)!;
  const inLine = leaves.filter((day) => timeOf(day) >= monthNumber(firstPoint.month));
  const step = Math.max(1, Math.ceil(((until - from) * MONTH_WIDTH) / (width - 2 * SIDE)));
  const wanted = Array.from({ length: until - from + 1 }, (_none, at) => from + at).filter(
    (at) => at === monthNumber(last.month) || at === shown || (at % step === from % step && Math.abs(at - monthNumber(last.month)) >= step && (shown === null || shown - at >= step) && at < (shown ?? until + 1)),
  );
  return {
    path: smooth(placed),
    points: placed,
    leaves: inLine.map((day, at) => ({ ...onLine(placed, xOf(timeOf(day))), up: at % 2 === 0 })),
    sinceX: xOf(timeOf(since)),
    hope: shown === null ? null : { month: monthOfNumber(shown), x: xOf(shown), y: highest - HOPE_LIFT, path: curve(last, { x: xOf(shown), y: highest - HOPE_LIFT }) },
    months: wanted.map((at) => ({ month: monthOfNumber(at), x: xOf(at), isLast: at === monthNumber(last.month) })),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The place on the line above an x; before and after it, its ends. */
function onLine(points: readonly Place[], x: number): Place {
  const at = points.findIndex((point) => point.x >= x);
  const after = points[at];
  const before = points[at - 1];
  if (after === undefined) return points.at(-1)!;
  if (before === undefined) return after;
  const share = (x - before.x) / (after.x - before.x);
  return { x, y: round(before.y + (after.y - before.y) * share) };
}

/** A calm curve through all points: it never leaves the band between two neighbours. */
function smooth(points: readonly Place[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let before = first;
  let path = `M${first.x} ${first.y}`;
  for (const point of rest) {
    const third = round((point.x - before.x) / 3);
    path += `C${round(before.x + third)} ${before.y} ${round(point.x - third)} ${point.y} ${point.x} ${point.y}`;
    before = point;
  }
  return path;
}

function curve(from: Place, to: Place): string {
  const half = (from.x + to.x) / 2;
  return `M${from.x} ${from.y}C${round(half)} ${from.y} ${round(half)} ${to.y} ${to.x} ${to.y}`;
}

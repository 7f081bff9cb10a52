/**
 * What a child's length line says, as a finding that a title can speak. Pure: takes counted length-for-age z in whole
 * hundredths, oldest first. Differences under 0,2 z are within what two measurers differ by and count as flat.
 */
export interface ZPoint {
  /** Plain date. */
  on: string;
  /** Hundredths of z; null when missing, flagged or held. */
  z: number | null;
  /** Measured by trained staff; a crossing by anybody else is not confirmed. */
  trained?: boolean;
}

export type GrowthFinding =
  /** Nothing may be counted. */
  | { kind: 'nothing' }
  /** The newest length is held: first measure again. */
  | { kind: 'held'; on: string }
  /** A single counted length. */
  | { kind: 'first'; below: boolean; on: string }
  /** Was at or above -2 and has been below since. */
  | { kind: 'fell_below'; since: string }
  /** Was below -2 and has been at or above since. */
  | { kind: 'rose_above'; since: string; confirmed: boolean }
  | { kind: 'falling'; below: boolean; since: string }
  | { kind: 'rising'; below: boolean; since: string }
  | { kind: 'flat'; below: boolean; since: string };

interface Counted extends ZPoint {
  z: number;
}

const LINE = -200;
/** Hundredths: twice the usual technical error of length in z, rounded. */
const NOISE = 20;

/** The finding of a line. A crossing of -2 by less than the noise is told by the slope, not as a crossing. */
export function growthFinding(points: readonly ZPoint[]): GrowthFinding {
  const counted = points.filter((point): point is Counted => point.z !== null);
  const last = counted.at(-1);
  const newest = points.at(-1);
  if (last === undefined || newest === undefined) return newest === undefined ? { kind: 'nothing' } : { kind: 'held', on: newest.on };
  if (newest.z === null) return { kind: 'held', on: newest.on };
  const below = last.z < LINE;
  const first = counted[0] ?? last;
  if (counted.length === 1) return { kind: 'first', below, on: last.on };
  const crossing = crossingOf(counted, below);
  if (crossing !== null)
    return below ? { kind: 'fell_below', since: crossing } : { kind: 'rose_above', since: crossing, confirmed: last.trained === true };
  const turn = turnOf(counted);
  if (last.z - turn.z >= NOISE) return { kind: 'rising', below, since: turn.on };
  if (turn.z - last.z >= NOISE) return { kind: 'falling', below, since: turn.on };
  return { kind: 'flat', below, since: first.on };
}

/** When the present side of the line was reached, if the other side had been left by more than the noise. */
function crossingOf(counted: readonly Counted[], below: boolean): string | null {
  const other = counted.findLastIndex((point) => point.z < LINE !== below);
  const left = counted[other];
  const entered = counted[other + 1];
  const last = counted.at(-1);
  if (left === undefined || entered === undefined || last === undefined) return null;
  return Math.abs(last.z - left.z) >= NOISE ? entered.on : null;
}

/** The last turning point: where the present direction began. */
function turnOf(counted: readonly Counted[]): Counted {
  const start = counted[0] as Counted;
  let low = start;
  let high = start;
  let turn = start;
  let direction: 'up' | 'down' | 'none' = 'none';
  for (const point of counted) {
    if (direction !== 'up' && point.z - low.z >= NOISE) [turn, direction, high] = [low, 'up', point];
    else if (direction !== 'down' && high.z - point.z >= NOISE) [turn, direction, low] = [high, 'down', point];
    if (point.z >= high.z) high = point;
    if (point.z <= low.z) low = point;
  }
  return turn;
}

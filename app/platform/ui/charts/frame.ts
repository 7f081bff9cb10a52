import { curve, isByAge, reachOf, type ChartIndex, type Spot } from './curves.ts';
import type { GrowthPoint } from './growthPoint.ts';
import { ageWindow, lengthWindow, type Window } from './window.ts';

/** The geometry of one growth chart: what is shown and where it lies, in CSS pixels. */
export interface Frame {
  width: number;
  height: number;
  /** Edges of the paper within the picture. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  narrow: boolean;
  x: Window;
  y: Window;
  /** Pixels of an x or y; values off the paper stay off it. */
  toX: (x: number) => number;
  toY: (y: number) => number;
  line: (z: number) => Spot[];
}

const NARROW_BELOW = 480;

/** Lays out a chart of a width for a child's points, oldest first. `planTo`: age in months up to which a plan must fit on it. */
export function frameOf(index: ChartIndex, sex: 'M' | 'F', points: readonly GrowthPoint[], width: number, tall = 404, planTo: number | null = null): Frame {
  const narrow = width < NARROW_BELOW;
  const height = narrow ? Math.min(tall, 300) : tall;
  const counted = points.filter((point) => point.held === undefined);
  const along = (counted.length > 0 ? counted : points).map((point) => point.x);
  const x = isByAge(index) ? ageWindow(planTo === null ? along : [...along, Math.max(planTo - 1, along.at(-1) ?? 0)], narrow) : lengthWindow(along, reachOf(index));
  const line = (z: number) => curve(index, sex, x.from, x.to, z);
  const shown = counted.filter((point) => point.x >= x.from && point.x <= x.to).map((point) => point.value);
  const highest = index === 'lengthForAge' || index === 'weightForAge' ? 1.3 : 2.3;
  const top = Math.max(...line(highest).map(([, y]) => y), ...shown.map((value) => value * 1.02));
  const low = Math.min(...line(-3.9).map(([, y]) => y), ...shown.map((value) => value * 0.98));
  const edges = { left: 34, right: width - (narrow ? 46 : 58), top: 10, bottom: height - 24 };
  return {
    width,
    height,
    ...edges,
    narrow,
    x,
    y: { from: low, to: top },
    toX: (value) => edges.left + ((value - x.from) / (x.to - x.from)) * (edges.right - edges.left),
    toY: (value) => edges.bottom - ((value - low) / (top - low)) * (edges.bottom - edges.top),
    line,
  };
}

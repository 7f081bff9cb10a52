import { line } from 'd3-shape';
import type { Frame } from './frame.ts';
import { formatDate } from '../dates.ts';
import { formatNumber } from '../numbers.ts';
import styles from './GrowthChart.module.css';

/** Where a plan expects the child: one point on its line, the last one with its day. */
export interface ExpectedPoint {
  /** As the points of the child: age in months. */
  x: number;
  value: number;
  on: string;
}

/** Width of a letter of 12 px text. */
const LETTER = 6.6;

interface PlanLineProps {
  frame: Frame;
  plan: readonly ExpectedPoint[];
  unit: string;
  /** Where the child is now: its own words stand above it, so that the plan's go below when the child is not below the plan. */
  now: { x: number; value: number } | undefined;
}

/** Distance of the words from the middle of the ring. */
const ABOVE = -13;
const BELOW = 22;

/** The plan's line, dashed, to a ring that says what and by when. */
export function PlanLine({ frame, plan, unit, now }: PlanLineProps) {
  const end = plan.at(-1);
  if (end === undefined) return null;
  const { toX, toY } = frame;
  const path = line<ExpectedPoint>(
    (point) => toX(point.x),
    (point) => toY(point.value),
  );
  const inside = plan.filter((point) => point.x >= frame.x.from && point.x <= frame.x.to);
  const words = `${formatNumber(end.value, 1)} ${unit}, ${formatDate(end.on)}`;
  const half = (words.length * LETTER) / 2;
  const x = Math.max(frame.left + half, Math.min(toX(end.x), frame.right - half));
  const near = now !== undefined && now.value >= end.value && Math.abs(toX(now.x) - toX(end.x)) < half + 20;
  return (
    <g aria-hidden="true">
      <path d={path(inside) ?? ''} className={styles['plan']} />
      <circle cx={toX(end.x)} cy={toY(end.value)} r="6" className={styles['planEnd']} />
      <text x={x} y={toY(end.value) + (near ? BELOW : ABOVE)} className={styles['planWords']}>
        {words}
      </text>
    </g>
  );
}

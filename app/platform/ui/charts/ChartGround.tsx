import { useId } from 'react';
import { area, line } from 'd3-shape';
import { chartWords } from './chartWords.ts';
import type { Spot } from './curves.ts';
import type { Frame } from './frame.ts';
import { ticks } from './window.ts';
import { classes } from '../classes.ts';
import { useMessages } from '../messages.ts';
import { formatNumber } from '../numbers.ts';
import styles from './GrowthChart.module.css';

/** Least distance between two labels at the line ends. */
const LABEL_STEP = 14;

/** How far above the paper a line's end may lie and still be named at its edge. */
const LEFT_THE_PAPER = 70;

/** The paper: bands, WHO lines with their names at the right end, axes. */
export function ChartGround({ frame, byAge, upper }: { frame: Frame; byAge: boolean; upper: readonly (2 | 3)[] }) {
  const id = useId().replace(/\W/g, '');
  const say = useMessages(chartWords);
  const { left, right, top, bottom, toX, toY } = frame;
  const path = line<Spot>(
    ([x]) => toX(x),
    ([, y]) => toY(y),
  );
  const lower = { two: frame.line(-2), three: frame.line(-3), end: frame.line(-4.6) };
  const between = (over: readonly Spot[] | null, under: readonly Spot[]) =>
    area<Spot>()
      .x(([x]) => toX(x))
      .y0((_, at) => toY(under[at]?.[1] ?? 0))
      .y1((_, at) => (over ? toY(over[at]?.[1] ?? 0) : top))(under as Spot[]) ?? '';
  const drawn = [
    ...upper.map((z) => ({ z, name: z === 2 ? say.plusTwo : say.plusThree, look: 'plus' })),
    { z: 0, name: say.median, look: 'median' },
    { z: -2, name: say.minusTwo, look: 'minusTwo' },
    { z: -3, name: say.minusThree, look: 'minusThree' },
  ].map((one) => ({ ...one, spots: frame.line(one.z) }));
  const labelled = spread(
    drawn.map((one) => ({ ...one, y: toY(one.spots.at(-1)?.[1] ?? 0) })),
    top,
    bottom,
  );
  const xStep = byAge ? (frame.x.to - frame.x.from > 36 || frame.narrow ? 6 : 3) : 5;
  const xTicks = Array.from(
    { length: Math.floor((frame.x.to - Math.ceil(frame.x.from / xStep) * xStep) / xStep) + 1 },
    (_, at) => (Math.ceil(frame.x.from / xStep) + at) * xStep,
  );
  return (
    <g aria-hidden="true">
      <defs>
        <clipPath id={`${id}c`}>
          <rect x={left} y={top} width={right - left} height={bottom - top} rx="8" />
        </clipPath>
        <pattern id={`${id}h`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v7" className={styles['hatch']} />
        </pattern>
        <pattern id={`${id}d`} width="6" height="6" patternUnits="userSpaceOnUse">
          <circle cx="1.5" cy="1.5" r=".8" className={styles['dots']} />
        </pattern>
      </defs>
      <g clipPath={`url(#${id}c)`}>
        <path d={between(null, lower.two)} className={styles['bandNormal']} />
        <path d={between(lower.two, lower.three)} className={styles['bandModerate']} />
        <path d={between(lower.two, lower.three)} fill={`url(#${id}d)`} className={styles['onlyGrey']} />
        <path d={between(lower.three, lower.end)} className={styles['bandSevere']} />
        <path d={between(lower.three, lower.end)} fill={`url(#${id}h)`} />
        {ticks(frame.y, 5).map((value) => (
          <path key={value} d={`M${left} ${toY(value)}H${right}`} className={styles['rule']} />
        ))}
        {drawn.map((one) => (
          <path key={one.z} d={path(one.spots) ?? ''} className={classes(styles['whoLine'], styles[one.look])} />
        ))}
      </g>
      {ticks(frame.y, 5).map((value) => (
        <text key={value} x={left - 7} y={toY(value) + 4} className={classes(styles['axis'], styles['end'])}>
          {formatNumber(value, Number.isInteger(value) ? 0 : 1)}
        </text>
      ))}
      {xTicks.map((value) => (
        <g key={value}>
          <path d={`M${toX(value)} ${bottom}v4`} className={styles['tick']} />
          <text x={toX(value)} y={bottom + 18} className={classes(styles['axis'], styles['middle'])}>
            {formatNumber(value)}
          </text>
        </g>
      ))}
      {labelled.map((one) => (
        <text key={one.z} x={right + 6} y={one.y + 4} className={classes(styles['axis'], one.z === -2 && styles['strong'])}>
          {one.name}
        </text>
      ))}
    </g>
  );
}

/** Keeps the names at the line ends apart and on the picture; lines that left it far behind lose their name. */
function spread<T extends { y: number }>(labels: readonly T[], top: number, bottom: number): T[] {
  const seen = labels
    .filter((label) => label.y >= top - LEFT_THE_PAPER && label.y <= bottom)
    .map((label) => ({ ...label, y: Math.max(label.y, top + 2) }))
    .toSorted((one, other) => one.y - other.y);
  let last = top - LABEL_STEP;
  return seen.map((label) => {
    last = Math.max(label.y, last + LABEL_STEP);
    return { ...label, y: last };
  });
}

import { line } from 'd3-shape';
import { chartWords } from './chartWords.ts';
import { classIndexOf, type ChartIndex } from './curves.ts';
import type { Frame } from './frame.ts';
import { piecesOf, unitOf, type GrowthPoint } from './growthPoint.ts';
import { classes } from '../classes.ts';
import { classOfZ } from '../growthClass.ts';
import { useLanguage } from '../language.ts';
import { useMessages } from '../messages.ts';
import { formatNumber, formatZ } from '../numbers.ts';
import styles from './GrowthChart.module.css';

const SHAPES = {
  severe: 'M-5.2-6h10.4L0-.6zM-5.2-.4h10.4L0 5z',
  moderate: 'M-5.2-3.6h10.4L0 4.8z',
  normal: 'M0-4a4 4 0 1 1 0 8 4 4 0 1 1 0-8z',
  above: 'M-5.2 3.6h10.4L0-4.8z',
  held: 'M0-6 6 0 0 6-6 0z',
};

/** Width of a letter of 12 px text, near enough to keep a label on the paper. */
const LETTER = 6.6;

interface ChildLineProps {
  frame: Frame;
  index: ChartIndex;
  points: readonly GrowthPoint[];
  /** Whether the newest point tells its value; not while another one is being read. */
  labelled: boolean;
}

/** The child's own line: class marks, dotted where a month was missed, the turmeric dot for the newest. */
export function ChildLine({ frame, index, points, labelled }: ChildLineProps) {
  const { toX, toY } = frame;
  const inside = points.filter((point) => point.x >= frame.x.from && point.x <= frame.x.to);
  const counted = inside.filter((point) => point.held === undefined);
  const newest = counted.at(-1);
  const path = line<GrowthPoint>(
    (point) => toX(point.x),
    (point) => toY(point.value),
  );
  const classIndex = classIndexOf(index);
  const messageAbove = inside.some((point) => point.held !== undefined && toY(point.value) < frame.top);
  return (
    <g aria-hidden="true">
      {piecesOf(inside).map(({ from, to, missed }) => (
        <path key={to.key} d={path([from, to]) ?? ''} className={classes(styles['childLine'], missed && styles['missed'])} />
      ))}
      {counted.map((point) =>
        point === newest || point.z === null ? null : (
          <path
            key={point.key}
            d={SHAPES[classOfZ(classIndex, point.z).level]}
            transform={`translate(${toX(point.x)} ${toY(point.value)})`}
            className={classes(styles['mark'], styles[classOfZ(classIndex, point.z).level])}
          />
        ),
      )}
      {inside.map((point) => (point.held === undefined ? null : <HeldMark key={point.key} frame={frame} index={index} point={point} />))}
      {newest ? (
        <>
          {labelled ? <NewestLabel frame={frame} index={index} point={newest} headroom={messageAbove ? 34 : 4} /> : null}
          <circle cx={toX(newest.x)} cy={toY(newest.value)} r="7.5" className={styles['newest']} />
        </>
      ) : null}
    </g>
  );
}

/** The newest value with its z, above the dot and tied to it; beneath it where there is no room above. */
function NewestLabel({ frame, index, point, headroom }: { frame: Frame; index: ChartIndex; point: GrowthPoint; headroom: number }) {
  const language = useLanguage();
  const { unit, decimals } = unitOf(index);
  const x = frame.toX(point.x);
  const y = frame.toY(point.value);
  const lift = Math.min(72, y - frame.top - 14 - headroom);
  const above = lift > 38;
  const at = above ? y - lift : Math.min(y + 56, frame.bottom - 24);
  const shown = point.z === null ? null : classOfZ(classIndexOf(index), point.z);
  const words = shown && point.z !== null ? `z ${formatZ(point.z)}, ${shown.words[language].toLowerCase()}` : '';
  const half = Math.max(34, words.length * LETTER * 0.5);
  const textX = Math.max(frame.left + half + 6, Math.min(x, frame.right - half - 6));
  return (
    <g className={styles['middle']}>
      <path d={above ? `M${x} ${y - 9}V${at + 22}` : `M${x} ${y + 9}V${at - 16}`} className={styles['leader']} />
      <text x={textX} y={at} className={styles['newestValue']}>
        {`${formatNumber(point.value, decimals)} ${unit}`}
      </text>
      {shown ? (
        <text x={textX} y={at + 16} className={classes(styles['newestClass'], styles[`word-${shown.level}`])}>
          {words}
        </text>
      ) : null}
    </g>
  );
}

/** A held value where it lies; one that lies off the paper points over its edge. */
function HeldMark({ frame, index, point }: { frame: Frame; index: ChartIndex; point: GrowthPoint }) {
  const say = useMessages(chartWords);
  const { unit, decimals } = unitOf(index);
  const x = frame.toX(point.x);
  const y = frame.toY(point.value);
  if (y < frame.top || y > frame.bottom) {
    const up = y < frame.top;
    const edge = up ? frame.top + 6 : frame.bottom - 6;
    const tail = up ? 16 : -16;
    const leftward = x > (frame.left + frame.right) / 2;
    return (
      <g>
        <path d={`M${x} ${edge + tail}V${edge}m-5 ${tail / 3}l5 ${-tail / 3} 5 ${tail / 3}`} className={styles['offPaper']} />
        <text x={leftward ? x - 10 : x + 10} y={edge + tail / 2 + 4} className={classes(styles['heldWords'], leftward && styles['end'])}>
          {say.offPaper(`${formatNumber(point.value, decimals)} ${unit}`)}
        </text>
      </g>
    );
  }
  return <path d={SHAPES.held} transform={`translate(${x} ${y})`} className={styles['held']} />;
}

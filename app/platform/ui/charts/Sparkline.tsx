import { chartWords } from './chartWords.ts';
import { useMessages } from '../messages.ts';
import { formatZ } from '../numbers.ts';
import styles from './Sparkline.module.css';

export interface SparklineProps {
  /** The last six z-scores, oldest first; null where a month was missed. */
  z: readonly (number | null)[];
  /** Which of them are held (same order): open diamonds off the line. */
  held?: readonly boolean[];
}

const WIDTH = 112;
const HEIGHT = 40;
/** The scale never moves, so that rows compare. */
const TOP = -1;
const BOTTOM = -4;

/** Six z-scores on the bands -2 and -3, always on the same scale from -1 to -4. */
export function Sparkline({ z, held = [] }: SparklineProps) {
  const say = useMessages(chartWords);
  const shown = z.slice(-6);
  const heldShown = held.slice(-6);
  const x = (at: number) => 6 + at * 20 + (6 - shown.length) * 20;
  const y = (value: number) => ((TOP - Math.max(BOTTOM + 0.12, Math.min(TOP - 0.12, value))) / (TOP - BOTTOM)) * HEIGHT;
  const on = (at: number) => shown[at] !== null && shown[at] !== undefined && heldShown[at] !== true;
  const newest = shown.findLastIndex((_, at) => on(at));
  const words = shown.map((one) => (one === null ? say.noMeasurement : formatZ(one))).join('; ');
  return (
    <svg
      className={styles['spark']}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={say.sparkline(words)}
    >
      <rect width={WIDTH} height={y(-2)} className={styles['normal']} />
      <rect y={y(-2)} width={WIDTH} height={y(-3) - y(-2)} className={styles['moderate']} />
      <rect y={y(-3)} width={WIDTH} height={HEIGHT - y(-3)} className={styles['severe']} />
      <path d={pathOf(shown, on, x, y)} className={styles['line']} />
      {shown.map((one, at) =>
        one !== null && heldShown[at] === true ? (
          <path key={x(at)} d={`M${x(at)} ${y(one) - 4}l4 4-4 4-4-4z`} className={styles['held']} />
        ) : null,
      )}
      {newest >= 0 ? <circle cx={x(newest)} cy={y(shown[newest] ?? 0)} r="4" className={styles['newest']} /> : null}
    </svg>
  );
}

/** A path that lifts the pen over gaps. */
function pathOf(
  z: readonly (number | null)[],
  on: (at: number) => boolean,
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  return z.map((value, at) => (on(at) && value !== null ? `${at > 0 && on(at - 1) ? 'L' : 'M'}${x(at)} ${y(value)}` : '')).join('');
}

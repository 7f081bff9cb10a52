import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { healingWords } from './healingWords.ts';
import styles from './Healing.module.css';

const WIDTH = 320;
const HEIGHT = 120;
const SIDE = 14;

interface FigureLineProps {
  points: readonly { on: string; value: number }[];
  /** The proposal, in the same unit. */
  meant: { on: string; value: number };
  unit: 'kg' | 'cm';
}

/** A child's figures over the months as a small line, the proposal as a ring on it: whether it fits is seen at once. */
export function FigureLine({ points, meant, unit }: FigureLineProps) {
  const say = useMessages(healingWords);
  if (points.length === 0) return <p className={styles['quiet']}>{say.noPicture}</p>;
  const all = [...points, meant];
  const days = all.map(({ on }) => Date.parse(on));
  const values = all.map(({ value }) => value);
  const [firstDay, lastDay, least, most] = [Math.min(...days), Math.max(...days), Math.min(...values), Math.max(...values)];
  const x = (on: string) => SIDE + ((Date.parse(on) - firstDay) / Math.max(1, lastDay - firstDay)) * (WIDTH - 2 * SIDE - 40);
  const y = (value: number) => 18 + (1 - (value - least) / Math.max(0.1, most - least)) * (HEIGHT - 42);
  const told = (one: { on: string; value: number }) => `${formatDate(one.on)} ${formatNumber(one.value, 1)} ${unit}`;
  return (
    <figure className={styles['figure']}>
      <figcaption>{say.picture}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say.pictureOf(points.map(told).join('; '), told(meant))}>
        <path d={`M${points.map((one) => `${x(one.on)} ${y(one.value)}`).join('L')}`} className={styles['line']} />
        {points.map((one) => (
          <circle key={one.on} cx={x(one.on)} cy={y(one.value)} r="4" className={styles['dot']}>
            <title>{told(one)}</title>
          </circle>
        ))}
        <circle cx={x(meant.on)} cy={y(meant.value)} r="7" className={styles['meant']} />
        <text x={x(meant.on) + 12} y={y(meant.value) + 4} className={styles['value']}>
          {`${formatNumber(meant.value, 1)} ${unit}`}
        </text>
        <text x={SIDE} y={HEIGHT - 4} className={styles['day']}>
          {formatDate(all.toSorted((a, b) => a.on.localeCompare(b.on))[0]!.on)}
        </text>
      </svg>
    </figure>
  );
}

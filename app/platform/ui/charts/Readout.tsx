import { chartWords } from './chartWords.ts';
import { classIndexOf, isByAge, type ChartIndex } from './curves.ts';
import type { Frame } from './frame.ts';
import { unitOf, type GrowthPoint } from './growthPoint.ts';
import { ZClass } from '../ClassMark.tsx';
import { formatAge, formatDate } from '../dates.ts';
import { useMessages } from '../messages.ts';
import { formatNumber, formatZ } from '../numbers.ts';
import styles from './GrowthChart.module.css';

/** Half the width a readout may take. */
const HALF = 90;

/** What the point being read says, on a small sheet beside it. Readers hear the point itself. */
export function Readout({ frame, index, point }: { frame: Frame; index: ChartIndex; point: GrowthPoint }) {
  const say = useMessages(chartWords);
  const { unit, decimals } = unitOf(index);
  const value = `${formatNumber(point.value, decimals)} ${unit}`;
  const x = Math.max(HALF, Math.min(frame.toX(point.x), frame.width - HALF));
  const y = Math.max(frame.top, Math.min(frame.toY(point.value), frame.bottom));
  const below = y < frame.height / 2;
  return (
    <div
      className={styles['readout']}
      data-below={below ? '' : undefined}
      style={{ left: `${(x / frame.width) * 100}%`, top: `${((below ? y + 16 : y - 16) / frame.height) * 100}%` }}
      aria-hidden="true"
    >
      <b>{value}</b>
      <small>
        {formatDate(point.measuredOn)}
        {isByAge(index) ? `, ${formatAge(Math.floor(point.x))}` : `, ${formatNumber(point.x, 1)} cm`}
      </small>
      {point.held !== undefined ? (
        <small>{say.held(value, point.held)}</small>
      ) : point.z === null ? null : (
        <span>
          z {formatZ(point.z)} <ZClass index={classIndexOf(index)} z={point.z} />
        </span>
      )}
    </div>
  );
}

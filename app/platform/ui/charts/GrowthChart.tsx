import { useState } from 'react';
import { IconChartLine, IconTable } from '@tabler/icons-react';
import { ChartGround } from './ChartGround.tsx';
import { ChildLine } from './ChildLine.tsx';
import { GrowthTable } from './GrowthTable.tsx';
import { PlanLine, type ExpectedPoint } from './PlanLine.tsx';
import { PointReader } from './PointReader.tsx';
import { Readout } from './Readout.tsx';
import { chartWords } from './chartWords.ts';
import { isByAge, type ChartIndex } from './curves.ts';
import { frameOf } from './frame.ts';
import { unitOf, type GrowthPoint } from './growthPoint.ts';
import { Button } from '../Button.tsx';
import { SourceLine } from '../SourceLine.tsx';
import { formatDate } from '../dates.ts';
import { useMessages } from '../messages.ts';
import { formatNumber } from '../numbers.ts';
import { useWidth } from '../useWidth.ts';
import styles from './GrowthChart.module.css';

export interface GrowthChartProps {
  index: ChartIndex;
  sex: 'M' | 'F';
  /** Oldest first, held ones among them. */
  points: readonly GrowthPoint[];
  /** Names the chart for readers: "Panjang badan menurut umur". The visible title is the page's sentence. */
  title: string;
  /** Under the chart: "Garis WHO 2006, perempuan. 19 pengukuran, Mar 2024 sampai 5 Okt 2025." */
  source?: string;
  /** Pixels on a desk; a phone has at most 300. */
  height?: number;
  /** Where a plan expects the child, oldest first; its line goes to a ring with the day. */
  plan?: readonly ExpectedPoint[];
  /** Leaves the table button out where the page has its own table (decision sheets). */
  withoutTable?: boolean;
}

/**
 * A child's growth on the WHO paper: bands, the child's line with class marks, the newest value, held values with
 * their reason. Reads with the keyboard, as a table, on paper, from 328 px up.
 */
export function GrowthChart({ index, sex, points, title, source, height, plan = [], withoutTable = false }: GrowthChartProps) {
  const say = useMessages(chartWords);
  const [ref, width] = useWidth<HTMLDivElement>(680);
  const [active, setActive] = useState<string | null>(null);
  const [asTable, setAsTable] = useState(false);
  if (points.length === 0) return <SourceLine>{say.empty}</SourceLine>;
  const frame = frameOf(index, sex, points, width, height, plan.at(-1)?.x ?? null);
  const read = points.find((point) => point.key === active);
  const { unit, decimals } = unitOf(index);
  const held = points.filter((point) => point.held !== undefined);
  return (
    <figure className={styles['chart']}>
      <div className={styles['plot']} ref={ref}>
        <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="group" aria-label={say.points(formatNumber(points.length), title)}>
          <ChartGround
            frame={frame}
            byAge={isByAge(index)}
            upper={index === 'weightForLength' || index === 'weightForHeight' || index === 'bmiForAge' ? [3, 2] : [2]}
          />
          <PlanLine frame={frame} plan={plan} unit={unit} now={points.findLast((point) => point.held === undefined)} />
          <ChildLine frame={frame} index={index} points={points} labelled={!read} />
          <PointReader frame={frame} index={index} points={points} active={active} onActive={setActive} />
        </svg>
        {read ? <Readout frame={frame} index={index} point={read} /> : null}
      </div>
      {held.length > 0 ? (
        <ul className={styles['heldList']}>
          {held.map((point) => (
            <li key={point.key}>
              <svg width="12" height="12" viewBox="-6.5 -6.5 13 13" aria-hidden="true">
                <path d="M0-5.5 5.5 0 0 5.5-5.5 0z" className={styles['held']} />
              </svg>
              {formatDate(point.measuredOn)}: {say.held(`${formatNumber(point.value, decimals)} ${unit}`, point.held ?? '')}
            </li>
          ))}
        </ul>
      ) : null}
      <figcaption className={styles['foot']}>
        <SourceLine>{source}</SourceLine>
        {withoutTable ? null : (
          <Button variant="text" icon={asTable ? <IconChartLine /> : <IconTable />} onPress={() => setAsTable(!asTable)}>
            {asTable ? say.asChart : say.asTable}
          </Button>
        )}
      </figcaption>
      {asTable ? <GrowthTable title={title} index={index} points={points} /> : null}
    </figure>
  );
}

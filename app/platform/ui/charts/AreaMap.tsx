import { useId } from 'react';
import { MapLegend } from './MapLegend.tsx';
import { chartWords } from './chartWords.ts';
import { MAP_WIDTH, type MapShape } from './mapShapes.ts';
import { rateSteps, stepOf } from './rateSteps.ts';
import { classes } from '../classes.ts';
import { useMessages } from '../messages.ts';
import { formatNumber, formatPercent } from '../numbers.ts';
import styles from './AreaMap.module.css';

export interface AreaRate {
  code: string;
  name: string;
  /** Per 1.000; null without data, or hidden because it is too small. */
  rate: number | null;
  /** D/S, 0 to 1; null when unknown. Below 0.8 the area is hatched. */
  coverage: number | null;
  /** Its place in the list beside the map, shown as a numbered disc. */
  rank?: number;
}

export interface AreaMapProps {
  /** What the map says: "Anak pendek per kelurahan". */
  title: string;
  /** From shapesOfBoundaries or shapesOfCells; make them once, not at every drawing. */
  map: { shapes: readonly MapShape[]; height: number };
  areas: readonly AreaRate[];
  /** Drawn from centroids: says "skema". */
  scheme: boolean;
  /** Lit by the pointer or the list beside it. */
  highlighted?: string | null;
  onHighlight?: (code: string | null) => void;
  /** Tap, click or Enter: the same as choosing the row. */
  onSelect?: (code: string) => void;
  selected?: string | null;
}

/** Below this share of children measured, an area's rate is hatched. */
const ENOUGH_COVERAGE = 0.8;

/** A choropleth of rates per 1.000 in five steps, tied to the list beside it. */
export function AreaMap(props: AreaMapProps) {
  const { title, map, areas, scheme, highlighted, selected, onHighlight, onSelect } = props;
  const hatch = useId().replace(/\W/g, '');
  const say = useMessages(chartWords);
  const steps = rateSteps(areas.flatMap(({ rate }) => (rate === null ? [] : [rate])));
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const lit = map.shapes.find(({ code }) => code === (highlighted ?? selected));
  return (
    <figure className={styles['map']}>
      <svg viewBox={`0 0 ${MAP_WIDTH} ${map.height}`} role="group" aria-label={title}>
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0v5" className={styles['hatch']} />
          </pattern>
        </defs>
        {map.shapes.map(({ code, path }) => {
          const area = byCode.get(code);
          const step = area && area.rate !== null ? (`step-${stepOf(area.rate, steps)}` as const) : 'step-none';
          const low = area?.coverage !== null && area !== undefined && area.coverage < ENOUGH_COVERAGE;
          return (
            <g
              key={code}
              role="button"
              tabIndex={onSelect ? 0 : -1}
              aria-label={spoken(area, code, say)}
              aria-pressed={code === selected}
              className={styles['area']}
              onPointerEnter={() => onHighlight?.(code)}
              onPointerLeave={() => onHighlight?.(null)}
              onFocus={() => onHighlight?.(code)}
              onBlur={() => onHighlight?.(null)}
              onClick={() => onSelect?.(code)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                onSelect?.(code);
              }}
            >
              <path d={path} className={classes(styles['shape'], styles[step])} />
              {low ? <path d={path} fill={`url(#${hatch})`} /> : null}
            </g>
          );
        })}
        {lit ? <path d={lit.path} className={styles['lit']} aria-hidden="true" /> : null}
        {map.shapes.map(({ code, centre }) => {
          const rank = byCode.get(code)?.rank;
          return rank === undefined ? null : (
            <g key={code} className={styles['disc']} transform={`translate(${centre[0]} ${centre[1]})`} aria-hidden="true">
              <circle r="9.5" />
              <text y="4">{rank}</text>
            </g>
          );
        })}
      </svg>
      <MapLegend steps={steps} hatched={areas.some(({ coverage }) => coverage !== null && coverage < ENOUGH_COVERAGE)} scheme={scheme} />
    </figure>
  );
}

interface Spoken {
  noData: string;
  perThousand: string;
  rank: (place: string) => string;
  coverage: (share: string) => string;
}

/** `Pasir Jaya, 16 per 1.000 balita, D/S 78,0 %, urutan 1`. */
function spoken(area: AreaRate | undefined, code: string, say: Spoken): string {
  if (!area) return `${code}, ${say.noData}`;
  const parts = [area.name, area.rate === null ? say.noData : `${formatNumber(area.rate)} ${say.perThousand}`];
  if (area.coverage !== null) parts.push(say.coverage(formatPercent(area.coverage)));
  if (area.rank !== undefined) parts.push(say.rank(String(area.rank)));
  return parts.join(', ');
}

import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { chartWords } from './chartWords.ts';
import { isByAge, type ChartIndex } from './curves.ts';
import { describePoint } from './describePoint.ts';
import type { Frame } from './frame.ts';
import type { GrowthPoint } from './growthPoint.ts';
import { useLanguage } from '../language.ts';
import { useMessages } from '../messages.ts';
import styles from './GrowthChart.module.css';

interface PointReaderProps {
  frame: Frame;
  index: ChartIndex;
  points: readonly GrowthPoint[];
  active: string | null;
  onActive: (key: string | null) => void;
}

/** Makes the points readable: one stop for the Tab key, arrows from point to point, nearest one under the pointer. */
export function PointReader({ frame, index, points, active, onActive }: PointReaderProps) {
  const say = useMessages(chartWords);
  const language = useLanguage();
  const marks = useRef(new Map<string, SVGCircleElement>());
  const inside = points.filter((point) => point.x >= frame.x.from && point.x <= frame.x.to);
  const stop = inside.find((point) => point.key === active)?.key ?? inside.at(-1)?.key;
  const clampedY = (one: GrowthPoint) => Math.max(frame.top + 6, Math.min(frame.bottom - 6, frame.toY(one.value)));

  function move(event: KeyboardEvent) {
    const at = inside.findIndex((point) => point.key === stop);
    const steps: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: inside.length - 1 };
    const next = inside[steps[event.key] ?? -1];
    if (event.key === 'Escape') onActive(null);
    if (!next) return;
    event.preventDefault();
    marks.current.get(next.key)?.focus();
  }

  function follow(event: PointerEvent<SVGRectElement>) {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!box) return;
    const scale = frame.width / box.width;
    const x = (event.clientX - box.left) * scale;
    const y = (event.clientY - box.top) * scale;
    const away = (one: GrowthPoint) => Math.hypot(frame.toX(one.x) - x, (clampedY(one) - y) / 2);
    const nearest = inside.toSorted((one, other) => away(one) - away(other))[0];
    onActive(nearest && away(nearest) < 60 ? nearest.key : null);
  }

  return (
    <g onKeyDown={move}>
      <rect
        x={frame.left}
        y={frame.top}
        width={frame.right - frame.left}
        height={frame.bottom - frame.top}
        className={styles['catcher']}
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => onActive(null)}
      />
      {inside.map((one) => (
        <circle
          key={one.key}
          ref={(mark) => {
            if (mark) marks.current.set(one.key, mark);
            else marks.current.delete(one.key);
          }}
          role="img"
          aria-label={describePoint(one, index, isByAge(index), language, say.held)}
          tabIndex={one.key === stop ? 0 : -1}
          cx={frame.toX(one.x)}
          cy={clampedY(one)}
          r="11"
          className={styles['stop']}
          data-active={one.key === active ? '' : undefined}
          onFocus={() => onActive(one.key)}
          onBlur={() => onActive(null)}
        />
      ))}
    </g>
  );
}

import { line } from 'd3-shape';
import { formatMonth } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber, formatPercent } from '../../../platform/ui/numbers.ts';
import { useWidth } from '../../../platform/ui/useWidth.ts';
import type { CityView } from '../contract.ts';
import { cityWords } from './cityWords.ts';
import { share } from './villageFigures.ts';
import styles from './TrendLine.module.css';

const HEIGHT = 132;
const SIDE = 26;
const TOP = 30;
const FOOT = 26;
const ENOUGH_COVERAGE = 0.8;

/** The stunted share over the months, from zero, so that a small change looks small. The months are told to readers one by one. */
export function TrendLine({ trend, month }: { trend: Readonly<CityView['trend']>; month: string }) {
  const say = useMessages(cityWords);
  const language = useLanguage();
  const [ref, width] = useWidth<HTMLDivElement>(560);
  const points = trend.flatMap((one) => {
    const stunted = share(one.stunted, one.lengthCounted);
    return stunted === null ? [] : [{ ...one, share: stunted, coverage: share(one.measured, one.registered) }];
  });
  const most = Math.max(...points.map((one) => one.share), 0.01) * 1.15;
  const x = (at: number) => (points.length === 1 ? width / 2 : SIDE + (at * (width - 2 * SIDE)) / (points.length - 1));
  const y = (value: number) => TOP + (1 - value / most) * (HEIGHT - TOP - FOOT);
  const path = line<number>((_value, at) => x(at), (value) => y(value))(points.map((one) => one.share)) ?? '';
  const every = Math.ceil(points.length / Math.max(2, Math.floor(width / 84)));
  const short = (one: string) => new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(new Date(`${one.slice(0, 7)}-01T00:00:00Z`));
  const words = (one: (typeof points)[number]) =>
    say.trendPoint(formatMonth(one.month.slice(0, 7), language), formatPercent(one.share), formatNumber(one.stunted), formatNumber(one.lengthCounted), one.coverage === null ? '' : formatPercent(one.coverage));
  return (
    <div ref={ref} className={styles['trend']}>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} height={HEIGHT} role="img" aria-label={points.map(words).join('; ')}>
        <path d={`M${SIDE - 12} ${HEIGHT - FOOT}H${width - SIDE + 12}`} className={styles['ground']} />
        <path d={path} className={styles['line']} />
        {points.map((one, at) => {
          const now = one.month.slice(0, 7) === month.slice(0, 7);
          const labelled = now || at === 0 || at === points.length - 1;
          const low = one.coverage !== null && one.coverage < ENOUGH_COVERAGE;
          return (
            <g key={one.month}>
              <circle cx={x(at)} cy={y(one.share)} r={now ? 7 : 4} className={styles[now ? 'now' : low ? 'low' : 'dot']}>
                <title>{words(one)}</title>
              </circle>
              {labelled ? (
                <text x={x(at)} y={y(one.share) - 13} className={styles['value']}>
                  {formatPercent(one.share)}
                </text>
              ) : null}
              {at % every === 0 || now ? (
                <text x={x(at)} y={HEIGHT - 8} className={styles['month']}>
                  {short(one.month)}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

import { useId } from 'react';
import { classes } from '../../../platform/ui/classes.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useWidth } from '../../../platform/ui/useWidth.ts';
import { VINE_HEIGHT, vineOf } from './vine.ts';
import type { VineFacts } from './vine.ts';
import { monthWord } from './monthWord.ts';
import { storyWords } from './storyWords.ts';
import styles from './Vine.module.css';

const LEAF = 'M0 0C3 -7 10 -9 15 -6C13 -1 7 3 0 0z';

/** The vine: the child's own line in its months, a leaf for each visit, no figure beside it. */
export function Vine({ alias, began, ...facts }: VineFacts & { alias: string; began: string }) {
  const say = useMessages(storyWords);
  const language = useLanguage();
  const title = useId();
  const [ref, width] = useWidth<HTMLDivElement>(328);
  const vine = vineOf(facts, width);
  if (vine === null) return <p className={styles['quiet']}>{say.noLine(alias)}</p>;
  const last = vine.points.at(-1)!;
  const beganLeft = vine.sinceX > width / 2;
  return (
    <div ref={ref} className={styles['vine']}>
      <svg viewBox={`0 0 ${width} ${VINE_HEIGHT}`} width={width} height={VINE_HEIGHT} role="img" aria-labelledby={title}>
        <title id={title}>{say.vine(alias, vine.points.length, vine.leaves.length)}</title>
        <path className={styles['began']} d={`M${vine.sinceX} 118V22`} />
        <text className={styles['beganWord']} x={vine.sinceX + (beganLeft ? -6 : 6)} y={30} textAnchor={beganLeft ? 'end' : 'start'}>
          {began}
        </text>
        {vine.hope === null ? null : (
          <g className={styles['hope']}>
            <path d={vine.hope.path} />
            <circle cx={vine.hope.x} cy={vine.hope.y} r="5.5" />
            <text x={width - 2} y={12} textAnchor="end">
              {say.hope(monthWord(vine.hope.month, language, 'long'))}
            </text>
          </g>
        )}
        <path className={styles['line']} d={vine.path} pathLength={1} />
        {vine.leaves.map((leaf, at) => (
          <g key={`${leaf.x} ${at}`} transform={`translate(${leaf.x} ${leaf.y}) rotate(${leaf.up ? -52 : 52}) scale(1.2)`}>
            <g className={styles['leaf']} style={{ animationDelay: `calc(var(--tumbuh) * ${(at + 1) / (vine.leaves.length + 1)})` }}>
              <path d={LEAF} data-up={leaf.up ? '' : undefined} />
              <path className={styles['vein']} d="M1 -.4L11 -5" />
            </g>
          </g>
        ))}
        {vine.points.slice(0, -1).map((point) => (
          <circle key={point.month} className={styles['point']} cx={point.x} cy={point.y} r="4" />
        ))}
        <circle className={styles['now']} cx={last.x} cy={last.y} r="9" />
        <path className={styles['ground']} d={`M6 124H${width - 4}`} />
        {vine.months.map(({ month, x, isLast }) => (
          <text key={month} className={classes(styles['month'], isLast && styles['nowMonth'])} x={x} y={142} textAnchor="middle">
            {monthWord(month, language, 'short')}
          </text>
        ))}
      </svg>
    </div>
  );
}

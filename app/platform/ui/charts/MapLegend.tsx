import { chartWords } from './chartWords.ts';
import type { RateSteps } from './rateSteps.ts';
import { classes } from '../classes.ts';
import { useMessages } from '../messages.ts';
import { formatNumber } from '../numbers.ts';
import styles from './AreaMap.module.css';

/** The steps in words, highest first; the hatch; whether the map is a scheme. */
export function MapLegend({ steps, hatched, scheme }: { steps: RateSteps; hatched: boolean; scheme: boolean }) {
  const say = useMessages(chartWords);
  const words = steps.map((edge, at) => {
    const next = steps[at + 1];
    if (next === undefined) return say.andMore(formatNumber(edge));
    return next - edge === 1 ? formatNumber(edge) : `${formatNumber(edge)}\u2013${formatNumber(next - 1)}`;
  });
  return (
    <figcaption className={styles['legend']}>
      <b>{say.perThousand}</b>
      <ul>
        {words.toReversed().map((one, at) => (
          <li key={one}>
            <span className={classes(styles['swatch'], styles[`step-${5 - at}`])} />
            {one}
          </li>
        ))}
        <li>
          <span className={classes(styles['swatch'], styles['step-none'])} />
          {say.noData}
        </li>
        {hatched ? (
          <li>
            <span className={classes(styles['swatch'], styles['hatched'])} />
            {say.coverageLow}
          </li>
        ) : null}
      </ul>
      {scheme ? <span className={styles['scheme']}>{say.scheme}</span> : null}
    </figcaption>
  );
}

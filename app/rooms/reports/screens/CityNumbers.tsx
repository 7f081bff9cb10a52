import { IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { BigNumber } from '../../../platform/ui/BigNumber.tsx';
import { formatInstant, formatMonth } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { Link } from '../../../platform/ui/Link.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber, formatPercent } from '../../../platform/ui/numbers.ts';
import type { CityView } from '../contract.ts';
import { cityWords } from './cityWords.ts';
import { SeveritySplit } from './SeveritySplit.tsx';
import { share } from './villageFigures.ts';
import styles from './CityNumbers.module.css';

/** The one big number with its denominator, coverage, source and date; how it divides; two further findings. */
export function CityNumbers({ city, namesHref }: { city: CityView; namesHref: string | undefined }) {
  const say = useMessages(cityWords);
  const language = useLanguage();
  const { total } = city;
  const stunted = total.stunted ?? 0;
  const percent = (part: number | null, whole: number | null) => {
    const found = share(part, whole);
    return found === null ? say.none : formatPercent(found);
  };
  const counted = formatNumber(total.lengthCounted ?? 0);
  const where = city.lastImportAt === null ? say.sourceOnly : say.sourceWhere(formatInstant(city.lastImportAt, language));
  return (
    <div className={styles['numbers']}>
      <BigNumber
        value={formatNumber(stunted)}
        counts={namesHref === undefined ? say.counts : <Link href={namesHref}>{say.counts}</Link>}
        delta={<Change city={city} />}
        source={
          total.lengthCounted === 0 ? `${say.noneMeasured} ${where}` : `${say.source(percent(total.stunted, total.lengthCounted), counted, percent(total.measured, total.registered))} ${where}`
        }
      />
      <SeveritySplit stunted={stunted} severe={total.severelyStunted ?? 0} />
      <div className={styles['further']}>
        <BigNumber
          size="middle"
          value={formatNumber(total.wasted ?? 0)}
          counts={say.wasted}
          source={`${say.wastedOf(percent(total.wasted, total.wastingCounted), formatNumber(total.wastingCounted ?? 0))}. ${say.wastedSevere(formatNumber(total.severelyWasted ?? 0))}.`}
        />
        <BigNumber
          size="middle"
          value={formatNumber(total.underweight ?? 0)}
          counts={say.underweight}
          source={`${say.underweightOf(percent(total.underweight, total.weightCounted), formatNumber(total.weightCounted ?? 0))}.`}
        />
        <BigNumber size="middle" value={formatNumber(total.openCases)} counts={say.cases} source={`${say.casesOf}.`} />
      </div>
    </div>
  );
}

/** Against the month before, with an arrow and words. */
function Change({ city }: { city: CityView }) {
  const say = useMessages(cityWords);
  const language = useLanguage();
  const at = city.trend.findIndex((one) => one.month.slice(0, 7) === city.asOf?.slice(0, 7));
  const [now, before] = [city.trend[at], city.trend[at - 1]];
  if (now === undefined || before === undefined) return null;
  const difference = now.stunted - before.stunted;
  const month = formatMonth(before.month.slice(0, 7), language);
  const size = formatNumber(Math.abs(difference));
  return (
    <>
      {difference < 0 ? <IconTrendingDown aria-hidden="true" /> : difference > 0 ? <IconTrendingUp aria-hidden="true" /> : null}
      {difference < 0 ? say.fewer(size, month) : difference > 0 ? say.more(size, month) : say.equal(month)}
    </>
  );
}

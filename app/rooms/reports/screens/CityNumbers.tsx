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

/** The one big number with its denominator, coverage, source and date, and how it divides. */
export function CityNumbers({ city, namesHref }: { city: CityView; namesHref: string | undefined }) {
  const say = useMessages(cityWords);
  const language = useLanguage();
  const { total } = city;
  const { shown, source, percent, counted } = useFigures();
  const where = city.lastImportAt === null ? say.sourceOnly : say.sourceWhere(formatInstant(city.lastImportAt, language));
  const ofMeasured = say.source(percent(total.stunted, total.lengthCounted), counted(total.lengthCounted), percent(total.measured, total.registered));
  return (
    <div className={styles['numbers']}>
      <BigNumber
        value={shown(total.stunted)}
        counts={namesHref === undefined ? say.counts : <Link href={namesHref}>{say.counts}</Link>}
        delta={total.stunted === null ? undefined : <Change city={city} />}
        source={`${source(total.stunted, total.lengthCounted === 0 ? say.noneMeasured : ofMeasured)} ${where}`}
      />
      {total.stunted === null || total.severelyStunted === null ? null : <SeveritySplit stunted={total.stunted} severe={total.severelyStunted} />}
    </div>
  );
}

/** Two further findings and the open cases, side by side. */
export function FurtherNumbers({ city }: { city: CityView }) {
  const say = useMessages(cityWords);
  const { total } = city;
  const { shown, source, percent, counted } = useFigures();
  const severelyWasted = total.severelyWasted === null ? '' : ` ${say.wastedSevere(formatNumber(total.severelyWasted))}.`;
  return (
    <div className={styles['further']}>
      <BigNumber
        size="middle"
        value={shown(total.wasted)}
        counts={say.wasted}
        source={source(total.wasted, `${say.wastedOf(percent(total.wasted, total.wastingCounted), counted(total.wastingCounted))}.${severelyWasted}`)}
      />
      <BigNumber
        size="middle"
        value={shown(total.underweight)}
        counts={say.underweight}
        source={source(total.underweight, `${say.underweightOf(percent(total.underweight, total.weightCounted), counted(total.weightCounted))}.`)}
      />
      <BigNumber size="middle" value={shown(total.openCases)} counts={say.cases} source={source(total.openCases, `${say.casesOf}.`)} />
    </div>
  );
}

/** How figures are written, whether shown or hidden. */
function useFigures() {
  const say = useMessages(cityWords);
  return {
    shown: (value: number | null) => (value === null ? say.notShown : formatNumber(value)),
    /** The source line of a figure, or why there is none. */
    source: (value: number | null, words: string) => (value === null ? say.hiddenTotal : words),
    percent(part: number | null, whole: number | null) {
      const found = share(part, whole);
      return found === null ? say.none : formatPercent(found);
    },
    counted: (value: number | null) => formatNumber(value ?? 0),
  };
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

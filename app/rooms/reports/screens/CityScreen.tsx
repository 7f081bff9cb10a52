import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { formatDate, formatMonth } from '../../../platform/ui/dates.ts';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatPercent } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Section } from '../../../platform/ui/Section.tsx';
import { Sentence, SentenceChoice } from '../../../platform/ui/Sentence.tsx';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useMay, useSignedIn } from '../../../platform/ui/shell/signedIn.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import { liesWithin } from '../../access/index.ts';
import { readCity, type CityView } from '../contract.ts';
import { cityCsv, csvName } from './cityCsv.ts';
import { CityNumbers, FurtherNumbers } from './CityNumbers.tsx';
import { cityWords } from './cityWords.ts';
import { saveText } from '../../../platform/ui/saveText.ts';
import { TrendLine } from './TrendLine.tsx';
import { districtsOf, figuresOf, placeOf, share, sortVillages, wholeMonths } from './villageFigures.ts';
import { Villages } from './Villages.tsx';
import styles from './CityScreen.module.css';

const everywhere = 'semua';

/** The month in numbers: one big number, how it divides, how it moved, and where. */
export default function CityScreen() {
  const say = useMessages(cityWords);
  const language = useLanguage();
  const { regency } = useSignedIn();
  const { search, setSearch } = useAddress();
  const asOf = /^\d{4}-\d{2}-\d{2}$/.test(search['per'] ?? '') ? search['per'] : undefined;
  const area = /^\d{2}(\.\d+)+$/.test(search['wilayah'] ?? '') ? search['wilayah'] : undefined;
  const whole = useQuery(queryOptionsFor(readCity, { asOf }));
  const asked = useQuery(queryOptionsFor(readCity, { asOf, area }));
  const city = asked.data;
  const districts = districtsOf(whole.data?.villages ?? []);
  const place = placeOf(whole.data?.villages ?? [], area, regency);

  if (city === undefined) {
    return <Page title={say.title}>{asked.error ? <ErrorState problem={problemOf(asked.error)} onRetry={() => void asked.refetch()} /> : <Skeleton lines={8} />}</Page>;
  }
  if (city.asOf === null || city.months.length === 0) return <Empty />;
  const date = city.asOf;
  return (
    <Page
      title={say.titleOf(place)}
      note={say.asOf(formatDate(date, language))}
      actions={
        <>
          <Button icon={<IconDownload />} onPress={() => saveText(csvName(place, date), cityCsv(sortVillages(city.villages.map(figuresOf), 'name', 'up'), date, language))}>
            {say.export}
          </Button>
          <Button icon={<IconPrinter />} onPress={() => window.print()}>
            {say.print}
          </Button>
        </>
      }
    >
      <div data-print="no">
        <Sentence>
          {say.sentenceMonth}{' '}
          <SentenceChoice
            label={say.month}
            options={city.months.map((month) => ({ value: month.slice(0, 7), label: formatMonth(month.slice(0, 7), language) }))}
            value={date.slice(0, 7)}
            onChange={(month) => setSearch({ per: `${month}-01` })}
          />{' '}
          {districts.length < 2 ? null : (
            <>
              {say.sentenceArea}{' '}
              <SentenceChoice
                label={say.area}
                options={[{ value: everywhere, label: say.allDistricts }, ...districts.map((one) => ({ value: one.code, label: one.name }))]}
                value={area ?? everywhere}
                onChange={(code) => setSearch({ wilayah: code === everywhere ? undefined : code, kelurahan: undefined })}
              />
            </>
          )}
        </Sentence>
      </div>
      <div className={styles['top']}>
        <CityNumbers city={city} namesHref={namesHref(city, area)} />
        <Trend city={city} />
      </div>
      <FurtherNumbers city={city} />
      <Villages city={city} stale={asked.isPlaceholderData} />
    </Page>
  );
}

function Trend({ city }: { city: CityView }) {
  const say = useMessages(cityWords);
  const language = useLanguage();
  const whole = wholeMonths(city.trend);
  const months = city.trend.filter((one) => whole.includes(one) || one.month.slice(0, 7) <= (city.asOf ?? '').slice(0, 7));
  const measured = months.filter((one) => one.lengthCounted > 0);
  const [first, last] = [measured[0], measured.at(-1)];
  if (first === undefined || last === undefined || city.asOf === null) return null;
  const percent = (one: typeof first) => formatPercent(share(one.stunted, one.lengthCounted) ?? 0);
  const title = first === last ? say.trendTitle : say.trendSentence(formatMonth(first.month.slice(0, 7), language), percent(first), formatMonth(last.month.slice(0, 7), language), percent(last));
  return (
    <Section title={title} level="sentence">
      <TrendLine trend={months} month={city.asOf} />
      <SourceLine>{say.trendSource}</SourceLine>
    </Section>
  );
}

function Empty() {
  const say = useMessages(cityWords);
  const mayImport = useMay('import.run');
  return (
    <Page title={say.title}>
      <EmptyState title={say.empty} action={mayImport ? <Button variant="main" href="/impor">{say.emptyAction}</Button> : undefined}>
        {say.emptyHelp}
      </EmptyState>
    </Page>
  );
}

/** The register of the stunted, where all names of what is shown are open. */
function namesHref(city: CityView, area: string | undefined): string | undefined {
  const open = city.villages.every((village) => city.namesWithin.some((one) => liesWithin(village.code, one)));
  if (!open) return undefined;
  return area === undefined ? '/anak?kelas=all_stunted' : `/anak?kelas=all_stunted&wilayah=${area}`;
}

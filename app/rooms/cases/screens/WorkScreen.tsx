import { IconCalendar, IconListCheck, IconMapPin, IconPrinter } from '@tabler/icons-react';
import { flushSync } from 'react-dom';
import { BigNumber } from '../../../platform/ui/BigNumber.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { ListFoot } from '../../../platform/ui/ListFoot.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { useWork, type WorkShow } from '../../../platform/ui/shell/workSources.ts';
import { WorkFileButton } from './WorkFileButton.tsx';
import { WorkTable } from './WorkTable.tsx';
import { shownName } from '../../../platform/ui/shownName.ts';
import { belongsTo, byDay, byPlace, sumCounts } from './workLines.ts';
import { workWords } from './workWords.ts';
import styles from './WorkScreen.module.css';

const shows: readonly WorkShow[] = ['late', 'today', 'soon', 'off_track'];
const PAGE = 60;
/** The most that a source gives at once. */
const MOST = 200;

/** The list of today: all that somebody does for a child, by name and place, nearest day first; a row opens where it is done. */
export default function WorkScreen() {
  const say = useMessages(workWords);
  const language = useLanguage();
  const { search, setSearch } = useAddress();
  const show = shows.find((one) => one === search['tampil']) ?? null;
  const walking = search['urut'] === 'tempat';
  const limit = walking || search['banyak'] === 'ya' ? MOST : PAGE;
  const asked = useWork(show, limit);
  const told = asked.flatMap(({ source, query }) => (query.data === undefined ? [] : [{ source, part: query.data.reader.tell(query.data.reply, language) }]));
  const failed = asked.filter(({ query }) => query.error !== null);
  const today = told[0]?.part.today;
  if (today === undefined) {
    const first = failed[0];
    return <Page title={say.title}>{first === undefined ? <Skeleton lines={8} /> : <ErrorState problem={problemOf(first.query.error)} onRetry={() => void first.query.refetch()} />}</Page>;
  }
  const chosen = told.filter(({ source }) => search['bagian'] === undefined || source.id === search['bagian']);
  const counts = sumCounts(chosen.map(({ part }) => part));
  const lines = chosen.flatMap(({ source, part }) => part.lines.filter((line) => belongsTo(line, show, today)).map((line) => ({ ...line, name: shownName(line.name), source: source.id }))).toSorted(byDay);
  const total = show === null ? counts.late + counts.today + counts.soon : counts[show];
  const stale = asked.some(({ query }) => query.isFetching);
  const table = { today, stale };

  function printByPlace(): void {
    flushSync(() => setSearch({ urut: 'tempat' }));
    // The rows that the longer list brings come first.
    setTimeout(() => window.print(), 600);
  }

  return (
    <Page title={say.title} note={formatDate(today)}>
      <div className={styles['head']}>
        <BigNumber
          value={formatNumber(counts.late || counts.today || counts.soon)}
          counts={counts.late > 0 ? say.countLate : counts.today > 0 ? say.countToday : counts.soon > 0 ? say.countSoon : say.countNone}
          source={say.source(formatNumber(counts.today), formatNumber(counts.soon), formatNumber(counts.off_track), formatDate(today))}
        />
      </div>
      <div className={styles['filters']} data-print="no">
        <div role="group" aria-label={say.filter}>
          {shows.map((one) => (
            <Button key={one} variant={show === one ? 'main' : 'outlined'} onPress={() => setSearch({ tampil: show === one ? undefined : one })}>
              {`${say[`show_${one}`]} (${formatNumber(counts[one])})`}
            </Button>
          ))}
        </div>
        <div role="group" aria-label={say.filterPart}>
          {told.map(({ source, part }) => {
            const sum = part.counts.late + part.counts.today + part.counts.soon;
            const on = search['bagian'] === source.id;
            return told.length < 2 || (sum === 0 && !on) ? null : (
              <Button key={source.id} variant={on ? 'main' : 'text'} onPress={() => setSearch({ bagian: on ? undefined : source.id })}>
                {`${source.title[language]} (${formatNumber(sum)})`}
              </Button>
            );
          })}
          <span className={styles['gap']} />
          <Button variant="text" icon={walking ? <IconCalendar /> : <IconMapPin />} onPress={() => setSearch({ urut: walking ? undefined : 'tempat' })}>
            {walking ? say.orderByDay : say.orderByPlace}
          </Button>
          <Button variant="text" icon={<IconPrinter />} onPress={printByPlace}>
            {say.print}
          </Button>
          {lines.length === 0 ? null : <WorkFileButton lines={lines} today={today} total={total} chosen={[show === null ? say.allChosen : say[`show_${show}`], ...(search['bagian'] === undefined ? [] : chosen.map(({ source }) => source.title[language]))].join(', ')} />}
        </div>
      </div>
      {failed.map(({ source, query }) => (
        <ErrorState key={source.id} problem={problemOf(query.error)} onRetry={() => void query.refetch()} />
      ))}
      {lines.length === 0 ? (
        stale && total > 0 ? (
          <Skeleton lines={6} />
        ) : (
          <EmptyState title={counts.late + counts.today === 0 ? say.emptyTitle : say.emptyHere} icon={<IconListCheck aria-hidden="true" />}>
            {show === null ? (counts.soon === 0 ? say.emptyAll : say.emptySoon(formatNumber(counts.soon))) : say.emptyFilter}
          </EmptyState>
        )
      ) : walking ? (
        byPlace(lines).map((group) => (
          <Section key={group.key} title={say.group(group.posyanduName ?? group.villageName, group.rw === null ? '' : String(group.rw), formatNumber(group.lines.length))} level="sentence" ruled>
            <WorkTable caption={group.key} lines={group.lines} grouped {...table} />
          </Section>
        ))
      ) : (
        <WorkTable caption={say.title} lines={lines} {...table} />
      )}
      {lines.length > 0 && lines.length < total ? (
        <ListFoot aside={limit < MOST ? <Button onPress={() => setSearch({ banyak: 'ya' })}>{say.more}</Button> : null}>{say.shown(formatNumber(lines.length), formatNumber(total))}</ListFoot>
      ) : null}
    </Page>
  );
}

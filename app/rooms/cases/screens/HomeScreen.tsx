import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconFileImport, IconListCheck, IconRuler2, IconUsers } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { BigNumber } from '../../../platform/ui/BigNumber.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { TaskLine } from '../../../platform/ui/TaskLine.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useLanguage } from '../../../platform/ui/language.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useMay, useSignedIn } from '../../../platform/ui/shell/signedIn.ts';
import { useWork } from '../../../platform/ui/shell/workSources.ts';
import { readHome } from '../index.ts';
import { HomeList } from './HomeList.tsx';
import { homeFinding } from './homeFinding.ts';
import { homeWords } from './homeWords.ts';
import { registerHref } from './registerFilter.ts';
import { sumCounts } from './workLines.ts';
import styles from './HomeScreen.module.css';

/** Lists of the first page that have words of their own. */
type Told = 'urgent' | 'case' | 'remeasure' | 'at_risk';

/** What waits in all lists of work together; null until the first of them has answered. */
function useWorkCounts() {
  const language = useLanguage();
  const parts = useWork(null, 1).flatMap(({ query }) => (query.data === undefined ? [] : [query.data.reader.tell(query.data.reply, language)]));
  return parts.length === 0 ? null : sumCounts(parts);
}

/** The first page of those who see children: who waits today, with the first of each list. */
export default function HomeScreen() {
  const say = useMessages(homeWords);
  const { home: reach } = useSignedIn();
  const mayImport = useMay('import.run');
  const mayDecide = useMay('measurement.decide');
  const home = useQuery(queryOptionsFor(readHome, {}));
  const work = useWorkCounts();
  const seen = home.data;
  if (!seen) {
    return (
      <Page title={say.title}>
        {home.error ? <ErrorState problem={problemOf(home.error)} onRetry={() => void home.refetch()} /> : <Skeleton lines={8} />}
      </Page>
    );
  }
  const importButton = (
    <Button variant="main" icon={<IconFileImport />} href="/impor">
      {say.import}
    </Button>
  );
  if (seen.children === 0) {
    return (
      <Page title={say.title}>
        <EmptyState title={say.emptyTitle} icon={<IconUsers aria-hidden="true" />} {...(mayImport ? { action: importButton } : {})}>
          {mayImport ? say.emptyImport : say.emptyWait}
        </EmptyState>
      </Page>
    );
  }
  const calm = seen.lists.filter(({ attention, total }) => total === 0 && attention !== 'none' && attention !== 'aged_out');
  const hasWork = work !== null && work.late + work.today + work.soon > 0;
  const finding = homeFinding(seen);
  const count = formatNumber(finding.count);
  const counts = { urgent: say.urgentCounts(count), case: say.casesCounts, calm: say.calmCounts }[finding.kind];
  return (
    <Page
      title={say.title}
      mainAction={
        <Button variant="main" icon={<IconUsers />} href="/anak">
          {say.register}
        </Button>
      }
    >
      <div className={styles['head']}>
        <BigNumber
          value={count}
          counts={counts}
          source={say.within(formatNumber(seen.children), reach?.name ?? say.yourAreas, seen.asOf === null ? '' : formatDate(seen.asOf))}
        />
        {hasWork || (mayDecide && seen.unitErrors > 0) || (mayImport && seen.importsWaiting > 0) ? (
          <section className={styles['waiting']} aria-label={say.waiting}>
            {hasWork ? (
              <TaskLine
                icon={<IconListCheck aria-hidden="true" />}
                title={work.late > 0 ? say.workLate(formatNumber(work.late)) : work.today > 0 ? say.workToday(formatNumber(work.today)) : say.workSoon(formatNumber(work.soon))}
                detail={say.workDetail(formatNumber(work.today), formatNumber(work.soon), formatNumber(work.off_track))}
                mark={<Button href={work.late > 0 ? '/kerja?tampil=late' : '/kerja'}>{say.workOpen}</Button>}
              />
            ) : null}
            {mayDecide && seen.unitErrors > 0 ? (
              <TaskLine
                icon={<IconRuler2 aria-hidden="true" />}
                title={say.unitErrors(formatNumber(seen.unitErrors))}
                detail={say.unitErrorsHelp}
                mark={<Button href={registerHref({ attention: 'remeasure' })}>{say.decide}</Button>}
              />
            ) : null}
            {mayImport && seen.importsWaiting > 0 ? (
              <TaskLine
                icon={<IconFileImport aria-hidden="true" />}
                title={say.imports(formatNumber(seen.importsWaiting))}
                detail={say.importsHelp}
                mark={<Button href="/impor">{say.review}</Button>}
              />
            ) : null}
          </section>
        ) : null}
      </div>
      {calm.length === 0 ? null : (
        <ul className={styles['calm']}>
          {calm.map(({ attention }) => (
            <li key={attention}>
              <IconCircleCheck aria-hidden="true" />
              <b>{say[`${attention as Told}None`]}</b> <small>{say[`${attention as Told}Why`]}</small>
            </li>
          ))}
        </ul>
      )}
      <div className={styles['lists']}>
        {seen.lists.filter(({ total }) => total > 0).map((list) => (
          <HomeList key={list.attention} list={list} openCases={seen.openCases} />
        ))}
      </div>
    </Page>
  );
}

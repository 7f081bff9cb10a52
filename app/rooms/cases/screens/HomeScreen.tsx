import { useQuery } from '@tanstack/react-query';
import { IconFileImport, IconRuler2, IconUsers } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { BigNumber } from '../../../platform/ui/BigNumber.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { TaskLine } from '../../../platform/ui/TaskLine.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useMay, useSignedIn } from '../../../platform/ui/shell/signedIn.ts';
import { readHome } from '../index.ts';
import { HomeList } from './HomeList.tsx';
import { homeFinding } from './homeFinding.ts';
import { homeWords } from './homeWords.ts';
import { registerHref } from './registerFilter.ts';
import styles from './HomeScreen.module.css';

/** The first page of those who see children: who waits today, with the first of each list. */
export default function HomeScreen() {
  const say = useMessages(homeWords);
  const { home: reach } = useSignedIn();
  const mayImport = useMay('import.run');
  const mayDecide = useMay('measurement.decide');
  const home = useQuery(queryOptionsFor(readHome, {}));
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
        {(mayDecide && seen.unitErrors > 0) || (mayImport && seen.importsWaiting > 0) ? (
          <section className={styles['waiting']} aria-label={say.waiting}>
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
      <div className={styles['lists']}>
        {seen.lists.map((list) => (
          <HomeList key={list.attention} list={list} openCases={seen.openCases} />
        ))}
      </div>
    </Page>
  );
}

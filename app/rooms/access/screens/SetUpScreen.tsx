import { IconCircle, IconCircleCheck, IconUsers } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { BeforeRealData } from './BeforeRealData.tsx';
import { peopleWords } from './peopleWords.ts';
import { setupState, type SetupStep } from './setupSteps.ts';
import { usePeople } from './usePeople.ts';
import styles from './people.module.css';

/** Names shown before the rest is counted. */
const SHOWN = 3;

/** The administrator's first page: which people the city still lacks before it can work. */
export default function SetUpScreen() {
  const say = useMessages(peopleWords);
  const people = usePeople();
  const steps = setupState(people.data?.people ?? []);
  const left = steps.filter(({ done }) => !done).length;
  const words: Record<SetupStep, [title: string, help: string]> = {
    importer: [say.stepImporter, say.stepImporterHelp],
    treat: [say.stepTreat, say.stepTreatHelp],
    lead: [say.stepLead, say.stepLeadHelp],
    watch: [say.stepWatch, say.stepWatchHelp],
    second: [say.stepSecond, say.stepSecondHelp],
  };
  return (
    <Page
      title={say.setupTitle}
      actions={<Button href="/kota">{say.cityPage}</Button>}
      mainAction={
        <Button variant="main" icon={<IconUsers />} href="/orang">
          {say.openPeople}
        </Button>
      }
    >
      {!people.data ? (
        people.error ? (
          <ErrorState problem={problemOf(people.error)} onRetry={() => void people.refetch()} />
        ) : (
          <Skeleton lines={5} />
        )
      ) : (
        <>
        <Section level="sentence" title={left === 0 ? say.setupDone : say.setupFinding(formatNumber(left))} source={say.setupHelp}>
          <ol className={styles['steps']}>
            {steps.map(({ step, done, names }) => (
              <li key={step} data-done={done ? '' : undefined}>
                {done ? <IconCircleCheck aria-hidden="true" /> : <IconCircle aria-hidden="true" />}
                <div>
                  <b>{words[step][0]}</b>
                  <small>{done ? say.doneBy(shownNames(names)) : words[step][1]}</small>
                </div>
                {done ? null : <Button href="/orang">{say.add}</Button>}
              </li>
            ))}
          </ol>
        </Section>
        <BeforeRealData />
        </>
      )}
    </Page>
  );
}

function shownNames(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return `${names.slice(0, SHOWN).join(', ')}${more > 0 ? ` +${formatNumber(more)}` : ''}`;
}

import { IconCertificate, IconPlant2 } from '@tabler/icons-react';
import { distinctAliases } from '../../../platform/ui/alias.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import type { OwnStory } from '../index.ts';
import { greeting } from './greeting.ts';
import { NextVisit } from './NextVisit.tsx';
import { OwnStoryPart } from './OwnStoryPart.tsx';
import { storyWords } from './storyWords.ts';
import { ThanksList } from './ThanksList.tsx';
import { useMyHome } from './useStories.ts';
import styles from './Story.module.css';

/** A foster parent's home: the next visit, each child's story, and who said thank you. */
export default function HomeScreen() {
  const say = useMessages(storyWords);
  const { stories, children, clocks } = useMyHome();
  const failed = [stories, children, clocks].find(({ error }) => error !== null);
  if (!stories.data || !children.data || !clocks.data) {
    return <Page title={say.home}>{failed?.error ? <ErrorState problem={problemOf(failed.error)} onRetry={() => void failed.refetch()} /> : <Skeleton lines={6} />}</Page>;
  }
  const { personName, thanks, today } = stories.data;
  const named = new Map(children.data.children.flatMap((child) => (child.state === 'in_force' ? [[child.childId, child] as const] : [])));
  const dueOn = new Map(clocks.data.clocks.map(({ childId, clock }) => [childId, clock]));
  const proposed = children.data.children.filter(({ state }) => state === 'proposed').length;
  const own = stories.data.stories
    .filter(({ childId }) => named.has(childId))
    .toSorted((one, other) => (dueOn.get(one.childId)?.dueOn ?? '9').localeCompare(dueOn.get(other.childId)?.dueOn ?? '9'));
  const aliases = distinctAliases(own.map(({ aliasSeed }) => aliasSeed));
  const nameOf = (seed: number): string => aliases[own.findIndex(({ aliasSeed }) => aliasSeed === seed)] ?? say.family;
  const next = own.find(({ childId }) => dueOn.has(childId));
  const nextChild = next === undefined ? undefined : named.get(next.childId);
  const told = (story: OwnStory) => (
    <OwnStoryPart
      key={story.childId}
      own={story}
      alias={aliases[own.indexOf(story)]!}
      name={named.get(story.childId)!.callName}
      clock={story === next ? undefined : dueOn.get(story.childId)}
    />
  );
  return (
    <Page title={say.hello(say[greeting()], personName)}>
      <div className={styles['home']} data-wide={own.length > 0 ? '' : undefined}>
        <div className={styles['others']}>
          {next === undefined || nextChild === undefined ? null : (
            <NextVisit childId={next.childId} name={nextChild.callName} villageName={nextChild.villageName} clock={dueOn.get(next.childId)!} />
          )}
          {proposed === 0 ? null : (
            <Callout tone="warm" icon={<IconPlant2 aria-hidden="true" />} title={say.waiting} action={<Button href="/anak-asuh">{say.answer}</Button>}>
              {say.waitingHelp}
            </Callout>
          )}
          {own.length > 0 || proposed > 0 ? null : (
            <EmptyState title={say.noneTitle} icon={<IconPlant2 aria-hidden="true" />} action={<Button href="/anak-asuh">{say.toPreparations}</Button>}>
              {say.noneHelp}
            </EmptyState>
          )}
          {own.slice(0, 1).map(told)}
        </div>
        {own.length === 0 ? null : (
          <div className={styles['part']}>
            <h2>{say.thanks}</h2>
            <ThanksList thanks={thanks} nameOf={nameOf} />
            <div>
              <Button icon={<IconCertificate />} href="/piagam">
                {say.certificate}
              </Button>
            </div>
            <SourceLine>{say.asOf(formatDate(today))}</SourceLine>
          </div>
        )}
        {own.length < 2 ? null : <div className={styles['others']}>{own.slice(1).map(told)}</div>}
      </div>
    </Page>
  );
}

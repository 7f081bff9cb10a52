import { IconCertificate, IconFileText, IconGift, IconHeartHandshake, IconPlant } from '@tabler/icons-react';
import { distinctAliases } from '../../../platform/ui/alias.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { SourceLine } from '../../../platform/ui/SourceLine.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { GivenWay } from './GivenWay.tsx';
import { GivenStories } from './GivenStories.tsx';
import { GivingHero } from './GivingHero.tsx';
import { givingWords } from './givingWords.ts';
import { greeting } from './greeting.ts';
import { rupiah } from './rupiah.ts';
import { storyWords } from './storyWords.ts';
import { ThanksList } from './ThanksList.tsx';
import { useMyGiving } from './useStories.ts';
import styles from './Giving.module.css';

/** A chain is told from the second month on. */
const TOLD_FROM = 2;

/** A giver's home: one honest picture of what the gifts became, and the stories that may be told beside it. */
export default function GivingScreen() {
  const say = useMessages(givingWords);
  const story = useMessages(storyWords);
  const giving = useMyGiving();
  const seen = giving.data;
  if (!seen) {
    return <Page title={say.title}>{giving.error ? <ErrorState problem={problemOf(giving.error)} onRetry={() => void giving.refetch()} /> : <Skeleton lines={6} />}</Page>;
  }
  const title = story.hello(story[greeting()], seen.giverName ?? seen.personName);
  const give = <Button variant="main" icon={<IconGift />} href="/sumbangan">{seen.promises === 0 ? say.first : say.promise}</Button>;
  if (seen.promises === 0) {
    return (
      <Page title={title} mainAction={give}>
        <EmptyState title={say.nothing} icon={<IconGift aria-hidden="true" />}>
          {say.nothingHelp}
        </EmptyState>
      </Page>
    );
  }
  const aliases = distinctAliases(seen.stories.map(({ aliasSeed }) => aliasSeed));
  const nameOf = (seed: number): string => aliases[seen.stories.findIndex(({ aliasSeed }) => aliasSeed === seed)] ?? story.family;
  return (
    <Page title={title} mainAction={give}>
      <div className={styles['page']}>
        <div className={styles['side']}>
          <GivingHero coverage={seen.coverage} today={seen.today} />
          {!seen.anyReached ? null : (
            <div className={styles['reached']}>
              <IconHeartHandshake aria-hidden="true" />
              <div>
                <b>{seen.reached === null ? say.reachedFew : say.reached(formatNumber(seen.reached), formatNumber(seen.reachedVillages ?? 0))}</b>
                <p>{seen.reached === null ? say.reachedFewHelp : say.reachedSource(formatDate(seen.today))}</p>
              </div>
            </div>
          )}
          {seen.monthsInARow < TOLD_FROM ? null : <p className={styles['chain']}>{say.months(seen.monthsInARow)}.</p>}
        </div>
        <div className={styles['told']}>
          <Section title={say.stories} note={say.storiesNote}>
            <GivenStories stories={seen.stories} aliases={aliases} />
            <SourceLine>
              {say.asOf(formatDate(seen.today))} {seen.stories.length === 0 ? '' : say.beside}
            </SourceLine>
          </Section>
        </div>
        <div className={styles['side']}>
          <Section title={story.thanks}>
            <ThanksList thanks={seen.thanks} nameOf={nameOf} />
          </Section>
          {seen.items.length === 0 ? (
            <EmptyState title={say.onTheWay} icon={<IconPlant aria-hidden="true" />}>
              {say.onTheWayHelp}
            </EmptyState>
          ) : (
            <Section
              title={say.way}
              ruled
              {...(seen.money.promised > 0 ? { source: say.sum(rupiah(seen.money.promised), rupiah(seen.money.bound)) } : {})}
            >
              <ul className={styles['ways']}>
                {seen.items.map((given) => (
                  <GivenWay key={given.item} given={given} />
                ))}
              </ul>
            </Section>
          )}
          <div className={styles['buttons']} data-print="no">
            <Button icon={<IconCertificate />} href="/piagam">
              {say.certificate}
            </Button>
            <Button icon={<IconFileText />} href="/sumbangan/pernyataan">
              {say.statement}
            </Button>
          </div>
        </div>
      </div>
    </Page>
  );
}

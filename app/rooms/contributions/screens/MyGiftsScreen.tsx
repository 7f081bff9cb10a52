import { useState } from 'react';
import { IconFileText, IconGift } from '@tabler/icons-react';
import { BigNumber } from '../../../platform/ui/BigNumber.tsx';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Section } from '../../../platform/ui/Section.tsx';
import { SentenceChoice } from '../../../platform/ui/Sentence.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import { GiftFinding } from './GiftFinding.tsx';
import { PledgeList } from './PledgeList.tsx';
import { GiftSentence } from './GiftSentence.tsx';
import { giftWords } from './giftWords.ts';
import { useMyGiftCommands, useMyGifts } from './useMyGifts.ts';
import type { GiverChoice } from './useMyGifts.ts';
import styles from './PledgeList.module.css';

const choices: readonly GiverChoice[] = ['company', 'foundation', 'community', 'person'];

/** A giver's home: one sentence to promise, and how far every promise has come. */
export default function MyGiftsScreen() {
  const say = useMessages(giftWords);
  const notify = useNotice();
  const isDepartment = useMay('need.department');
  const isFosterParent = useMay('own.read');
  const gifts = useMyGifts();
  const { promise } = useMyGiftCommands();
  const [giverKind, setGiverKind] = useState<GiverChoice>('company');
  const [promised, setPromised] = useState(0);
  const seen = gifts.data;
  if (!seen) {
    return (
      <Page title={say.title}>{gifts.error ? <ErrorState problem={problemOf(gifts.error)} onRetry={() => void gifts.refetch()} /> : <Skeleton lines={6} />}</Page>
    );
  }
  const words = { company: say.asCompany, foundation: say.asFoundation, community: say.asCommunity, person: say.asPerson };
  const asks = seen.giver === null && !isDepartment && !isFosterParent;
  const waiting = seen.pledges.filter(({ unspent, directed }) => unspent > 0 && directed.length === 0).length;
  return (
    <Page
      title={say.title}
      {...(seen.giver === null ? {} : { note: seen.giver.name })}
      {...(seen.pledges.length === 0 ? {} : { actions: <Button icon={<IconFileText />} href="/sumbangan/pernyataan">{say.statement}</Button> })}
    >
      <GiftFinding coverage={seen.coverage} today={seen.today} />
      {seen.coverage.length === 0 && waiting > 0 ? (
        <div className={styles['finding']}>
          <BigNumber value={formatNumber(waiting)} counts={say.waitingHero} source={say.waitingSource(formatDate(seen.today))} size="large" />
        </div>
      ) : null}
      <GiftSentence
        key={promised}
        isDepartment={isDepartment}
        begins={say.give}
        send={say.promise}
        helpMoney={say.amountMoneyHelp}
        helpGoods={say.noFormula}
        busy={promise.isPending}
        onSay={(said) =>
          promise.mutate({ ...said, giverKind }, {
            onSuccess() {
              setPromised((count) => count + 1);
              notify({ tone: 'done', text: say.promised });
            },
          })
        }
        {...(asks
          ? { more: <>, <span>{say.asWhom.toLowerCase()}</span> <SentenceChoice label={say.asWhom} options={choices.map((value) => ({ value, label: words[value] }))} value={giverKind} onChange={setGiverKind} /></> }
          : {})}
      />
      {seen.pledges.length === 0 ? (
        <EmptyState title={say.none} icon={<IconGift aria-hidden="true" />}>
          {say.noneHelp}
        </EmptyState>
      ) : (
        <Section title={say.pledges} note={formatNumber(seen.pledges.length)}>
          <PledgeList pledges={seen.pledges} href={({ id }) => `/sumbangan/${id}`} />
        </Section>
      )}
    </Page>
  );
}

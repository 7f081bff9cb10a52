import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { IconGift, IconHeartHandshake } from '@tabler/icons-react';
import { queryOptionsFor } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { EmptyState } from '../../../platform/ui/EmptyState.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { SentenceChoice } from '../../../platform/ui/Sentence.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { readMyContributions } from '../../contributions/index.ts';
import type { Sayable } from '../../contributions/index.ts';
import { GiftSentence } from '../../contributions/screens/parts.ts';
import type { DraftLineView } from '../index.ts';
import { Calculating } from './Calculating.tsx';
import { GoneLines } from './GoneLines.tsx';
import { PlanView } from './PlanView.tsx';
import { haveWords } from './haveWords.ts';
import { goneLines, useDraft, useOrder, useSimulation } from './useSimulation.ts';

const giverKinds = ['company', 'foundation', 'community', 'person'] as const;
type GiverChoice = (typeof giverKinds)[number];

/** A giver's first page: what I have, whom it would help and why, then one press that pledges and directs it. */
export default function HaveScreen() {
  const say = useMessages(haveWords);
  const notify = useNotice();
  const { search, setSearch, go } = useAddress();
  const isDepartment = useMay('need.department');
  const isFosterParent = useMay('own.read');
  const mine = useQuery(queryOptionsFor(readMyContributions, {}));
  const simulation = useSimulation('mine');
  const order = useOrder('mine');
  const draft = useDraft('mine', search['usulan']);
  const [giverKind, setGiverKind] = useState<GiverChoice>('company');
  const [gone, setGone] = useState<readonly DraftLineView[]>([]);
  const asks = mine.data?.giver === null && !isDepartment && !isFosterParent;
  const kindWords = { company: say.asCompany, foundation: say.asFoundation, community: say.asCommunity, person: say.asPerson };
  const seen = simulation.isPending ? undefined : draft.data;

  function weigh(said: Omit<Sayable, 'note'> & { note: string | null }, went: readonly DraftLineView[] = []): void {
    order.reset();
    setGone(went);
    simulation.mutate({ ...said, giverKind }, { onSuccess: ({ draftId }) => setSearch({ usulan: draftId }, 'push') });
  }

  function send(): void {
    if (seen?.said === undefined || seen.said === null) return;
    const { said } = seen;
    order.mutate({ draftId: seen.draftId, without: [] }, {
      onSuccess({ id }) {
        notify({ tone: 'done', text: say.ordered });
        go(`/sumbangan/${id}`);
      },
      onError(error) {
        const lines = goneLines(error);
        if (lines === null) return;
        const { wishAreaName: _name, ...again } = said;
        weigh({ ...again, note: null }, seen.lines.filter(({ line }) => lines.includes(line)));
      },
    });
  }

  const changed = goneLines(order.error) !== null;
  const failed = simulation.problem ?? (draft.error && !simulation.isPending ? draft.error : null) ?? (changed ? null : order.error);
  const orderButton =
    seen === undefined ? null : seen.state === 'ordered' ? (
      <Button href={`/sumbangan/${seen.draftId}`}>{say.seeGift}</Button>
    ) : (
      <Button variant="main" icon={<IconHeartHandshake />} busy={order.isPending} onPress={send}>
        {seen.lines.length === 0 ? say.promiseOnly : say.order}
      </Button>
    );
  return (
    <Page title={say.title} actions={<Button href="/sumbangan">{say.myGifts}</Button>} {...(seen !== undefined && seen.lines.length > 0 ? { mainAction: orderButton } : {})}>
      <GiftSentence
        isDepartment={isDepartment}
        begins={say.have}
        send={say.simulate}
        helpMoney={say.amountMoneyHelp}
        helpGoods={say.goodsHelp}
        busy={simulation.isPending}
        onSay={(said) => weigh(said)}
        {...(asks
          ? { more: <>, <span>{say.asWhom.toLowerCase()}</span> <SentenceChoice label={say.asWhom} options={giverKinds.map((value) => ({ value, label: kindWords[value] }))} value={giverKind} onChange={setGiverKind} /></> }
          : {})}
      />
      {failed === null ? null : <ErrorState problem={problemOf(failed)} />}
      {simulation.isPending ? <Calculating onStop={simulation.stop} /> : null}
      <GoneLines lines={simulation.isPending ? [] : gone} />
      {seen === undefined ? null : <PlanView key={seen.draftId} draft={seen} way="mine" empty={orderButton} />}
      {seen === undefined && !simulation.isPending && failed === null && search['usulan'] === undefined ? (
        <EmptyState title={say.firstTitle} icon={<IconGift aria-hidden="true" />}>
          {say.firstHelp}
        </EmptyState>
      ) : null}
    </Page>
  );
}

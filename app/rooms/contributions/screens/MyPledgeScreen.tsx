import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import { PledgeDetailView } from './PledgeDetailView.tsx';
import { useSaidOf } from './PledgeList.tsx';
import { detailWords } from './detailWords.ts';
import { useGiftItems } from './useGiftItems.ts';
import { useMyGiftCommands, useMyPledge } from './useMyGifts.ts';

/** One of the giver's own promises, down to the last receipt. */
export default function MyPledgeScreen() {
  const say = useMessages(detailWords);
  const notify = useNotice();
  const { params } = useAddress();
  const pledgeId = params['pledgeId'] ?? '';
  const detail = useMyPledge(pledgeId);
  const { withdraw } = useMyGiftCommands();
  const { amount } = useGiftItems();
  const saidOf = useSaidOf();
  const [asks, setAsks] = useState(false);
  const [reason, setReason] = useState('');
  const back = { href: '/sumbangan', label: say.backMine };
  const seen = detail.data;
  if (!seen) {
    return (
      <Page title={say.title} back={back}>
        {detail.error ? <ErrorState problem={problemOf(detail.error)} onRetry={() => void detail.refetch()} /> : <Skeleton lines={8} />}
      </Page>
    );
  }
  function takeBack(): void {
    withdraw.mutate({ pledgeId, reason: reason.trim().length < 3 ? null : reason.trim() }, {
      onSuccess() {
        setAsks(false);
        notify({ tone: 'done', text: say.tookBack });
      },
    });
  }
  return (
    <Page title={saidOf(seen.pledge)} back={back} note={formatDate(seen.pledge.madeOn)} {...(seen.may.withdraw ? { actions: <Button onPress={() => setAsks(true)}>{say.takeBack}</Button> } : {})}>
      <PledgeDetailView detail={seen} />
      <Dialog
        title={say.takeBackTitle}
        open={asks}
        onClose={() => setAsks(false)}
        actions={
          <>
            <Button onPress={() => setAsks(false)}>{say.cancel}</Button>
            <Button variant="main" busy={withdraw.isPending} onPress={takeBack}>
              {say.takeBack}
            </Button>
          </>
        }
      >
        <p>{say.takeBackText(amount(seen.pledge.unspent, seen.pledge.unit))}</p>
        <TextField label={say.takeBackReason} optional value={reason} onChange={setReason} />
        {withdraw.error ? <ErrorState problem={problemOf(withdraw.error)} /> : null}
      </Dialog>
    </Page>
  );
}

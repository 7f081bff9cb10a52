import { useState } from 'react';
import { IconArrowForwardUp } from '@tabler/icons-react';
import { Button } from '../../../platform/ui/Button.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { Page } from '../../../platform/ui/shell/Page.tsx';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import { useAddress } from '../../../platform/ui/shell/useAddress.ts';
import type { HelpView, StepView } from '../index.ts';
import { DeliverDialog } from './DeliverDialog.tsx';
import { DirectDialog } from './DirectDialog.tsx';
import { PledgeDetailView } from './PledgeDetailView.tsx';
import { useSaidOf } from './PledgeList.tsx';
import { ReleaseDialog } from './ReleaseDialog.tsx';
import { SettleDialog } from './SettleDialog.tsx';
import { UndoDialog } from './UndoDialog.tsx';
import { deskWords } from './deskWords.ts';
import { detailWords } from './detailWords.ts';
import { usePledge } from './useDesk.ts';

type Asking = { what: 'direct' } | { what: 'deliver' | 'release' | 'settle'; help: HelpView } | { what: 'undo'; step: StepView } | null;

/** A promise on the desk: direct it, record deliveries, turn cover to another need, take an error back. */
export default function DeskPledgeScreen() {
  const say = useMessages(deskWords);
  const words = useMessages(detailWords);
  const { params } = useAddress();
  const detail = usePledge(params['pledgeId'] ?? '');
  const mayDeliver = useMay('delivery.record');
  const saidOf = useSaidOf();
  const [asking, setAsking] = useState<Asking>(null);
  const back = { href: '/pemberi', label: words.backDesk };
  const seen = detail.data;
  if (!seen) {
    return (
      <Page title={words.title} back={back}>
        {detail.error ? <ErrorState problem={problemOf(detail.error)} onRetry={() => void detail.refetch()} /> : <Skeleton lines={8} />}
      </Page>
    );
  }
  const { pledge, may } = seen;
  const close = () => setAsking(null);
  const mayUndo = (step: StepView) => may.direct && !step.isReversed && step.kind !== 'reverse';
  return (
    <Page
      title={saidOf(pledge)}
      back={back}
      note={formatDate(pledge.madeOn)}
      {...(may.direct && pledge.unspent > 0
        ? {
            mainAction: (
              <Button variant="main" icon={<IconArrowForwardUp />} onPress={() => setAsking({ what: 'direct' })}>
                {say.direct}
              </Button>
            ),
          }
        : {})}
    >
      <PledgeDetailView
        detail={seen}
        named
        {...(may.direct || mayDeliver
          ? {
              actionsOf: (help) => (
                <>
                  {mayDeliver && help.covered > 0 ? <Button onPress={() => setAsking({ what: 'deliver', help })}>{say.deliver}</Button> : null}
                  {may.direct && help.covered > 0 ? <Button onPress={() => setAsking({ what: 'release', help })}>{say.release}</Button> : null}
                  {may.direct && help.committed > 0 && help.covered === 0 ? <Button onPress={() => setAsking({ what: 'settle', help })}>{say.settle}</Button> : null}
                </>
              ),
            }
          : {})}
        {...(may.direct ? { undo: (step) => (mayUndo(step) ? <Button variant="text" onPress={() => setAsking({ what: 'undo', step })}>{say.undo}</Button> : null) } : {})}
      />
      {asking?.what === 'direct' ? <DirectDialog pledge={pledge} onClose={close} /> : null}
      {asking?.what === 'deliver' ? <DeliverDialog {...asking.help} today={seen.today} onClose={close} /> : null}
      {asking?.what === 'release' ? <ReleaseDialog help={asking.help} pledge={pledge} onClose={close} /> : null}
      {asking?.what === 'settle' ? <SettleDialog help={asking.help} today={seen.today} onClose={close} /> : null}
      {asking?.what === 'undo' ? <UndoDialog step={asking.step} onClose={close} /> : null}
    </Page>
  );
}

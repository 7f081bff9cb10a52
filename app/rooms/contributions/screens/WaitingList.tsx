import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { PersonCell } from '../../../platform/ui/PersonCell.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import { shownName } from '../../../platform/ui/shownName.ts';
import type { WaitingView } from '../index.ts';
import { DeliverDialog } from './DeliverDialog.tsx';
import { LossDialog } from './LossDialog.tsx';
import { TakeDialog } from './TakeDialog.tsx';
import { handoverWords } from './handoverWords.ts';
import { useReceive, useUse } from './useHandover.ts';
import { useGiftItems } from './useGiftItems.ts';
import styles from './WaitingList.module.css';

interface WaitingListProps {
  view: 'receipt' | 'delivery' | 'use';
  rows: readonly WaitingView[];
  today: string;
}

/** One line per gift: for whom, what, from whom; the usual answer is one tap, any other opens a sheet. */
export function WaitingList({ view, rows, today }: WaitingListProps) {
  const say = useMessages(handoverWords);
  const notify = useNotice();
  const mayDeliver = useMay('delivery.record');
  const { label, amount } = useGiftItems();
  const receive = useReceive();
  const use = useUse();
  const [asking, setAsking] = useState<{ what: 'take' | 'deliver' | 'lose'; row: WaitingView } | null>(null);
  const close = () => setAsking(null);
  const onError = (error: unknown) => notify({ tone: 'problem', text: `${problemOf(error).title} ${problemOf(error).help ?? ''}` });
  const tapped = receive.isPending ? receive.variables.allocationId : use.isPending ? use.variables.allocationId : null;

  function takeAll(row: WaitingView): void {
    const told = { allocationId: row.allocationId, on: today, note: null };
    // The last line takes this list away with it: what is told afterwards may not hang on the list.
    if (view === 'receipt') receive.mutateAsync({ ...told, quantity: row.delivered, witness: 'guardian' }).then(() => notify({ tone: 'done', text: say.received }), onError);
    else use.mutateAsync({ ...told, quantity: row.received }).then(() => notify({ tone: 'done', text: say.used }), onError);
  }

  return (
    <>
      <ul className={styles['list']}>
        {rows.map((row) => (
          <li key={row.allocationId}>
            <PersonCell seed={row.aliasSeed} name={shownName(row.childName)} detail={[row.posyanduName, row.villageName].filter((part) => part !== null).join(', ')} />
            <div className={styles['what']}>
              <b>
                {amount(view === 'receipt' ? row.delivered : view === 'use' ? row.received : row.covered, row.unit)} {label(row.item)}
              </b>
              <small>{say.from(row.giverName)}</small>
              {view === 'receipt' && row.broughtOn !== null ? <small>{say.broughtBy(row.broughtBy ?? '', formatDate(row.broughtOn))}</small> : null}
            </div>
            <div className={styles['acts']}>
              {view === 'delivery' ? (
                <Button onPress={() => setAsking({ what: 'deliver', row })}>{say.deliver}</Button>
              ) : view === 'receipt' && row.notBy !== null ? (
                <span className={styles['why']}>{row.notBy === 'giver' ? say.notByGiver : say.notByDeliverer}</span>
              ) : (
                <>
                  <Button busy={tapped === row.allocationId} onPress={() => takeAll(row)}>
                    {view === 'receipt' ? say.takeAll(amount(row.delivered, row.unit)) : say.allUsed(amount(row.received, row.unit))}
                  </Button>
                  <Button variant="text" onPress={() => setAsking({ what: 'take', row })}>
                    {say.otherwise}
                  </Button>
                </>
              )}
              {view === 'receipt' && mayDeliver ? (
                <Button variant="text" onPress={() => setAsking({ what: 'lose', row })}>
                  {say.lose}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {asking?.what === 'deliver' ? <DeliverDialog {...asking.row} today={today} onClose={close} /> : null}
      {asking?.what === 'take' ? <TakeDialog view={view === 'use' ? 'use' : 'receipt'} row={asking.row} today={today} onClose={close} /> : null}
      {asking?.what === 'lose' ? <LossDialog row={asking.row} today={today} onClose={close} /> : null}
    </>
  );
}

import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { Table, type Column } from '../../../platform/ui/Table.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { NeedChoice, PledgeView } from '../index.ts';
import { readNumber } from '../said.ts';
import { deskWords } from './deskWords.ts';
import { written } from './written.ts';
import { useDirect, useNeedsFor } from './useDesk.ts';
import { useGiftItems } from './useGiftItems.ts';

/** Chooses the need that a promise goes to, the most urgent first, and how much. */
export function DirectDialog({ pledge, onClose }: { pledge: PledgeView; onClose: () => void }) {
  const say = useMessages(deskWords);
  const notify = useNotice();
  const { label, amount } = useGiftItems();
  const needs = useNeedsFor(pledge.id);
  const direct = useDirect();
  const [chosen, setChosen] = useState<NeedChoice | null>(null);
  const [quantity, setQuantity] = useState('');
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState(false);

  function choose(need: NeedChoice): void {
    setChosen(need);
    setQuantity(written(need.affordable));
    direct.reset();
  }
  function send(): void {
    const number = readNumber(quantity);
    setRefused(number === null || number <= 0);
    if (chosen === null || number === null || number <= 0) return;
    direct.mutate(
      { pledgeId: pledge.id, allocationId: crypto.randomUUID(), needId: chosen.needId, quantity: number, reason: reason.trim().length < 3 ? null : reason.trim() },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.directed });
          onClose();
        },
      },
    );
  }

  const columns: readonly Column<NeedChoice>[] = [
    { key: 'item', title: say.needColumn, onPhone: 'head', cell: (need) => <b>{label(need.item)}, {need.villageName}</b> },
    { key: 'left', title: say.missingColumn, onPhone: 'plain', cell: (need) => say.remaining(amount(need.remaining, need.unit), need.deadline === null ? '' : formatDate(need.deadline)) },
    { key: 'price', title: say.priceColumn, onPhone: 'plain', cell: (need) => (pledge.kind === 'money' ? say.price(amount(need.unitPrice, 'rupiah'), need.unit) : '') },
  ];
  return (
    <Dialog
      title={say.directTitle}
      open
      onClose={onClose}
      form="side"
      keepOpen={chosen !== null}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="main" disabled={chosen === null} busy={direct.isPending} onPress={send}>
            {say.direct}
          </Button>
        </>
      }
    >
      {!needs.data ? (
        needs.error ? <ErrorState problem={problemOf(needs.error)} onRetry={() => void needs.refetch()} /> : <Skeleton lines={5} />
      ) : needs.data.needs.length === 0 ? (
        <>
          {direct.error ? <ErrorState problem={problemOf(direct.error)} /> : null}
          <p>{say.directNone}</p>
        </>
      ) : (
        <>
          <p>{say.directHelp}</p>
          {chosen === null ? null : (
            <>
              <TextField
                label={`${say.quantity}: ${label(chosen.item)}, ${chosen.villageName}`}
                value={quantity}
                onChange={setQuantity}
                keyboard="decimal"
                unit={chosen.unit}
                help={pledge.kind === 'money' ? `${formatNumber(chosen.remaining)} ${chosen.unit}, ${say.price(amount(chosen.unitPrice, 'rupiah'), chosen.unit)}` : ''}
                autoFocus
                {...(refused ? { refusal: say.quantityRefused } : {})}
              />
              <TextField label={say.reason} optional help={say.reasonHelp} value={reason} onChange={setReason} />
              {direct.error ? <ErrorState problem={problemOf(direct.error)} /> : null}
            </>
          )}
          <Table caption={say.directTitle} columns={columns} rows={needs.data.needs} rowKey={(need) => need.needId} onRow={choose} selectedKey={chosen?.needId ?? null} />
        </>
      )}
    </Dialog>
  );
}

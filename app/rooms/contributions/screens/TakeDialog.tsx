import { useState } from 'react';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { DialogActions } from '../../../platform/ui/DialogActions.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { FormGrid } from '../../../platform/ui/FormGrid.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { shownName } from '../../../platform/ui/shownName.ts';
import { witnesses } from '../index.ts';
import type { WaitingView, Witness } from '../index.ts';
import { readNumber } from '../said.ts';
import { deskWords } from './deskWords.ts';
import { detailWords } from './detailWords.ts';
import { handoverWords } from './handoverWords.ts';
import { useReceive, useUse } from './useHandover.ts';
import { useGiftItems } from './useGiftItems.ts';
import { written } from './written.ts';

/** Received or used otherwise than all of it today: how much, when, by whom, and what there is to tell. */
export function TakeDialog({ view, row, today, onClose }: { view: 'receipt' | 'use'; row: WaitingView; today: string; onClose: () => void }) {
  const say = useMessages(handoverWords);
  const desk = useMessages(deskWords);
  const words = useMessages(detailWords);
  const notify = useNotice();
  const { label } = useGiftItems();
  const receive = useReceive();
  const use = useUse();
  const isReceipt = view === 'receipt';
  const [quantity, setQuantity] = useState(written(isReceipt ? row.delivered : row.received));
  const [on, setOn] = useState(today);
  const [witness, setWitness] = useState<Witness>('guardian');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const number = readNumber(quantity);
  const fits = number !== null && number > 0;
  const error = receive.error ?? use.error;

  function send(): void {
    setTried(true);
    if (!fits) return;
    const told = { allocationId: row.allocationId, quantity: number, on, note: note.trim() === '' ? null : note.trim() };
    const onSuccess = () => {
      notify({ tone: 'done', text: isReceipt ? say.received : say.used });
      onClose();
    };
    // The dialog goes with its line; a refusal is shown above the buttons.
    const sent = isReceipt ? receive.mutateAsync({ ...told, witness }) : use.mutateAsync(told);
    sent.then(onSuccess, () => undefined);
  }
  return (
    <Dialog
      title={isReceipt ? say.receiveTitle(label(row.item), shownName(row.childName)) : say.usedTitle(label(row.item), shownName(row.childName))}
      open
      onClose={onClose}
      keepOpen
      actions={<DialogActions cancel={desk.cancel} onCancel={onClose} send={desk.save} busy={receive.isPending || use.isPending} onSend={send} />}
    >
      <FormGrid>
        <TextField label={desk.quantity} value={quantity} onChange={setQuantity} keyboard="decimal" unit={row.unit} autoFocus {...(tried && !fits ? { refusal: desk.quantityRefused } : {})} />
        <TextField label={desk.on} type="date" value={on} onChange={setOn} />
        {isReceipt ? <Select label={desk.witness} options={witnesses.map((value) => ({ value, label: words[value] }))} value={witness} onChange={setWitness} /> : null}
        <TextField label={desk.note} optional value={note} onChange={setNote} />
      </FormGrid>
      {error ? <ErrorState problem={problemOf(error)} /> : null}
    </Dialog>
  );
}

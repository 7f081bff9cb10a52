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
import { witnesses } from '../index.ts';
import type { Witness } from '../index.ts';
import { readNumber } from '../said.ts';
import { deskWords } from './deskWords.ts';
import { detailWords } from './detailWords.ts';
import { written } from './written.ts';
import { useDeliver } from './useDesk.ts';
import { useGiftItems } from './useGiftItems.ts';

interface DeliverDialogProps {
  allocationId: string;
  item: string;
  unit: string;
  /** Promised and not delivered yet. */
  covered: number;
  today: string;
  onClose: () => void;
}

/** Something was brought, all of it or a part: by whom, when, to whom. What was typed stays when it is refused. */
export function DeliverDialog({ allocationId, item, unit, covered, today, onClose }: DeliverDialogProps) {
  const say = useMessages(deskWords);
  const words = useMessages(detailWords);
  const notify = useNotice();
  const { label } = useGiftItems();
  const deliver = useDeliver();
  const [quantity, setQuantity] = useState(written(covered));
  const [on, setOn] = useState(today);
  const [broughtBy, setBroughtBy] = useState('');
  const [witness, setWitness] = useState<Witness>('posyandu');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const number = readNumber(quantity);
  const quantityFits = number !== null && number > 0;
  const nameFits = broughtBy.trim().length >= 2;

  async function send(): Promise<void> {
    setTried(true);
    if (!quantityFits || !nameFits) return;
    // The dialog may go with its line: what follows hangs on the command, not on the dialog. A refusal is shown above the buttons.
    try {
      await deliver.mutateAsync({ allocationId, quantity: number, on, broughtBy, witness, note: note.trim() === '' ? null : note.trim() });
    } catch {
      return;
    }
    notify({ tone: 'done', text: say.delivered });
    onClose();
  }
  return (
    <Dialog
      title={`${say.deliverTitle}: ${label(item)}`}
      open
      onClose={onClose}
      keepOpen
      actions={<DialogActions cancel={say.cancel} onCancel={onClose} send={say.save} busy={deliver.isPending} onSend={() => void send()} />}
    >
      <FormGrid>
        <TextField label={say.quantity} value={quantity} onChange={setQuantity} keyboard="decimal" unit={unit} {...(tried && !quantityFits ? { refusal: say.quantityRefused } : {})} />
        <TextField label={say.on} type="date" value={on} onChange={setOn} />
        <TextField label={say.broughtBy} value={broughtBy} onChange={setBroughtBy} autoFocus {...(tried && !nameFits ? { refusal: say.nameRefused } : {})} />
        <Select label={say.witness} options={witnesses.map((value) => ({ value, label: words[value] }))} value={witness} onChange={setWitness} />
        <TextField label={say.note} optional value={note} onChange={setNote} />
      </FormGrid>
      {deliver.error ? <ErrorState problem={problemOf(deliver.error)} /> : null}
    </Dialog>
  );
}

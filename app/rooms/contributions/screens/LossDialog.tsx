import { useState } from 'react';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { DialogActions } from '../../../platform/ui/DialogActions.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { WaitingView } from '../index.ts';
import { readNumber } from '../said.ts';
import { deskWords } from './deskWords.ts';
import { handoverWords } from './handoverWords.ts';
import { useLose } from './useHandover.ts';
import { useGiftItems } from './useGiftItems.ts';
import { written } from './written.ts';

/** Delivered goods spoiled or went back: how much and why; the need opens again. */
export function LossDialog({ row, today, onClose }: { row: WaitingView; today: string; onClose: () => void }) {
  const say = useMessages(handoverWords);
  const desk = useMessages(deskWords);
  const notify = useNotice();
  const { label } = useGiftItems();
  const lose = useLose();
  const [kind, setKind] = useState<'spoil' | 'give_back'>('spoil');
  const [quantity, setQuantity] = useState(written(row.delivered));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const number = readNumber(quantity);
  const fits = number !== null && number > 0;
  const reasonFits = reason.trim().length >= 3;

  async function send(): Promise<void> {
    setTried(true);
    if (!fits || !reasonFits) return;
    // The dialog may go with its line: what follows hangs on the command, not on the dialog. A refusal is shown above the buttons.
    try {
      await lose.mutateAsync({ allocationId: row.allocationId, quantity: number, on: today, kind, reason: reason.trim() });
    } catch {
      return;
    }
    notify({ tone: 'done', text: say.lost });
    onClose();
  }
  return (
    <Dialog
      title={say.loseTitle(label(row.item))}
      open
      onClose={onClose}
      keepOpen
      actions={<DialogActions cancel={desk.cancel} onCancel={onClose} send={desk.save} busy={lose.isPending} onSend={() => void send()} />}
    >
      <p>{say.loseHelp}</p>
      <RadioGroup label={say.lossKind} options={[{ value: 'spoil' as const, label: say.spoil }, { value: 'give_back' as const, label: say.give_back }]} value={kind} onChange={setKind} />
      <TextField label={desk.quantity} value={quantity} onChange={setQuantity} keyboard="decimal" unit={row.unit} {...(tried && !fits ? { refusal: desk.quantityRefused } : {})} />
      <TextField label={desk.reason} help={desk.reasonHelp} value={reason} onChange={setReason} {...(tried && !reasonFits ? { refusal: desk.reasonShort } : {})} />
      {lose.error ? <ErrorState problem={problemOf(lose.error)} /> : null}
    </Dialog>
  );
}

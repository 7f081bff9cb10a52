import { useState } from 'react';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { DialogActions } from '../../../platform/ui/DialogActions.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { HelpView } from '../index.ts';
import { readRupiah } from '../said.ts';
import { deskWords } from './deskWords.ts';
import { giftWords } from './giftWords.ts';
import { formatRupiah } from './rupiah.ts';
import { useSettle } from './useDesk.ts';

/** What was bought had a price of its own: the difference moves. */
export function SettleDialog({ help, today, onClose }: { help: HelpView; today: string; onClose: () => void }) {
  const say = useMessages(deskWords);
  const words = useMessages(giftWords);
  const notify = useNotice();
  const settle = useSettle();
  const [spent, setSpent] = useState('');
  const [tried, setTried] = useState(false);
  const rupiah = readRupiah(spent);

  function send(): void {
    setTried(true);
    if (rupiah === null) return;
    settle.mutate(
      { allocationId: help.allocationId, spent: rupiah, on: today },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.settled });
          onClose();
        },
      },
    );
  }
  return (
    <Dialog
      title={say.settleTitle}
      open
      onClose={onClose}
      keepOpen
      actions={<DialogActions cancel={say.cancel} onCancel={onClose} send={say.save} busy={settle.isPending} onSend={send} />}
    >
      <TextField label={say.spent} help={say.settleHelp(formatRupiah(help.committed))} value={spent} onChange={setSpent} placeholder="Rp 342.000" autoFocus {...(tried && rupiah === null ? { refusal: words.moneyRefused } : {})} />
      {settle.error ? <ErrorState problem={problemOf(settle.error)} /> : null}
    </Dialog>
  );
}

import { useState } from 'react';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { DialogActions } from '../../../platform/ui/DialogActions.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { HelpView, PledgeView } from '../index.ts';
import { readNumber } from '../said.ts';
import { deskWords } from './deskWords.ts';
import { written } from './written.ts';
import { useNeedsFor, useRelease } from './useDesk.ts';
import { useGiftItems } from './useGiftItems.ts';

const NOWHERE = 'nowhere';

/** Takes undelivered cover back with a reason; another need of the same item may have it at once. */
export function ReleaseDialog({ help, pledge, onClose }: { help: HelpView; pledge: PledgeView; onClose: () => void }) {
  const say = useMessages(deskWords);
  const notify = useNotice();
  const { label, amount } = useGiftItems();
  const release = useRelease();
  const needs = (useNeedsFor(pledge.id, help.allocationId).data?.needs ?? []).filter(({ item }) => item === help.item);
  const [quantity, setQuantity] = useState(written(help.covered));
  const [reason, setReason] = useState('');
  const [to, setTo] = useState(NOWHERE);
  const [tried, setTried] = useState(false);
  const number = readNumber(quantity);
  const quantityFits = number !== null && number > 0;
  const reasonFits = reason.trim().length >= 3;

  function send(): void {
    setTried(true);
    if (!quantityFits || !reasonFits) return;
    const onwards = to === NOWHERE ? null : { allocationId: crypto.randomUUID(), needId: to, quantity: Math.min(number, needs.find(({ needId }) => needId === to)?.remaining ?? number) };
    release.mutate(
      { allocationId: help.allocationId, quantity: number, reason: reason.trim(), onwards },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.released });
          onClose();
        },
      },
    );
  }
  return (
    <Dialog
      title={say.releaseTitle}
      open
      onClose={onClose}
      keepOpen
      actions={<DialogActions cancel={say.cancel} onCancel={onClose} send={say.save} busy={release.isPending} onSend={send} />}
    >
      <p>{say.releaseHelp}</p>
      <TextField label={`${say.quantity}: ${label(help.item)}`} value={quantity} onChange={setQuantity} keyboard="decimal" unit={help.unit} {...(tried && !quantityFits ? { refusal: say.quantityRefused } : {})} />
      <TextField label={say.reason} help={say.reasonHelp} value={reason} onChange={setReason} {...(tried && !reasonFits ? { refusal: say.reasonShort } : {})} />
      <Select
        label={say.onwards}
        options={[{ value: NOWHERE, label: say.onwardsNone }, ...needs.map((need) => ({ value: need.needId, label: `${label(need.item)}, ${need.villageName}`, detail: amount(need.remaining, need.unit) }))]}
        value={to}
        onChange={setTo}
      />
      {release.error ? <ErrorState problem={problemOf(release.error)} /> : null}
    </Dialog>
  );
}

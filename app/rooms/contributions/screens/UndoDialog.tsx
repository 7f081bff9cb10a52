import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { formatDate } from '../../../platform/ui/dates.ts';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { StepView } from '../index.ts';
import { deskWords } from './deskWords.ts';
import { detailWords } from './detailWords.ts';
import { useReverse } from './useDesk.ts';

/** Takes a step back by its mirror image; asks why. */
export function UndoDialog({ step, onClose }: { step: StepView; onClose: () => void }) {
  const say = useMessages(deskWords);
  const words = useMessages(detailWords);
  const notify = useNotice();
  const reverse = useReverse();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const fits = reason.trim().length >= 3;

  function send(): void {
    setTried(true);
    if (!fits) return;
    reverse.mutate(
      { transferId: step.id, reason: reason.trim() },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.undone });
          onClose();
        },
      },
    );
  }
  return (
    <Dialog
      title={say.undoTitle}
      open
      onClose={onClose}
      keepOpen
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="destructive" busy={reverse.isPending} onPress={send}>
            {say.undo}
          </Button>
        </>
      }
    >
      <p>
        <b>
          {words[step.kind]}, {formatDate(step.on)}
        </b>
      </p>
      <p>{say.undoHelp}</p>
      <TextField label={say.reason} help={say.reasonHelp} value={reason} onChange={setReason} autoFocus {...(tried && !fits ? { refusal: say.reasonShort } : {})} />
      {reverse.error ? <ErrorState problem={problemOf(reverse.error)} /> : null}
    </Dialog>
  );
}

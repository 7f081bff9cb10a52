import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { declineNeed, type NeedView } from '../index.ts';
import { needWords } from './needWords.ts';
import { needProblem, useNeedCommand } from './useNeeds.ts';

const LEAST = 3;

/** Asks why a line is not needed. */
export function DeclineNeed({ line, label, onClose }: { line: NeedView; label: string; onClose: () => void }) {
  const say = useMessages(needWords);
  const decline = useNeedCommand(declineNeed);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const short = reason.trim().length < LEAST;
  return (
    <Dialog
      title={say.declineTitle(label)}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button
            variant="main"
            busy={decline.isPending}
            onPress={() => {
              setTried(true);
              if (!short) decline.mutate({ needId: line.id, reason: reason.trim() }, { onSuccess: onClose });
            }}
          >
            {say.save}
          </Button>
        </>
      }
    >
      <TextArea label={say.reason} value={reason} onChange={setReason} rows={3} {...(tried && short ? { refusal: say.short } : {})} />
      {decline.error ? <ErrorState problem={needProblem(decline.error)} /> : null}
    </Dialog>
  );
}

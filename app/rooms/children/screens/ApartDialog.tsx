import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../platform/http/client.ts';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { differentReasons, keepApart, type DifferentReason } from '../index.ts';
import { duplicateWords } from './duplicateWords.ts';

/** Two children: the person says why, so that nobody asks again. */
export function ApartDialog({ pairId, open, onClose, onDone }: { pairId: string; open: boolean; onClose: () => void; onDone: () => void }) {
  const say = useMessages(duplicateWords);
  const [why, setWhy] = useState<DifferentReason | null>(null);
  const save = useMutation({ mutationFn: (reason: DifferentReason) => call(keepApart, { pairId, why: reason }), onSuccess: onDone });
  return (
    <Dialog
      title={say.whyApart}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button
            variant="main"
            disabled={why === null}
            busy={save.isPending}
            onPress={() => (why === null ? undefined : save.mutate(why))}
          >
            {say.save}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={say.whyApart}
        options={differentReasons.map((value) => ({ value, label: say[`w_${value}`] }))}
        value={why}
        onChange={setWhy}
      />
      {save.error ? <ErrorState problem={problemOf(save.error)} /> : null}
    </Dialog>
  );
}

import { useState } from 'react';
import { jakartaDay } from '../../../platform/clock/index.ts';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { DialogActions } from '../../../platform/ui/DialogActions.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { GuardianView, Leaving } from '../index.ts';
import { leavings } from '../index.ts';
import { consentWords } from './consentWords.ts';
import { familyWords } from './familyWords.ts';
import { useConsentCommands } from './useConsent.ts';

/** Somebody no longer answers for the child: since when and why, and what that does. */
export function EndGuardian({ childId, guardian, onClose }: { childId: string; guardian: GuardianView; onClose: () => void }) {
  const words = useMessages(consentWords);
  const say = useMessages(familyWords);
  const notify = useNotice();
  const { end } = useConsentCommands(childId);
  const [until, setUntil] = useState(() => jakartaDay(new Date()));
  const [why, setWhy] = useState<Leaving>('another_took_over');

  function save() {
    end.mutate(
      { guardianId: guardian.id, until, why },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.ended });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      title={say.endTitle(guardian.name ?? words[`relation_${guardian.relation}`])}
      open
      onClose={onClose}
      keepOpen
      actions={<DialogActions cancel={say.cancel} onCancel={onClose} send={say.endSave} busy={end.isPending} onSend={save} />}
    >
      <p>{say.endEffect}</p>
      <TextField label={say.endDay} type="date" value={until} onChange={setUntil} />
      <RadioGroup label={say.endWhy} options={leavings.map((value) => ({ value, label: say[`left_${value}`] }))} value={why} onChange={setWhy} />
      {end.error ? <ErrorState problem={problemOf(end.error)} /> : null}
    </Dialog>
  );
}

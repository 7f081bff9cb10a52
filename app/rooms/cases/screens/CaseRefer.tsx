import { useState } from 'react';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { RadioGroup } from '../../../platform/ui/RadioGroup.tsx';
import { defineMessages, useMessages } from '../../../platform/ui/messages.ts';
import { useMay } from '../../../platform/ui/shell/signedIn.ts';
import { leadsTo, referralPlaces, sendReferral, type CaseView, type ReferralPlace } from '../index.ts';
import { WordsDialog } from './WordsDialog.tsx';
import { caseWords } from './caseWords.ts';
import { useCaseCommand } from './useCase.ts';

const formWords = defineMessages({
  id: { title: 'Rujuk anak', to: 'Ke mana', reason: 'Alasan', urgent: 'Darurat: hari ini juga' },
  en: { title: 'Refer the child', to: 'Where to', reason: 'Reason', urgent: 'Urgent: today' },
});

/** Sends the child on, or back; those who treat stand at the puskesmas, the others at the posyandu. */
export function CaseRefer({ found, open, onClose }: { found: CaseView; open: boolean; onClose: () => void }) {
  const say = useMessages(formWords);
  const words = useMessages(caseWords);
  const treats = useMay('case.plan');
  const send = useCaseCommand(sendReferral);
  const from: ReferralPlace = treats ? 'puskesmas' : 'posyandu';
  const ways = referralPlaces.filter((to) => leadsTo(from, to));
  const [to, setTo] = useState<ReferralPlace>(treats ? 'hospital' : 'puskesmas');
  const [urgent, setUrgent] = useState(false);
  return (
    <WordsDialog
      title={say.title}
      label={say.reason}
      open={open}
      busy={send.isPending}
      error={send.error}
      onClose={onClose}
      onSave={(reason) => send.mutate({ caseId: found.id, id: crypto.randomUUID(), from, to, reason, urgent }, { onSuccess: onClose })}
    >
      <RadioGroup label={say.to} value={to} onChange={setTo} options={ways.map((one) => ({ value: one, label: words[`place_${one}`] }))} />
      <Checkbox checked={urgent} onChange={setUrgent}>
        {say.urgent}
      </Checkbox>
    </WordsDialog>
  );
}

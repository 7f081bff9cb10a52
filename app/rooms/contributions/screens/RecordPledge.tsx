import { useState } from 'react';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { FormGrid } from '../../../platform/ui/FormGrid.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { useKindOf } from './GiverList.tsx';
import { GiftSentence } from './GiftSentence.tsx';
import { deskWords } from './deskWords.ts';
import { giftWords } from './giftWords.ts';
import type { Sayable } from '../pledge-draft.ts';
import { useAddGiver, useGivers, useRecordPledge } from './useDesk.ts';

const kinds = ['company', 'foundation', 'community', 'person', 'department'] as const;
type Kind = (typeof kinds)[number];
const NEW = 'new';
const LEAST = 2;

/** Writes down what a giver promised who does not do it themselves: an old or a new giver, then the sentence. */
export function RecordPledge({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useMessages(deskWords);
  const gift = useMessages(giftWords);
  const notify = useNotice();
  const kindOf = useKindOf();
  const givers = useGivers().data?.givers ?? [];
  const addGiver = useAddGiver();
  const record = useRecordPledge();
  const [giverId, setGiverId] = useState<string>(NEW);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('company');
  const [nameRefused, setNameRefused] = useState(false);
  const isNew = giverId === NEW;
  const chosen = givers.find(({ id }) => id === giverId);

  async function send(said: Sayable): Promise<void> {
    setNameRefused(isNew && name.trim().length < LEAST);
    if (isNew && name.trim().length < LEAST) return;
    const id = isNew ? (await addGiver.mutateAsync({ giverId: crypto.randomUUID(), kind, name })).id : giverId;
    setGiverId(id);
    await record.mutateAsync({ giverId: id, pledgeId: crypto.randomUUID(), ...said });
    notify({ tone: 'done', text: say.recorded });
    setGiverId(NEW);
    setName('');
    onClose();
  }

  const error = addGiver.error ?? record.error;
  return (
    <Dialog title={say.recordTitle} open={open} onClose={onClose} form="side" keepOpen>
      <FormGrid>
        <Select label={say.whose} options={[{ value: NEW, label: say.newGiver }, ...givers.map((one) => ({ value: one.id, label: one.name, detail: kindOf(one.kind) }))]} value={giverId} onChange={setGiverId} />
        {isNew ? <TextField label={say.giverName} value={name} onChange={setName} {...(nameRefused ? { refusal: say.nameRefused } : {})} /> : null}
        {isNew ? <Select label={say.giverKind} options={kinds.map((value) => ({ value, label: kindOf(value) }))} value={kind} onChange={setKind} /> : null}
      </FormGrid>
      <GiftSentence
        isDepartment={isNew ? kind === 'department' : chosen?.kind === 'department'}
        begins={gift.theyGive}
        send={gift.promise}
        helpMoney={gift.amountMoneyHelp}
        helpGoods={gift.noFormula}
        busy={addGiver.isPending || record.isPending}
        onSay={(said) => void send(said).catch(() => undefined)}
      />
      {error === null ? null : <ErrorState problem={problemOf(error)} />}
    </Dialog>
  );
}

import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { FormGrid } from '../../../platform/ui/FormGrid.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { TextArea } from '../../../platform/ui/TextArea.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { acceptNeed, departments, type Department, type NeedView } from '../index.ts';
import { needWords } from './needWords.ts';
import { needProblem, useNeedCommand } from './useNeeds.ts';
import { rupiah } from './whyPhrase.ts';

const figure = (text: string): number => Number(text.trim().replace(',', '.'));
const shown = (value: number): string => String(value).replace('.', ',');

/** Asks how much, at what price, by when and who answers for it; filled with what is usual. */
export function AcceptNeed({ line, label, onClose }: { line: NeedView; label: string; onClose: () => void }) {
  const say = useMessages(needWords);
  const notify = useNotice();
  const accept = useNeedCommand(acceptNeed);
  const [quantity, setQuantity] = useState(shown(line.quantity ?? line.usualQuantity));
  const [price, setPrice] = useState(String(line.unitPriceRp ?? 0));
  const [deadline, setDeadline] = useState(line.deadline ?? line.usualDeadline);
  const [department, setDepartment] = useState<Department | null>((line.department as Department | null) ?? line.departments[0] ?? null);
  const [word, setWord] = useState(line.staffWord ?? '');
  const asksWord = line.safety.some(({ weight }) => weight === 'asks');
  const wrong = { quantity: !(figure(quantity) > 0), price: !Number.isInteger(figure(price.replaceAll('.', ''))) };

  function save() {
    if (wrong.quantity || wrong.price || department === null) return;
    accept.mutate(
      { needId: line.id, quantity: figure(quantity), unitPriceRp: figure(price.replaceAll('.', '')), deadline, department, ...(word.trim() === '' ? {} : { staffWord: word.trim() }) },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.saved });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      title={say.acceptTitle(label)}
      open
      onClose={onClose}
      keepOpen
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="main" busy={accept.isPending} onPress={save}>
            {say.accept}
          </Button>
        </>
      }
    >
      <FormGrid>
        <TextField label={say.quantity} unit={line.unit} keyboard="decimal" value={quantity} onChange={setQuantity} {...(wrong.quantity ? { refusal: say.figure } : {})} />
        <TextField
          label={say.unitPrice}
          keyboard="numeric"
          value={price}
          onChange={setPrice}
          help={`${say.range(rupiah(line.price.low), rupiah(line.price.high))}${line.price.verified ? '' : `, ${say.unverified}`}`}
          {...(wrong.price ? { refusal: say.figure } : {})}
        />
      </FormGrid>
      <FormGrid>
        <TextField label={say.deadline} type="date" value={deadline} onChange={setDeadline} />
        <Select label={say.department} value={department} onChange={setDepartment} options={line.departments.map((code) => ({ value: code, label: departments[code] }))} />
      </FormGrid>
      {asksWord ? <TextArea label={say.staffWord} value={word} onChange={setWord} rows={2} /> : null}
      {accept.error ? <ErrorState problem={needProblem(accept.error)} /> : null}
    </Dialog>
  );
}

import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Checkbox } from '../../../platform/ui/Checkbox.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { ReplyOf } from '../../../platform/http/endpoint.ts';
import { visitDays, type readMyFostering } from '../index.ts';
import { AreaPicker } from './AreaPicker.tsx';
import { factsWords } from './factsWords.ts';
import { myWords } from './myWords.ts';
import { useMyFostering, useMyFosteringCommands } from './useMyFostering.ts';
import styles from './foster.module.css';

/** A foster parent's own wishes: how many, how far, when, and where rather not. */
export function MyWishes({ onClose }: { onClose: () => void }) {
  const say = useMessages(myWords);
  const known = useMyFostering();
  if (known.data !== undefined) return <WishesForm known={known.data} onClose={onClose} />;
  return (
    <Dialog title={say.wishesTitle} open onClose={onClose}>
      {known.error ? <ErrorState problem={problemOf(known.error)} /> : <Skeleton lines={5} />}
    </Dialog>
  );
}

function WishesForm({ known, onClose }: { known: ReplyOf<typeof readMyFostering>; onClose: () => void }) {
  const say = useMessages(myWords);
  const facts = useMessages(factsWords);
  const notify = useNotice();
  const { record } = useMyFosteringCommands();
  const [wish, setWish] = useState(known.capacityWish === null ? '' : String(known.capacityWish));
  const [km, setKm] = useState(known.mostKm === null ? '' : String(known.mostKm));
  const [days, setDays] = useState(known.visitDays);
  const [conflictAreas, setConflictAreas] = useState(known.conflictAreas);
  const wishWrong = wish.trim() !== '' && !/^(\d|1\d|20)$/.test(wish.trim());
  const kmWrong = km.trim() !== '' && !/^([1-9]\d?|100)$/.test(km.trim());
  const number = (text: string): number | null => (text.trim() === '' ? null : Number(text));
  function save() {
    if (wishWrong || kmWrong) return;
    record.mutate(
      { capacityWish: number(wish), mostKm: number(km), visitDays: days, conflictAreas },
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
      title={say.wishesTitle}
      open
      onClose={onClose}
      keepOpen
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="main" busy={record.isPending} onPress={save}>
            {say.save}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p className={styles['quiet']}>{say.wishesLead}</p>
        <TextField label={say.capacityWish} help={say.capacityNow(formatNumber(known.capacity))} keyboard="numeric" value={wish} onChange={setWish} refusal={wishWrong ? say.capacityWrong : undefined} />
        <TextField label={facts.mostKm} help={facts.anyKm} unit="km" keyboard="numeric" value={km} onChange={setKm} refusal={kmWrong ? facts.kmWrong : undefined} />
        <fieldset className={styles['set']}>
          <legend>{facts.visitDays}</legend>
          {visitDays.map((day) => (
            <Checkbox key={day} checked={days.includes(day)} onChange={(on) => setDays((all) => (on ? [...all, day] : all.filter((one) => one !== day)))}>
              {facts[day]}
            </Checkbox>
          ))}
          <p className={styles['quiet']}>{facts.daysHelp}</p>
        </fieldset>
        <AreaPicker label={say.conflictAreas} help={say.conflictHelp} areas={known.areas} value={conflictAreas} onChange={setConflictAreas} />
        {record.error ? <ErrorState problem={problemOf(record.error)} /> : null}
      </div>
    </Dialog>
  );
}

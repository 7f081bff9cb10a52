import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Callout } from '../../../platform/ui/Callout.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import type { FosterParentView } from '../index.ts';
import { pairingWords } from './pairingWords.ts';
import { usePairingCommands } from './usePairing.ts';
import styles from './foster.module.css';

/** Clearance, training and places of one foster parent. The conduct they sign themselves. */
export function RecordFosterParent({ parent, onClose }: { parent: FosterParentView; onClose: () => void }) {
  const say = useMessages(pairingWords);
  const notify = useNotice();
  const { record } = usePairingCommands();
  const [capacity, setCapacity] = useState(String(parent.capacity));
  const [clearedOn, setClearedOn] = useState(parent.clearedOn ?? '');
  const [trainedOn, setTrainedOn] = useState(parent.trainedOn ?? '');
  const wrong = !/^(\d|1\d|20)$/.test(capacity.trim());

  function save() {
    if (wrong) return;
    record.mutate(
      { personId: parent.personId, capacity: Number(capacity), clearedOn: clearedOn === '' ? null : clearedOn, trainedOn: trainedOn === '' ? null : trainedOn },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.recorded });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      title={say.recordTitle(parent.personName)}
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
        <TextField label={say.capacity} keyboard="numeric" value={capacity} onChange={setCapacity} refusal={wrong ? say.capacityWrong : undefined} />
        {!wrong && Number(capacity) < parent.children ? <Callout>{say.overload(formatNumber(parent.children), formatNumber(Number(capacity)))}</Callout> : null}
        <TextField label={say.clearedOn} type="date" optional value={clearedOn} onChange={setClearedOn} />
        <TextField label={say.trainedOn} type="date" optional value={trainedOn} onChange={setTrainedOn} />
        {record.error ? <ErrorState problem={problemOf(record.error)} /> : null}
      </div>
    </Dialog>
  );
}

import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { pairingWords } from './pairingWords.ts';
import { useFosterParents, usePairingCommands } from './usePairing.ts';
import styles from './foster.module.css';

/** Chooses a foster parent among those who are ready. */
export function PairDialog({ childId, open, onClose }: { childId: string; open: boolean; onClose: () => void }) {
  const say = useMessages(pairingWords);
  const notify = useNotice();
  const parents = useFosterParents(open);
  const { pair } = usePairingCommands();
  const [personId, setPersonId] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const ready = parents.data?.fosterParents.filter(({ hindrances }) => hindrances.length === 0);

  function save() {
    setAsked(true);
    if (personId === null) return;
    pair.mutate(
      { childId, personId },
      {
        onSuccess() {
          notify({ tone: 'done', text: say.proposedNow });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      title={say.pairTitle}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          {ready?.length === 0 ? null : (
            <Button variant="main" busy={pair.isPending} onPress={save}>
              {say.pair}
            </Button>
          )}
        </>
      }
    >
      {ready === undefined ? (
        parents.error ? (
          <ErrorState problem={problemOf(parents.error)} />
        ) : (
          <Skeleton lines={3} />
        )
      ) : ready.length === 0 ? (
        <p>{say.noneReady}</p>
      ) : (
        <div className={styles['form']}>
          <Select
            label={say.who}
            options={ready.map((one) => ({ value: one.personId, label: `${one.personName} (${say.places(formatNumber(one.children), formatNumber(one.capacity))})` }))}
            value={personId}
            onChange={setPersonId}
            {...(asked && personId === null ? { refusal: say.choose } : {})}
          />
          <p className={styles['quiet']}>{say.pairHelp}</p>
          {pair.error ? <ErrorState problem={problemOf(pair.error)} /> : null}
        </div>
      )}
    </Dialog>
  );
}

import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { PairingProblem } from './PairingProblem.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { Skeleton } from '../../../platform/ui/Skeleton.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { formatNumber } from '../../../platform/ui/numbers.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { useNotice } from '../../../platform/ui/shell/Notices.tsx';
import { pairingWords } from './pairingWords.ts';
import { useFosterParents, usePairingCommands } from './usePairing.ts';
import styles from './foster.module.css';

interface PairDialogProps {
  childId: string;
  /** The pairing that ends in the same step; none for a first one. */
  replaces?: string;
  open: boolean;
  onClose: () => void;
}

/** Chooses a foster parent among those who are ready: for a child without one, or in place of the present one. */
export function PairDialog({ childId, replaces, open, onClose }: PairDialogProps) {
  const say = useMessages(pairingWords);
  const notify = useNotice();
  const parents = useFosterParents(open);
  const { pair, replace } = usePairingCommands();
  const command = replaces === undefined ? pair : replace;
  const [personId, setPersonId] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const ready = parents.data?.fosterParents.filter(({ hindrances }) => hindrances.length === 0);

  function save() {
    setAsked(true);
    if (personId === null) return;
    const told = {
      onSuccess() {
        notify({ tone: 'done', text: replaces === undefined ? say.proposedNow : say.replacedNow });
        onClose();
      },
    };
    if (replaces === undefined) pair.mutate({ childId, personId }, told);
    else replace.mutate({ childId, pairingId: replaces, personId }, told);
  }

  return (
    <Dialog
      title={replaces === undefined ? say.pairTitle : say.replaceTitle}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          {ready?.length === 0 ? null : (
            <Button variant="main" busy={command.isPending} onPress={save}>
              {replaces === undefined ? say.pair : say.replace}
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
          <p className={styles['quiet']}>{replaces === undefined ? say.pairHelp : say.replaceHelp}</p>
          {command.error ? <PairingProblem error={command.error} /> : null}
        </div>
      )}
    </Dialog>
  );
}

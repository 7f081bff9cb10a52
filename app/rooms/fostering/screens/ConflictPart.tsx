import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { Select } from '../../../platform/ui/Select.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import type { ReplyOf } from '../../../platform/http/endpoint.ts';
import type { readChildPairings } from '../index.ts';
import { PairingProblem } from './PairingProblem.tsx';
import { pairingWords } from './pairingWords.ts';
import { useFosterParents, usePairingCommands } from './usePairing.ts';
import styles from './foster.module.css';

/** Who must not be with this child, and why; one that came from a complaint stays. */
export function ConflictPart({ childId, conflicts }: { childId: string; conflicts: ReplyOf<typeof readChildPairings>['conflicts'] }) {
  const say = useMessages(pairingWords);
  const { takeBack } = usePairingCommands();
  const [adding, setAdding] = useState(false);
  return (
    <div className={styles['picker']} data-print="no">
      {conflicts.length === 0 ? null : (
        <>
          <h3 className={styles['small']}>{say.conflictsTitle}</h3>
          <ul className={styles['pairs']}>
            {conflicts.map((one) => (
              <li key={one.personId} className={styles['quiet']}>
                {one.personName}, {say[`source_${one.source}`]}{' '}
                {one.source === 'complaint' ? null : (
                  <Button variant="text" busy={takeBack.isPending} onPress={() => takeBack.mutate({ childId, personId: one.personId })}>
                    {say.removeConflict}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <div>
        <Button variant="text" onPress={() => setAdding(true)}>
          {say.addConflict}
        </Button>
      </div>
      {adding ? <AddConflict childId={childId} onClose={() => setAdding(false)} /> : null}
    </div>
  );
}

function AddConflict({ childId, onClose }: { childId: string; onClose: () => void }) {
  const say = useMessages(pairingWords);
  const parents = useFosterParents();
  const { declare } = usePairingCommands();
  const [personId, setPersonId] = useState<string | null>(null);
  return (
    <Dialog
      title={say.addConflictTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say.cancel}</Button>
          <Button variant="main" busy={declare.isPending} disabled={personId === null} onPress={() => declare.mutate({ childId, personId: personId ?? '' }, { onSuccess: onClose })}>
            {say.save}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        <p className={styles['quiet']}>{say.addConflictHelp}</p>
        <Select label={say.who} options={(parents.data?.fosterParents ?? []).map((one) => ({ value: one.personId, label: one.personName }))} value={personId} onChange={setPersonId} />
        {declare.error ? <PairingProblem error={declare.error} /> : null}
      </div>
    </Dialog>
  );
}

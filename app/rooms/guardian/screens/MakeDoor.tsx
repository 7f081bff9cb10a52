import { useState } from 'react';
import { Button } from '../../../platform/ui/Button.tsx';
import { Dialog } from '../../../platform/ui/Dialog.tsx';
import { DialogActions } from '../../../platform/ui/DialogActions.tsx';
import { ErrorState } from '../../../platform/ui/ErrorState.tsx';
import { TextField } from '../../../platform/ui/TextField.tsx';
import { useMessages } from '../../../platform/ui/messages.ts';
import { problemOf } from '../../../platform/ui/problemView.ts';
import { typedCode } from '../../consent/index.ts';
import type { CodeFault } from '../../consent/index.ts';
import { ProblemError } from '../../../platform/http/client.ts';
import type { GuardianDoors } from '../index.ts';
import { NewCard } from './NewCard.tsx';
import { doorWords } from './doorWords.ts';
import { useDoorCommands } from './useDoors.ts';
import styles from './doors.module.css';

interface MakeDoorProps {
  childId: string;
  guardian: GuardianDoors['guardians'][number];
  name: string;
  onClose: () => void;
}

/** Making a door: the guardian chooses six digits, then the link is shown this once. */
export function MakeDoor({ childId, guardian, name, onClose }: MakeDoorProps) {
  const say = useMessages(doorWords);
  const { make } = useDoorCommands(childId);
  const [code, setCode] = useState('');
  const [doorId] = useState(() => crypto.randomUUID());
  const made = make.data;
  if (made?.path !== undefined && made.endsAt !== undefined)
    return <NewCard link={`${window.location.origin}${made.path}`} endsAt={made.endsAt} onClose={onClose} />;
  const fault = faultOf(make.error);
  return (
    <Dialog
      title={say.makeTitle(name)}
      open
      onClose={onClose}
      keepOpen
      actions={<DialogActions cancel={say.cancel} onCancel={onClose} send={say.create} busy={make.isPending} onSend={() => make.mutate({ guardianId: guardian.guardianId, doorId, code: typedCode(code) })} />}
    >
      <div className={styles['form']}>
        <p>{say.face}</p>
        {guardian.door?.state === 'open' || guardian.door?.state === 'locked' ? <p>{say.renewEffect}</p> : null}
        <TextField
          label={say.code}
          help={say.codeHelp}
          keyboard="numeric"
          autoComplete="off"
          value={code}
          onChange={setCode}
          refusal={fault === null ? undefined : say[`codeFault_${fault}`]}
        />
        <div>
          <Button onPress={() => setCode(guardian.proposedCode)}>{say.propose}</Button>
        </div>
        {make.error && fault === null ? <ErrorState problem={problemOf(make.error)} /> : null}
      </div>
    </Dialog>
  );
}

function faultOf(error: Error | null): CodeFault | null {
  if (!(error instanceof ProblemError) || error.problem.code !== 'door.code') return null;
  return error.problem.details['fault'] as CodeFault;
}
